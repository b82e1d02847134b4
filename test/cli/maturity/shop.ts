/** A programme with a framework of its own, small enough to count by hand. */

/** Of four journeys one is owned; of two standards both are reviewed; nobody knows whether people care. */
export const SHOP = `programme Ours "Our shop" {
  adopt shop {
    target: repeatable by 2027-06-30
    goal reviewed { target: systematic by 2027-12-31 }
  }
}
framework shop "How we run the shop" {
  titles: it "Come gestiamo il negozio"
  dimension people "People" {
    practice owners "Journeys have owners" {
      titles: it "I percorsi hanno responsabili"
      rules: owned
      defined: some f in forums where exists f.members
    }
    practice heart "People care" { attested-only: yes }
  }
  dimension order "Order" {
    practice reviewed "Standards are reviewed" { rules: looked-at }
    practice habit "There is a habit" { defined: some r in rituals where exists r.cadence }
  }
}
rule owned "A journey has an owner" {
  for: j in journeys
  require: exists j.owner
  severity: error
  message: "“{j.title}” has no owner: write \`owner\`"
  example good { role R  journey A { owner: R } }
  example bad { journey A }
}
rule looked-at "A standard was looked at" {
  for: s in standards
  require: exists s.reviewed
  example good { standard A { reviewed: monthly } }
  example bad { standard A }
}
role Lead "Head of the shop" { holder: "Ada Secret" }
journey Buy "Buy" { owner: Lead }
journey Return "Return"
journey Ask "Ask"
journey Complain "Complain"
standard Quick "Quick" { reviewed: monthly  owner: Lead }
standard Kind "Kind" { reviewed: monthly  owner: Lead }
`;

export const SHOP_AUDIT = `assessment Baseline "Then" {
  against: shop
  on: 2025-09-01
  type: baseline
  answer owners { level: undeveloped }
}
assessment Audit "Now" {
  against: shop
  on: 2026-10-01
  type: audit
  answer owners { level: systematic }
  answer heart { level: repeatable  from: Lead }
}
`;
