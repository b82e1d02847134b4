/** Witnesses of the practices of understanding customers that are about how they are heard. */
import { buying, FIELD_STUDY, PEOPLE } from '../ticket-buying.ts';
import { cx, type Witness } from '../witness.ts';

export const listening: readonly Witness[] = [
  {
    practice: 'und-solicited',
    asks: 'Customers are asked for what they think, again and again.',
    met: cx`
      programme Rail { lead: Research }
      listening AfterSearch "After the search" {
        type: survey
        solicited: yes
        owner: Research
        channels: Web
        cadence: continuous
        responder: Care
        respond-within: 1d
        kpis: Found
      }
      listening AfterPaying "After paying" {
        type: survey
        solicited: yes
        owner: Research
        channels: Web
        cadence: continuous
        responder: Care
        respond-within: 1d
        kpis: Found
      }
      kpi Found { metric: csat  owner: Research  reviewed: monthly  readings: 74% on 2026-05-31 n 410 }
      journey BuyTomorrow "As it is to be: nobody can be asked yet" {
        state: target
        owner: Care
        stage Gate { touchpoint TapIn { owner: Care  channels: Web } }
      }
      ${buying('listening: AfterSearch', 'listening: AfterPaying')}
    `,
    notMet: [
      {
        why: 'it only reads what people write of their own accord',
        programme: cx`
          programme Rail { lead: Research }
          listening Reviews { type: reviews  solicited: no  owner: Research  channels: Web  cadence: daily  responder: Care  respond-within: 1d }
          ${buying('listening: Reviews', 'listening: Reviews')}
        `,
      },
      {
        why: 'nobody says when customers are asked, nor by whom',
        programme: cx`
          programme Rail { lead: Research }
          listening AfterSearch { type: survey  solicited: yes }
          ${buying('listening: AfterSearch', 'listening: AfterSearch')}
        `,
      },
      {
        why: 'those who are asked are the staff',
        programme: cx`
          programme Rail { lead: Research }
          listening Staff { type: employees  solicited: yes  owner: Research  cadence: monthly  responder: Care }
          ${buying('listening: Staff', 'listening: Staff')}
        `,
      },
      {
        why: 'customers are asked in one stage of four',
        programme: cx`
          programme Rail { lead: Research }
          listening AfterSearch { type: survey  solicited: yes  owner: Research  channels: Web  cadence: continuous  responder: Care  respond-within: 1d }
          journey Travel {
            owner: Care
            stage Board { touchpoint Door { owner: Care  channels: Web } }
            stage Ride { touchpoint Seat { owner: Care  channels: Web } }
          }
          ${buying('listening: AfterSearch')}
        `,
      },
      {
        why: 'customers are asked in one stage, and in the others only what they write themselves is read',
        programme: cx`
          programme Rail { lead: Research }
          listening AfterSearch { type: survey  solicited: yes  owner: Research  channels: Web  cadence: continuous  responder: Care  respond-within: 1d }
          listening Reviews { type: reviews  solicited: no  owner: Research  channels: Web  cadence: daily  responder: Care  respond-within: 1d }
          journey Travel {
            owner: Care
            stage Board { touchpoint Door { owner: Care  channels: Web  listening: Reviews } }
            stage Ride { touchpoint Seat { owner: Care  channels: Web  listening: Reviews } }
          }
          ${buying('listening: AfterSearch', 'listening: Reviews')}
        `,
      },
    ],
  },
  {
    practice: 'und-unsolicited',
    asks: 'What customers say unasked, in public and in passing, is gathered.',
    met: cx`
      programme Rail { lead: Research }
      listening Social "What is said of us" {
        type: social
        solicited: no
        owner: Research
        channels: Forum
        cadence: continuous
        responder: Care
        respond-within: 2h
        kpis: Mood
      }
      listening Calls "What callers complain of" { type: calls  solicited: no  owner: Care  cadence: daily  responder: Care  respond-within: 4h }
      channel Forum { type: social }
      kpi Mood { metric: sentiment  owner: Research  reviewed: weekly  readings: 12 on 2026-06-21 n 900 }
      ${PEOPLE}
    `,
    notMet: [
      {
        why: 'it hears only those whom it asks',
        programme: cx`
          programme Rail { lead: Research }
          listening AfterSearch { type: survey  solicited: yes  owner: Research  cadence: continuous  responder: Care  respond-within: 1d }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'there is a page on a network, and nobody listens there',
        programme: cx`
          programme Rail { lead: Research }
          channel Forum { type: social }
          touchpoint Post { channels: Forum  owner: Care }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'somebody looks now and then: no name, no rhythm',
        programme: cx`
          programme Rail { lead: Research }
          listening Social { type: social  solicited: no }
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'und-employee',
    asks: 'Staff are asked what they know of customers, and how they see their own part in the experience.',
    met: cx`
      programme Rail { lead: Research }
      listening StaffVoice "What the counter knows" {
        type: employees
        solicited: yes
        owner: Research
        cadence: monthly
        responder: Care
        respond-within: 5d
      }
      insight AskTwice "Tourists ask twice" {
        statement: "Tourists ask for the platform again after paying"
        owner: Research
        from: StaffVoice
        about: Pay
        on: 2026-05-20
        audience: employees
      }
      insight NoRefunds "The counter cannot refund" {
        statement: "Clerks send one in nine away who could be helped at once"
        owner: Research
        from: StaffVoice
        about: Care
        on: 2026-06-02
        audience: employees
      }
      ${buying('')}
    `,
    notMet: [
      {
        why: 'customers are asked about the staff',
        programme: cx`
          programme Rail { lead: Research }
          listening AboutClerks { type: survey  solicited: yes  owner: Research  cadence: monthly  responder: Care }
          insight Friendly { statement: "Clerks are friendly"  from: AboutClerks  about: Care  on: 2026-05-20  owner: Research }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'staff are asked whether they are content, and nothing of customers',
        programme: cx`
          programme Rail { lead: Research }
          listening Mood { type: employees  solicited: yes  owner: Research  cadence: monthly  responder: Care  kpis: Content }
          kpi Content { metric: enps  owner: Research  reviewed: quarterly  readings: 12 on 2026-05-31 n 210 }
          ${PEOPLE}
        `,
      },
      {
        why: 'there is a box for ideas, without anybody who empties it',
        programme: cx`
          programme Rail { lead: Research }
          listening IdeasBox { type: employees }
          ${PEOPLE}
        `,
      },
    ],
  },
  {
    practice: 'und-observe',
    asks: 'Customers are watched where they are at home with what they do, not in a laboratory.',
    met: cx`
      programme Rail { lead: Research }
      ${FIELD_STUDY}
      ${buying('')}
    `,
    notMet: [
      {
        why: 'they were watched in a laboratory, at a task they were given',
        programme: cx`
          programme Rail { lead: Research }
          research Lab { owner: Research  methods: usability  on: 2026-03-18  sample: 8  participants: customers  about: BuyTicket }
          ${buying('')}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'the last study was of 2009',
        programme: cx`
          programme Rail { lead: Research }
          research FieldStudy { owner: Research  methods: observation  on: 2009-03-18  sample: 24  participants: customers  about: BuyTicket }
          ${buying('')}
        `,
      },
      {
        why: 'the study is planned for the autumn',
        programme: cx`
          programme Rail { lead: Research }
          research FieldStudy { owner: Research  methods: observation  on: 2026-10-05  participants: customers  about: BuyTicket }
          ${buying('')}
        `,
      },
      {
        why: 'those who were watched were the staff',
        programme: cx`
          programme Rail { lead: Research }
          research Shadowing { owner: Research  methods: observation  on: 2026-03-18  sample: 6  participants: employees  about: BuyTicket }
          ${buying('')}
        `,
      },
    ],
  },
];
