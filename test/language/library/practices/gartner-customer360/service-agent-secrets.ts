import { cx, type Witness } from '../witness.ts';

const GOALS = cx`
role Agent { customer-facing: yes }
role Trainer
programme Rail { intent: "Passengers arrive calm"  objective Calm { level: customer  owner: Trainer } }
process CaseHandling { owner: Trainer  purpose: "Every case ends with the passenger calm" }
training Goals { roles: Agent  teaches: Rail, CaseHandling  owner: Trainer  cadence: yearly  last: 2026-03-10  reach: 94% }`;

export const SERVICE_AGENT_SECRETS: readonly Witness[] = [
  {
    practice: 'service-agent-secrets-1',
    asks: 'Whoever serves a customer sees who it is and what was before, so that the answer is for this customer.',
    met: cx`
role Agent { customer-facing: yes  access: Crm }
role Host { customer-facing: yes  access: CustomerView }
system Crm { provides: crm  owner: Agent  status: live }
data CustomerView { provides: single-view  personal: yes  owner: Agent }`,
    notMet: [
      {
        why: 'What the agent can look into is the till.',
        programme: cx`
role Agent { customer-facing: yes  access: Till }
system Till { owner: Agent  status: live }
system Crm { provides: crm  owner: Agent  status: live }`,
        atMost: 'no',
      },
      {
        why: 'At the counter nobody sees who stands there.',
        programme: cx`
role Agent { customer-facing: yes  access: Crm }
role Host { customer-facing: yes }
system Crm { provides: crm  owner: Agent  status: live }`,
      },
      {
        why: 'The record is seen in head office, not by whoever serves.',
        programme: cx`
role Agent { customer-facing: yes }
role Analyst { customer-facing: no  access: Crm }
system Crm { provides: crm  owner: Analyst  status: live }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'service-agent-secrets-2',
    asks: 'Whoever serves a customer has the knowledge and the texts for what customers come with.',
    met: cx`
role Editor
role Agent { customer-facing: yes  knowledge: Answers }
channel Phone { type: phone }
knowledge Answers "What to answer" { source: "Cases of the last quarter"  owner: Editor  reviewed: monthly }
journey GetHelp {
  lifecycle: support  owner: Agent
  touchpoint Call { channels: Phone  owner: Agent  responsible: Agent  knowledge: Answers }
}`,
    notMet: [
      {
        why: 'There is a knowledge base, and nobody who serves uses it.',
        programme: cx`
role Editor
role Agent { customer-facing: yes }
channel Phone { type: phone }
knowledge Answers { source: "Cases of the last quarter"  owner: Editor  reviewed: monthly }
journey GetHelp { lifecycle: support  owner: Agent  touchpoint Call { channels: Phone  owner: Agent  responsible: Agent } }`,
        atMost: 'no',
      },
      {
        why: 'On the phone there are answers; at the counter there are none.',
        programme: cx`
role Editor
role Agent { customer-facing: yes  knowledge: Answers }
role Host { customer-facing: yes }
channel Phone { type: phone }
channel Counter { type: store }
knowledge Answers { source: "Cases of the last quarter"  owner: Editor  reviewed: monthly }
journey GetHelp {
  lifecycle: support  owner: Agent
  touchpoint Call { channels: Phone  owner: Agent  responsible: Agent  knowledge: Answers }
  touchpoint Ask { channels: Counter  owner: Host  responsible: Host }
}`,
      },
    ],
  },
  {
    practice: 'service-agent-secrets-3',
    asks: 'Whoever serves a customer sees what this customer says in social media.',
    met: cx`
role Agent { customer-facing: yes  access: SocialDesk }
system SocialDesk { provides: social  owner: Agent  status: live }`,
    notMet: [
      {
        why: 'What the agent sees is the record of bookings, not what is said outside.',
        programme: cx`
role Agent { customer-facing: yes  access: Crm }
system Crm { provides: crm  owner: Agent  status: live }`,
        atMost: 'no',
      },
      {
        why: 'Marketing sees it; whoever serves does not.',
        programme: cx`
role Agent { customer-facing: yes }
role Marketer { customer-facing: no  access: SocialDesk }
system SocialDesk { provides: social  owner: Marketer  status: live }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'service-agent-secrets-4',
    asks: 'Whoever serves a customer may decide.',
    met: cx`
role Agent { customer-facing: yes  authority: "Pays back up to EUR 100 without asking" }
role Guard { customer-facing: yes  authority: "Lets a passenger travel on, whatever the ticket says" }`,
    notMet: [
      {
        why: 'Agents have duties and nothing to decide.',
        programme: cx`
role Agent { customer-facing: yes  duties: "Takes a call to its end" }`,
        atMost: 'no',
      },
      {
        why: 'The manager may decide; the guard must ask.',
        programme: cx`
role HeadOfService { level: manager  authority: "Pays back what is right" }
role Guard { customer-facing: yes }`,
        atMost: 'no',
      },
      {
        why: 'One of two who meet customers may decide.',
        programme: cx`
role Agent { customer-facing: yes  authority: "Pays back up to EUR 100 without asking" }
role Guard { customer-facing: yes }`,
      },
    ],
  },
  {
    practice: 'service-agent-secrets-5',
    asks: 'Agents like what they do and steer themselves towards better: only they can tell.',
    met: cx`
assessment Audit2026 {
  against: gartner-customer360  on: 2026-06-02  type: audit
  answer service-agent-secrets-5 { level: yes  from: "Talks with twelve agents in May 2026, notes kept" }
}`,
    notMet: [
      {
        why: 'It is claimed, and nothing stands behind it.',
        programme: cx`
assessment Audit2026 { against: gartner-customer360  on: 2026-06-02  type: audit  answer service-agent-secrets-5 { level: yes } }`,
      },
    ],
  },
  {
    practice: 'service-agent-secrets-6',
    asks: 'Agents know the goals, and which part the process of service has in the strategy for customers.',
    met: GOALS,
    notMet: [
      {
        why: 'Agents are taught a competency; of the goals they hear nothing.',
        programme: cx`
role Agent { customer-facing: yes }
role Trainer
programme Rail { intent: "Passengers arrive calm" }
competency Typing
training Keys { roles: Agent  teaches: Typing  owner: Trainer  cadence: yearly  last: 2026-03-10  reach: 94% }`,
        atMost: 'no',
      },
      {
        why: 'Managers learn the goals; agents do not.',
        programme: cx`
role Agent { customer-facing: yes }
role HeadOfService { level: manager }
programme Rail { intent: "Passengers arrive calm" }
process CaseHandling { owner: HeadOfService  purpose: "Every case ends with the passenger calm" }
training Goals { roles: HeadOfService  teaches: Rail, CaseHandling  cadence: yearly  last: 2026-03-10  reach: 94% }`,
        atMost: 'no',
      },
      {
        why: 'Agents learned them in 2009.',
        programme: cx`
role Agent { customer-facing: yes }
role Trainer
programme Rail { intent: "Passengers arrive calm" }
process CaseHandling { owner: Trainer  purpose: "Every case ends with the passenger calm" }
training Goals { roles: Agent  teaches: Rail, CaseHandling  owner: Trainer  cadence: yearly  last: 2009-03-10  reach: 94% }`,
      },
      {
        why: 'Agents learn their process, and not what it is for.',
        programme: cx`
role Agent { customer-facing: yes }
role Trainer
programme Rail { intent: "Passengers arrive calm" }
process CaseHandling { owner: Trainer  purpose: "Every case ends with the passenger calm" }
training Steps { roles: Agent  teaches: CaseHandling  owner: Trainer  cadence: yearly  last: 2026-03-10  reach: 94% }`,
      },
    ],
  },
  {
    practice: 'service-agent-secrets-7',
    asks: 'Agents know by what service is measured, and what that is for.',
    met: cx`
role Agent { customer-facing: yes  kpis: SolvedAtOnce }
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService } }
kpi SolvedAtOnce { metric: fcr  owner: HeadOfService  objective: Calm  readings: 71% on 2026-05-31 }
training Figures { roles: Agent  teaches: SolvedAtOnce  owner: HeadOfService  cadence: yearly  last: 2026-03-10  reach: 94% }`,
    notMet: [
      {
        why: 'Agents are measured by what nobody explains to them.',
        programme: cx`
role Agent { customer-facing: yes  kpis: SolvedAtOnce }
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService } }
kpi SolvedAtOnce { metric: fcr  owner: HeadOfService  objective: Calm  readings: 71% on 2026-05-31 }`,
        atMost: 'no',
      },
      {
        why: 'What is explained is another KPI than the one agents are measured by.',
        programme: cx`
role Agent { customer-facing: yes  kpis: SolvedAtOnce }
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService } }
kpi SolvedAtOnce { metric: fcr  owner: HeadOfService  objective: Calm  readings: 71% on 2026-05-31 }
kpi Margin { layer: outcome  unit: percent  better: higher  owner: HeadOfService  readings: 8% on 2026-05-31 }
training Figures { roles: Agent  teaches: Margin  owner: HeadOfService  cadence: yearly  last: 2026-03-10  reach: 94% }`,
      },
      {
        why: 'It was explained in 2009.',
        programme: cx`
role Agent { customer-facing: yes  kpis: SolvedAtOnce }
role HeadOfService
programme Rail { objective Calm { level: customer  owner: HeadOfService } }
kpi SolvedAtOnce { metric: fcr  owner: HeadOfService  objective: Calm  readings: 71% on 2026-05-31 }
training Figures { roles: Agent  teaches: SolvedAtOnce  owner: HeadOfService  cadence: yearly  last: 2009-03-10  reach: 94% }`,
      },
    ],
  },
];
