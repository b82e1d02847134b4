/** Witnesses of the third step: touchpoints are redesigned. */
import { cx, type Witness } from '../witness.ts';

const CALL = cx`
  touchpoint Call { channels: Line  owner: CareLead  customer: "Rings to hear whether the train comes" }
  channel Line { type: phone }
  team Care { function: service  lead: CareLead }
  role CareLead { team: Care  holder: "Cy Moss" }`;

/** Two teams, and in each somebody who could speak for customers. */
const CREW = cx`
  channel Line { type: phone }
  role CareLead { team: Care  holder: "Cy Moss" }
  role SalesLead { team: Sales  holder: "Bo Reed" }
  touchpoint Call { channels: Line  owner: CareLead  customer: "Rings to hear whether the train comes" }`;

export const stepRedesign: Witness[] = [
  {
    practice: 'step-redesign-a',
    asks: 'The redesign of a touchpoint takes four weeks, twenty working days: no more, no fewer.',
    met: cx`
      initiative BetterCall {
        type: redesign
        status: done
        owner: CareLead
        team: Care
        touchpoints: Call
        start: 2026-03-02
        due: 2026-03-27
        finished: 2026-03-27
        proposal: "Say the delay first, and ask for the number of the ticket afterwards"
        result: "The new opening is spoken on every call"
      }
      ${CALL}`,
    notMet: [
      {
        why: 'It was given three months.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: active  owner: CareLead  team: Care  touchpoints: Call  start: 2026-05-04  due: 2026-07-31
          }
          ${CALL}`,
        atMost: 'no',
      },
      {
        why: 'It was given one week: no fewer, says the source.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  touchpoints: Call
            start: 2026-03-02  due: 2026-03-06  finished: 2026-03-06
          }
          ${CALL}`,
        atMost: 'no',
      },
      {
        why: 'It has no dates.',
        programme: cx`
          initiative BetterCall { type: redesign  status: active  owner: CareLead  team: Care  touchpoints: Call }
          ${CALL}`,
        atMost: 'no',
      },
      {
        why: 'Twenty days were planned in 2020, and it is still going on.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: active  owner: CareLead  team: Care  touchpoints: Call  start: 2020-03-02  due: 2020-03-27
          }
          ${CALL}`,
        atMost: 'no',
      },
      {
        why: 'Twenty days were planned, and it took twice as long.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-04-24
          }
          ${CALL}`,
        atMost: 'no',
      },
      {
        why: 'It is an idea with dates: nothing was redesigned.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: idea  owner: CareLead  team: Care  touchpoints: Call  start: 2026-09-07  due: 2026-10-02
          }
          ${CALL}`,
      },
      {
        why: 'One redesign of two took twenty days.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-03-27
          }
          initiative BetterLetter {
            type: redesign  status: active  owner: CareLead  team: Care  touchpoints: Call  start: 2026-01-05  due: 2026-12-18
          }
          ${CALL}`,
      },
    ],
  },
  {
    practice: 'step-redesign-b',
    asks: 'A redesign has a scope that is written down and an end that holds.',
    met: cx`
      initiative BetterCall {
        type: redesign
        status: active
        owner: CareLead
        team: Care
        touchpoints: Call
        start: 2026-06-08
        due: 2026-07-03
        proposal: "Say the delay first, and ask for the number of the ticket afterwards"
      }
      ${CALL}`,
    notMet: [
      {
        why: 'It has an end, and no scope.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: active  owner: CareLead  team: Care  start: 2026-06-08  due: 2026-07-03
            proposal: "Do better on the telephone"
          }
          ${CALL}`,
      },
      {
        why: 'It has a scope, and no end.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: active  owner: CareLead  team: Care  touchpoints: Call  start: 2026-06-08
            proposal: "Say the delay first"
          }
          ${CALL}`,
      },
      {
        why: 'Scope and end are told in a remark.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: active  owner: CareLead  team: Care  notes: "The telephone, till the summer"
          }
          ${CALL}`,
        atMost: 'no',
      },
      {
        why: 'The end was in 2024, and the work goes on.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: active  owner: CareLead  team: Care  touchpoints: Call  start: 2024-06-03  due: 2024-06-28
            proposal: "Say the delay first"
          }
          ${CALL}`,
      },
    ],
  },
  {
    practice: 'step-redesign-c',
    asks: 'A team of the touchpoint gathers ideas, proposes the change, and carries its proposal out.',
    met: cx`
      initiative BetterCall {
        type: redesign
        status: done
        owner: CareLead
        team: Care
        participants: Care, employees
        touchpoints: Call
        start: 2026-03-02
        due: 2026-03-27
        finished: 2026-03-27
        proposal: "Say the delay first, and ask for the number of the ticket afterwards"
        result: "The new opening is spoken on every call"
        delivers: "The new opening of a call"
      }
      ${CALL}`,
    notMet: [
      {
        why: 'A lead did it alone: there was no team.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-03-27
            proposal: "Say the delay first"
            result: "The new opening is spoken on every call"
          }
          ${CALL}`,
      },
      {
        why: 'The team was told what to build: it proposed nothing.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-03-27
            result: "The new opening is spoken on every call"
          }
          ${CALL}`,
      },
      {
        why: 'The proposal lies in a drawer since 2024.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: approved  owner: CareLead  team: Care  touchpoints: Call
            start: 2024-03-04  due: 2024-03-29
            proposal: "Say the delay first"
          }
          ${CALL}`,
      },
      {
        why: 'It counts as done, and nothing came of it.',
        programme: cx`
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-03-27
            proposal: "Say the delay first"
          }
          ${CALL}`,
      },
    ],
  },
  {
    practice: 'step-redesign-d',
    asks: 'Redesigns leave behind people all over the company who lead change for customers.',
    met: cx`
      team Care { function: service  evangelists: CareLead }
      team Sales { function: sales  evangelists: SalesLead }
      initiative BetterCall {
        type: redesign
        status: done
        owner: CareLead
        team: Care
        participants: CareLead, SalesLead
        touchpoints: Call
        start: 2026-03-02
        due: 2026-03-27
        finished: 2026-03-27
        proposal: "Say the delay first, and ask for the number of the ticket afterwards"
        result: "The new opening is spoken on every call"
      }
      ${CREW}`,
    notMet: [
      {
        why: 'Evangelists were appointed; none of them has redesigned anything.',
        programme: cx`
          team Care { function: service  evangelists: CareLead }
          team Sales { function: sales  evangelists: SalesLead }
          ${CREW}`,
      },
      {
        why: 'The evangelists of the company and the people of the redesign are not the same.',
        programme: cx`
          team Care { function: service  evangelists: Herald }
          team Sales { function: sales  evangelists: Crier }
          role Herald { team: Care }
          role Crier { team: Sales }
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  participants: CareLead, SalesLead  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-03-27
            proposal: "Say the delay first"  result: "The new opening is spoken on every call"
          }
          ${CREW}`,
      },
      {
        why: 'The people of the redesign went back to their desks: nobody leads change.',
        programme: cx`
          team Care { function: service }
          team Sales { function: sales }
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  participants: CareLead, SalesLead  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-03-27
            proposal: "Say the delay first"  result: "The new opening is spoken on every call"
          }
          ${CREW}`,
        atMost: 'no',
      },
      {
        why: 'All who lead change sit in one team: they are not spread.',
        programme: cx`
          team Care { function: service  evangelists: CareLead }
          team Sales { function: sales }
          initiative BetterCall {
            type: redesign  status: done  owner: CareLead  team: Care  participants: CareLead  touchpoints: Call
            start: 2026-03-02  due: 2026-03-27  finished: 2026-03-27
            proposal: "Say the delay first"  result: "The new opening is spoken on every call"
          }
          ${CREW}`,
      },
      {
        why: 'The redesign that is to form them is an idea.',
        programme: cx`
          team Care { function: service  evangelists: CareLead }
          team Sales { function: sales  evangelists: SalesLead }
          initiative BetterCall {
            type: redesign  status: idea  owner: CareLead  participants: CareLead, SalesLead  touchpoints: Call
          }
          ${CREW}`,
      },
    ],
  },
];
