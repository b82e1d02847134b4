/** A small journey and those around it, in which customers are heard and understood, or are not. */
import { cx } from './witness.ts';

export const PEOPLE = cx`
  role Research "Head of research" { level: manager  holder: "P. Sala" }
  role Care "Head of care" { level: manager  holder: "M. Brandt" }
`;

/** A journey of two stages, the first with what it is given. */
export const buying = (search: string, pay = '') => cx`
  journey BuyTicket "Buy a ticket" {
    owner: Care
    stage Choose { touchpoint Search { owner: Care  channels: Web  customer: "Looks for a train"  ${search} } }
    stage Purchase { touchpoint Pay { owner: Care  channels: Web  customer: "Pays"  ${pay} } }
  }
  channel Web { type: web }
  ${PEOPLE}
`;

export const FIELD_STUDY = cx`
  research FieldStudy "A day on the platform" {
    owner: Research
    methods: observation
    on: 2026-03-18
    sample: 24
    participants: customers
    about: BuyTicket
  }
`;
