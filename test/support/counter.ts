/** A counter with two ways to pay, of which one has no owner and the other a misspelt one: what a person is helped with. */
export const people = `role Lead "The lead" { duties: "Leads" }
role Boss "The boss" { duties: "Decides" }
`;
export const shop = `journey Buy "Buy" {
  owner: Boss
  stage Pay "Pay" {
    touchpoint Card "By card" {
    }
    touchpoint Cash "In cash" { owner: Led }
  }
}
`;
