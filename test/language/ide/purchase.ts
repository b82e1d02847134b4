/** A purchase with everything that may mention something: values, parts, conditions, waivers, comments. */
export const journey = `journey Buy "Buy" {
  stage Pay "Pay" {
    touchpoint Card "By card" { owner: Lead  next: Buy.Pay.Cash  emotion: -1 for Mo from Study }
    touchpoint Cash "In cash" { owner: Lead }
  }
}
`;
export const people = `role Lead "The lead" { duties: "Leads" }
persona Mo "Mo"
research Study "A study"
channel Web { type: web }
`;
export const norms = `fact Shown "Shown" { is: t in touchpoints where t.owner = Lead }
rule own "Own" {
  for: t in Shown where Web in t.channels
  require: some s in t.stage.touchpoints where s.owner.name = "x"
}
waiver W { of: own  for: Buy.Pay.Card }
// cx-ignore own: until later
touchpoint Loose "Loose"
`;
export const files = { 'buy.cx': journey, 'norms.cx': norms, 'people.cx': people };
