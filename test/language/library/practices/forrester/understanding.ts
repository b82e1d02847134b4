/** Witnesses of the practices of understanding customers that are about what becomes of what was heard. */
import { buying, FIELD_STUDY, PEOPLE } from '../ticket-buying.ts';
import { cx, type Witness } from '../witness.ts';

export const understanding: readonly Witness[] = [
  {
    practice: 'und-analyse',
    asks: 'What several techniques of research found is brought together, to trace problems that nobody has solved.',
    met: cx`
      programme Rail { lead: Research }
      ${FIELD_STUDY}
      listening AfterSearch { type: survey  solicited: yes  owner: Research  cadence: continuous  responder: Care  respond-within: 1d }
      insight Fees "Fees come as a shock" {
        statement: "Half of those who leave at the end leave because of the fees"
        owner: Research
        from: FieldStudy, AfterSearch
        about: Pay
        on: 2026-04-10
        audience: employees
      }
      opportunity TellAtOnce "Tell the fees at once" { addresses: PriceSurprise  value: 4  effort: 2 }
      ${buying('', 'pain PriceSurprise { severity: high  from: Fees }')}
    `,
    notMet: [
      {
        why: 'each finding comes from one survey',
        programme: cx`
          programme Rail { lead: Research }
          listening AfterSearch { type: survey  solicited: yes  owner: Research  cadence: continuous  responder: Care  respond-within: 1d }
          insight Fees { statement: "Fees are the first complaint"  owner: Research  from: AfterSearch  about: Pay  on: 2026-04-10 }
          ${buying('', 'pain PriceSurprise { severity: high  from: Fees }')}
        `,
      },
      {
        why: 'two studies by one technique are one technique',
        programme: cx`
          programme Rail { lead: Research }
          research Spring { owner: Research  methods: survey  on: 2026-03-01  sample: 400  participants: customers }
          research Winter { owner: Research  methods: survey  on: 2026-01-10  sample: 380  participants: customers }
          insight Fees { statement: "Fees are the first complaint"  owner: Research  from: Spring, Winter  about: Pay  on: 2026-04-10 }
          ${buying('', 'pain PriceSurprise { severity: high  from: Fees }')}
        `,
      },
      {
        why: 'two techniques were used, and nobody brought together what they found',
        programme: cx`
          programme Rail { lead: Research }
          ${FIELD_STUDY}
          research Spring { owner: Research  methods: survey  on: 2026-03-01  sample: 400  participants: customers }
          ${buying('')}
        `,
        atMost: 'undeveloped',
      },
    ],
  },
  {
    practice: 'und-document',
    asks: 'What is known of customers is written down so that staff understand it and can use it.',
    met: cx`
      programme Rail { lead: Research }
      ${FIELD_STUDY}
      persona Tourist "Tilda, who travels once a year" {
        owner: Research
        goals: "Hold the right ticket"
        needs: "To be told what all the words mean"
        from: FieldStudy
        review-by: 2027-03-31
      }
      insight AskTwice "Tourists ask twice" {
        statement: "Tourists ask for the platform again after paying"
        owner: Research
        from: FieldStudy
        about: Pay
        on: 2026-04-10
        audience: employees
        review-by: 2027-04-10
      }
      ${buying('emotion: -1 for Tourist from FieldStudy')}
    `,
    notMet: [
      {
        why: 'feelings have their source, and there is nothing that staff could read',
        programme: cx`
          programme Rail { lead: Research }
          ${FIELD_STUDY}
          ${buying('emotion: -1 from FieldStudy', 'emotion: 1 from FieldStudy')}
        `,
      },
      {
        why: 'the insight is a headline: it states nothing, and is meant for nobody',
        programme: cx`
          programme Rail { lead: Research }
          ${FIELD_STUDY}
          insight AskTwice "Tourists ask twice" { from: FieldStudy }
          ${buying('')}
        `,
      },
      {
        why: 'it was written in 2009, and was to be looked at again by 2011',
        programme: cx`
          programme Rail { lead: Research }
          research Old { owner: Research  methods: interview  on: 2009-02-01  sample: 20  participants: customers }
          persona Tourist { owner: Research  goals: "Hold the right ticket"  from: Old  review-by: 2011-02-01 }
          insight AskTwice {
            statement: "Tourists ask for the platform again"
            owner: Research
            from: Old
            about: Pay
            on: 2009-03-01
            audience: employees
            review-by: 2011-02-01
          }
          ${buying('')}
        `,
      },
      {
        why: 'the persona was made up at a desk',
        programme: cx`
          programme Rail { lead: Research }
          persona Tourist { owner: Research  goals: "To enjoy our brand" }
          ${buying('emotion: 2 for Tourist')}
        `,
      },
      {
        why: 'one insight of four is written out',
        programme: cx`
          programme Rail { lead: Research }
          ${FIELD_STUDY}
          insight AskTwice { statement: "Tourists ask twice"  owner: Research  from: FieldStudy  on: 2026-04-10  audience: employees  review-by: 2027-04-10 }
          insight Fees "Fees shock" { from: FieldStudy }
          insight Noise "Nobody hears the speaker" { from: FieldStudy }
          insight Steps "Some cannot take the steps" { from: FieldStudy }
          ${buying('emotion: -1 from FieldStudy')}
        `,
      },
    ],
  },
  {
    practice: 'und-share',
    asks: 'Every employee gets to know what was found out about customers.',
    met: cx`
      programme Rail { lead: Research }
      ${FIELD_STUDY}
      insight AskTwice "Tourists ask twice" {
        statement: "Tourists ask for the platform again after paying"
        owner: Research
        from: FieldStudy
        about: Pay
        on: 2026-04-10
        audience: employees
      }
      communication HeardThisMonth "Heard this month" {
        owner: Research
        by: Research
        audience: employees
        about: AskTwice
        why: "Whoever knows what passengers miss can help them"
        cadence: monthly
        last: 2026-06-15
      }
      ${buying('')}
    `,
    notMet: [
      {
        why: 'one role is told',
        programme: cx`
          programme Rail { lead: Research }
          insight AskTwice { statement: "Tourists ask twice"  owner: Research  on: 2026-04-10  audience: Care }
          communication Heard { owner: Research  by: Research  audience: Care  about: AskTwice  cadence: monthly  last: 2026-06-15 }
          ${PEOPLE}
        `,
      },
      {
        why: 'all were told in 2009',
        programme: cx`
          programme Rail { lead: Research }
          insight AskTwice { statement: "Tourists ask twice"  owner: Research  on: 2009-04-10 }
          communication Heard { owner: Research  by: Research  audience: employees  about: AskTwice  last: 2009-06-15 }
          ${PEOPLE}
        `,
      },
      {
        why: 'a letter to all staff each month says nothing of customers',
        programme: cx`
          programme Rail { lead: Research }
          insight AskTwice { statement: "Tourists ask twice"  owner: Research  on: 2026-04-10 }
          communication Letter { owner: Research  by: Research  audience: employees  about: "New uniforms"  cadence: monthly  last: 2026-06-15 }
          ${PEOPLE}
        `,
        atMost: 'undeveloped',
      },
      {
        why: 'one insight of four reached everybody',
        programme: cx`
          programme Rail { lead: Research }
          insight AskTwice { statement: "Tourists ask twice"  owner: Research  on: 2026-04-10  audience: employees }
          insight Fees { statement: "Fees shock"  owner: Research  on: 2026-03-10 }
          insight Noise { statement: "Nobody hears the speaker"  owner: Research  on: 2026-02-10 }
          insight Steps { statement: "One in six cannot take the steps"  owner: Research  on: 2026-01-10 }
          communication Heard { owner: Research  by: Research  audience: employees  about: AskTwice  cadence: monthly  last: 2026-06-15 }
          ${PEOPLE}
        `,
      },
    ],
  },
];
