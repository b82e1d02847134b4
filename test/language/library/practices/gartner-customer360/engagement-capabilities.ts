import { but, cx, type Witness } from '../witness.ts';

const SENTIMENT = cx`
role SocialLead
channel Square { type: social }
system Moods { provides: sentiment  owner: SocialLead  status: live }
kpi Mood { metric: sentiment  owner: SocialLead  reviewed: monthly  readings: 34 on 2026-05-31, 38 on 2026-06-15 }
listening SquarePosts { type: social  channels: Square  cadence: continuous  owner: SocialLead  kpis: Mood }`;

const SCALE = cx`
role Cio
system Crm { provides: crm, saas, scalable  owner: Cio  status: live }`;

const ADVICE = cx`
role Cio
system NextStep { provides: decision-support  owner: Cio  status: live }`;

export const ENGAGEMENT_CAPABILITIES: readonly Witness[] = [
  {
    practice: 'engagement-capabilities-1',
    asks: 'Social media are a channel like the others: customers are served there, and heard there.',
    met: cx`
role SocialLead
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: daily  owner: SocialLead  responder: SocialLead  respond-within: 4h }
touchpoint AskInPublic { channels: Square  owner: SocialLead  listening: SquarePosts }`,
    notMet: [
      {
        why: 'What is said is read; nobody is served there.',
        programme: cx`
role SocialLead
channel Square { type: social }
listening SquarePosts { type: social  channels: Square  cadence: daily  owner: SocialLead }`,
      },
      {
        why: 'There is an account, and nothing happens on it.',
        programme: cx`
channel Square { type: social }`,
        atMost: 'no',
      },
      {
        why: 'Customers are served there, and nobody listens.',
        programme: cx`
role SocialLead
channel Square { type: social }
touchpoint AskInPublic { channels: Square  owner: SocialLead }`,
      },
      {
        why: 'A system for social media is no channel to customers.',
        programme: cx`
role SocialLead
system SocialDesk { provides: social, sentiment  owner: SocialLead  status: live }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'engagement-capabilities-2',
    asks: 'On every channel there is a constant dialogue: customers are heard day by day, and answered.',
    met: cx`
role DigitalLead
role HeadOfService
channel App { type: app }
channel Phone { type: phone }
listening InApp { type: form  channels: App  cadence: continuous  owner: DigitalLead  responder: DigitalLead  respond-within: 24h }
listening AfterCall { type: calls  channels: Phone  cadence: daily  owner: HeadOfService  responder: HeadOfService  respond-within: 24h }
touchpoint Buy { channels: App  owner: DigitalLead  listening: InApp }
touchpoint Call { channels: Phone  owner: HeadOfService  listening: AfterCall }`,
    notMet: [
      {
        why: 'Nobody listens on the phone.',
        programme: cx`
role DigitalLead
channel App { type: app }
channel Phone { type: phone }
listening InApp { type: form  channels: App  cadence: continuous  owner: DigitalLead  responder: DigitalLead  respond-within: 24h }
touchpoint Buy { channels: App  owner: DigitalLead  listening: InApp }
touchpoint Call { channels: Phone  owner: DigitalLead }`,
      },
      {
        why: 'Twice a year is not constant.',
        programme: cx`
role DigitalLead
channel App { type: app }
listening InApp { type: survey  channels: App  cadence: half-yearly  owner: DigitalLead  responder: DigitalLead  respond-within: 24h }
touchpoint Buy { channels: App  owner: DigitalLead  listening: InApp }`,
      },
    ],
  },
  {
    practice: 'engagement-capabilities-3',
    asks: 'Texts and knowledge are managed: there is a system for them, and they have somebody who looks after them.',
    met: cx`
role Editor
system Library { provides: knowledge  owner: Editor  status: live }
knowledge Answers { source: Library  owner: Editor  reviewed: monthly }`,
    notMet: [
      {
        why: 'Everything but this is provided.',
        programme: cx`
role Editor
system Platform { provides: crm, single-view, open-api, sentiment, saas, scalable, decision-support, mobile  owner: Editor  status: live }`,
        atMost: 'no',
      },
      {
        why: 'The system is proposed.',
        programme: cx`
role Editor
system Library { provides: knowledge  owner: Editor  status: proposed }
knowledge Answers`,
      },
      {
        why: 'A folder of texts that nobody looks after.',
        programme: cx`
knowledge Answers "Answers" { source: "A shared folder" }`,
      },
    ],
  },
  {
    practice: 'engagement-capabilities-4',
    asks: 'Applications are open: others can build on them.',
    met: cx`
role Cio
system Timetables { provides: open-api  owner: Cio  status: live }`,
    notMet: [
      {
        why: 'Everything but this is provided.',
        programme: cx`
role Cio
system Platform { provides: crm, single-view, knowledge, sentiment, saas, scalable, decision-support, mobile  owner: Cio  status: live }`,
        atMost: 'no',
      },
      {
        why: 'It is a draft.',
        programme: cx`
role Cio
system Timetables { provides: open-api  owner: Cio  status: draft }`,
        atMost: 'no',
      },
      {
        why: 'The name says so.',
        programme: cx`
role Cio
system OpenApi "Open API" { owner: Cio  status: live  purpose: "Open applications" }`,
        atMost: 'no',
      },
    ],
  },
  {
    practice: 'engagement-capabilities-5',
    asks: 'How customers feel in what they write and say is analysed, and followed as a figure.',
    met: SENTIMENT,
    notMet: [
      {
        why: 'A tool was bought; no figure comes from it.',
        programme: cx`
role SocialLead
channel Square { type: social }
system Moods { provides: sentiment  owner: SocialLead  status: live }
listening SquarePosts { type: social  channels: Square  cadence: continuous  owner: SocialLead }`,
      },
      {
        why: 'A KPI is named, and was never measured.',
        programme: cx`
role SocialLead
channel Square { type: social }
kpi Mood { metric: sentiment  owner: SocialLead  reviewed: monthly }
listening SquarePosts { type: social  channels: Square  cadence: continuous  owner: SocialLead  kpis: Mood }`,
      },
      {
        why: 'The last figure is of 2009.',
        programme: cx`
role SocialLead
channel Square { type: social }
system Moods { provides: sentiment  owner: SocialLead  status: live }
kpi Mood { metric: sentiment  owner: SocialLead  reviewed: monthly  readings: 34 on 2009-05-31 }
listening SquarePosts { type: social  channels: Square  cadence: continuous  owner: SocialLead  kpis: Mood }`,
      },
      {
        why: 'The figure is to be looked at monthly, and is of January.',
        programme: but(SENTIMENT, '34 on 2026-05-31, 38 on 2026-06-15', '34 on 2026-01-31'),
      },
    ],
  },
  {
    practice: 'engagement-capabilities-6',
    asks: 'Systems come as a service, and grow with the number of customers.',
    met: SCALE,
    notMet: [
      {
        why: 'Everything but these is provided.',
        programme: cx`
role Cio
system Platform { provides: crm, single-view, knowledge, open-api, sentiment, decision-support, mobile  owner: Cio  status: live }`,
        atMost: 'no',
      },
      {
        why: 'It comes as a service, and breaks down on the first day of the holidays.',
        programme: cx`
role Cio
system Crm { provides: crm, saas  owner: Cio  status: live }`,
      },
      {
        why: 'It grows, and is run in a cellar of ours.',
        programme: cx`
role Cio
system Crm { provides: crm, scalable  owner: Cio  status: live }`,
      },
      { why: 'It is proposed.', programme: but(SCALE, 'status: live', 'status: proposed') },
    ],
  },
  {
    practice: 'engagement-capabilities-7',
    asks: 'The business can bend to what customers need: only its people can tell.',
    met: cx`
assessment Audit2026 {
  against: gartner-customer360  on: 2026-06-02  type: audit
  answer engagement-capabilities-7 { level: yes  from: "Three offers were changed within a month of what customers said, spring 2026" }
}`,
    notMet: [
      {
        why: 'It is claimed, and nothing stands behind it.',
        programme: cx`
assessment Audit2026 { against: gartner-customer360  on: 2026-06-02  type: audit  answer engagement-capabilities-7 { level: yes } }`,
      },
    ],
  },
  {
    practice: 'engagement-capabilities-8',
    asks: 'Whoever decides has systems that help to decide.',
    met: ADVICE,
    notMet: [
      {
        why: 'Everything but this is provided.',
        programme: cx`
role Cio
system Platform { provides: crm, single-view, knowledge, open-api, sentiment, saas, scalable, mobile  owner: Cio  status: live }`,
        atMost: 'no',
      },
      {
        why: 'It was switched off.',
        programme: cx`
role Cio
system NextStep { provides: decision-support  owner: Cio  status: retired }`,
        atMost: 'no',
      },
      { why: 'It is proposed.', programme: but(ADVICE, 'status: live', 'status: proposed') },
    ],
  },
  {
    practice: 'engagement-capabilities-9',
    asks: 'Systems reach out to customers who are under way with a telephone in their hand.',
    met: cx`
role DigitalLead
channel App { type: app }
system Platform { provides: mobile  owner: DigitalLead  status: live }
touchpoint OnTheWay { channels: App  owner: DigitalLead  relies: Platform }`,
    notMet: [
      {
        why: 'Everything but this is provided.',
        programme: cx`
role Cio
system Platform { provides: crm, single-view, knowledge, open-api, sentiment, saas, scalable, decision-support  owner: Cio  status: live }`,
        atMost: 'no',
      },
      {
        why: 'An app is announced; nothing behind it can serve it.',
        programme: cx`
role DigitalLead
channel App { type: app }
system Platform { provides: crm  owner: DigitalLead  status: live }
touchpoint OnTheWay { channels: App  owner: DigitalLead  relies: Platform }`,
        atMost: 'no',
      },
      {
        why: 'It is a draft.',
        programme: cx`
role DigitalLead
channel App { type: app }
system Platform { provides: mobile  owner: DigitalLead  status: draft }
touchpoint OnTheWay { channels: App  owner: DigitalLead  relies: Platform }`,
        atMost: 'no',
      },
    ],
  },
];
