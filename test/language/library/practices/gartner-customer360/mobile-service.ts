import { cx, type Witness } from '../witness.ts';

export const MOBILE_SERVICE: readonly Witness[] = [
  {
    practice: 'mobile-service-1',
    asks: 'Help is to be had in the app itself, and it is known that it works.',
    met: cx`
role HeadOfService
channel App { type: app }
kpi Helped { metric: csat  owner: HeadOfService  readings: 84% on 2026-05-31 n 300 }
journey GetHelp {
  lifecycle: support  owner: HeadOfService
  stage Ask { phase: support
    touchpoint ChatInApp { channels: App  owner: HeadOfService  customer: "Asks, and a person answers"  kpis: Helped }
  }
}`,
    notMet: [
      {
        why: 'There is no app at all; the source asks for one.',
        programme: cx`
role HeadOfService
channel Phone { type: phone }
kpi Helped { metric: csat  owner: HeadOfService  readings: 84% on 2026-05-31 n 300 }
journey GetHelp { lifecycle: support  owner: HeadOfService  stage Ask { phase: support  touchpoint Call { channels: Phone  owner: HeadOfService  kpis: Helped } } }`,
        atMost: 'no',
      },
      {
        why: 'The app sells; whoever needs help must call.',
        programme: cx`
role HeadOfService
channel App { type: app }
channel Phone { type: phone }
kpi Helped { metric: csat  owner: HeadOfService  readings: 84% on 2026-05-31 n 300 }
journey Travel { owner: HeadOfService  stage Pay { phase: purchase  touchpoint Buy { channels: App  owner: HeadOfService  kpis: Helped } } }
journey GetHelp { lifecycle: support  owner: HeadOfService  stage Ask { phase: support  touchpoint Call { channels: Phone  owner: HeadOfService  kpis: Helped } } }`,
        atMost: 'no',
      },
      {
        why: 'Help is in the app, and nobody knows whether it helps.',
        programme: cx`
role HeadOfService
channel App { type: app }
journey GetHelp { lifecycle: support  owner: HeadOfService  stage Ask { phase: support  touchpoint ChatInApp { channels: App  owner: HeadOfService } } }`,
      },
      {
        why: 'It will be there one day: the journey is the one aimed at.',
        programme: cx`
role HeadOfService
channel App { type: app }
kpi Helped { metric: csat  owner: HeadOfService  readings: 84% on 2026-05-31 n 300 }
journey GetHelp { state: target  lifecycle: support  owner: HeadOfService  stage Ask { phase: support  touchpoint ChatInApp { channels: App  owner: HeadOfService  kpis: Helped } } }`,
        atMost: 'no',
      },
    ],
  },
];
