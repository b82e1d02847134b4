/** A programme with a framework of its own, in which each practice stands in another way. */

export const BASICS = `
  rule owned "A step has an owner" { for: t in touchpoints  require: exists t.owner  fix: add owner }
  rule aimed "A journey has a goal" { for: j in journeys  require: exists j.goal }
  rule told "A product is told" { for: p in products  require: exists p.owner }
  framework Basics "Our basics" {
    titles: it "Le nostre basi"
    dimension Care "Care" {
      titles: it "Cura"
      /** Each step is somebody's. */
      practice own "Somebody answers for each step" {
        titles: it "Qualcuno risponde di ogni passo"
        rules: owned, told
        defined: some s in standards where exists s.owner
      }
      practice proud "People are proud of it" { attested-only: yes }
      practice glad "People are glad of it" { attested-only: yes }
    }
    dimension Aim "Aim" {
      practice aims "Journeys have goals" { rules: aimed }
      practice shops "Shops are open" { rules: owned  applies: exists systems }
      practice spared "Spared" { rules: owned }
    }
  }
  waiver NotOurs "Others do it" { of: spared  because: "It is bought"  until: 2027-12-31  approved: Head }
  role Head "Head of sales"
`;

export const FACTS = `
  programme Shop "Shop" {
    adopt Basics { target: repeatable by 2027-06-30  goal aims { target: systematic } }
  }
  journey Rent "Rent" {
    goal: "A ski"
    touchpoint Ask "Ask" { owner: Head }
    touchpoint Pay "Pay"
    touchpoint Leave "Leave"
  }
  assessment First "How we began" {
    against: Basics
    on: 2026-02-01
    type: baseline
    answer own { level: ad-hoc }
  }
  assessment Then "How we stood" {
    against: Basics
    on: 2026-10-01
    type: audit
    answer own { level: systematic }
    answer proud { level: repeatable  from: "a visit" }
  }
  initiative Names "Name somebody for each step" { closes: own  owner: Head  due: 2027-01-31 }
`;
