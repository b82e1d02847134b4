/** What people write by mistake, in a programme in which all else is right, each with the new texts of its fixes. */

export const PROGRAMME = `
role WebLead "Web lead"
role FrontDesk "Front desk"
role HeadOfSales "Head of sales"
kpi Happy "Happy" { metric: csat }
kpi Quick "Quick" { metric: asa }
channel Web "Web" { type: web }
persona Student "Student"
standard AnswerFast "Answer fast" { version: 2 }
journey Buy "Buy" {
  stage Pay "Pay" {
    touchpoint Card "By card"
  }
}
`;

/** A line of a touchpoint as a piece of the programme. */
export const inTouchpoint = (line: string) => `touchpoint Ask "Ask" { ${line} }`;

/** Lines of a touchpoint: `surely` can mean nothing else, `likely` takes a guess, `perhaps` is one of several. */
export const MISTAKES_IN_LINES: readonly (readonly [string, readonly string[]])[] = [
  ['owner: WebLed', ['likely WebLead']],
  ['owner: Web lead', ['likely WebLead']],
  ['owner: WebLead and FrontDesk', []],
  ['owner: WebLead or FrontDesk', []],
  ['owner: WebLeadAndFrontDesk', []],
  ['owner: Anna', []],
  ['owner: "Anna"', []],
  ['owner:', []],
  ['ownr: WebLead', ['likely owner']],
  ['personas: Student', []],
  ['kpis: Happy Quick', ['perhaps , Quick']],
  ['kpis: Happy and Quick', ['perhaps , Quick']],
  ['kpis: Happy   Quick Slow', ['perhaps , Quick, Slow']],
  ['quotes: "Too slow" // why\n  "Too dear"', []],
  ['critical: constructor', []],
  ['reveals: bought channels', ['surely , channels']],
  ['quotes: "Too slow" "Too dear"', ['surely , "Too dear"']],
  ['kpis: [Happy, Quick]', ['surely Happy, Quick']],
  ['kpis: Happy; Quick', ['surely , Quick']],
  ['channels: Webb', ['likely Web']],
  ['standards: AnswerFast@4', []],
  ['relies: Buy.Pay.Card.Terminal', []],
  ['next: Buy.Pay.Crad', []],
  ['emotion: 7', []],
  ['importance: 9', []],
  ['fee: 5 €', ['surely EUR 5']],
  ['fee: $5', ['likely USD 5']],
  ['fee: 1,860 EUR', ['likely 1860']],
  ['wait: 4,5min', ['surely 4.5min']],
  ['wait: 5 min', ['surely 5min']],
  ['wait: soon', []],
  ['wait: 5minutes', ['surely 5min']],
  ['wait: 5 minutes', ['surely 5min']],
  ['wait: 2 hours', ['surely 2h']],
  ['wait: 1h30min', ['surely 90min']],
  ['wait: 1h1month', []],
  ['wait: "5min"', ['surely 5min']],
  ['importance: "4"', ['surely 4']],
  ['since: 21.11.2026', ['surely 2026-11-21']],
  ['since: 30/04/2027', ['surely 2027-04-30']],
  ['since: 04/30/2027', ['surely 2027-04-30']],
  ['since: 03/04/2027', ['perhaps 2027-04-03', 'perhaps 2027-03-04']],
  ['since: 2027-4-3', ['surely 2027-04-03']],
  ['since: "2027-04-30"', ['surely 2027-04-30']],
  ['since: 2026-02-30', []],
  ['since: tomorrow', []],
  ['status: aproved', ['likely approved']],
  ['status: finished', []],
  ['critical: perhaps', []],
  ['critical: true', ['surely yes']],
  ['critical: False because "x"', ['surely no']],
  ['critical: "yes"', ['surely yes']],
  ['status: "approved"', ['surely approved']],
  ['status: "finished"', []],
  ['customer: Types it in', ['likely "Types it in"']],
  ["customer: 'Types it in'", ['surely "Types it in"']],
];

export const MISTAKES_IN_ELEMENTS: readonly (readonly [string, readonly string[]])[] = [
  ['rol Anna "Anna"', ['likely role']],
  ['journey Book A Room "Book"', ['likely BookARoom']],
  ['journey Book “Book a room”', ['surely "Book a room"']],
  ['use acme', []],
  ['kpi Likely { metric: csat  scale: 1-5 }', ['surely 1..5']],
];
