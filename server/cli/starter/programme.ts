/** The programme that `cx init` writes: the smallest that shows the whole idea and checks clean on the day it is written. */

/** `today` and `target` are ISO dates. */
export function starterProgramme(today: string, target: string): string {
  return `// A customer experience programme, as small as it can be. Read it from top to bottom, then make it yours.
// What each word means: hover over it in the editor. What is wrong: cx check

programme Ours "Our customer experience" {
  intent: "Customers get help on the day they ask, from somebody who knows them"
  criterion SameDay { statement: "Nobody waits until tomorrow"  test: "Once a month we ring ourselves" }
}
role ServiceLead "Head of service" { duties: "Answers for every call and every visit" }
segment Regulars "People who come again" { priority: 1 }
persona Regular "Somebody who knows us" { segment: Regulars  goals: "Have it done without explaining it twice" }
channel Phone { type: phone }
channel Web { type: web  self-service: yes }

/** What a customer goes through, in order. Nothing is inherited: each touchpoint names its own owner. */
journey GetHelp "Get help" {
  personas: Regular
  segments: Regulars
  owner: ServiceLead
  goal: "Carry on with my day, the thing mended"
  kpis: Satisfied, Waiting, ComeBack
  stage Ask "Ask" {
    touchpoint FindUs "Find out whom to ask" {
      channels: Web
      owner: ServiceLead
      customer: "Looks for a number, and for how long it will take"
      emotion: 0 from CallAfter
      standards: AnswerFast
      wait: 5s
      kpis: Waiting
      listening: CallAfter
    }
    touchpoint Call "Ask for help" {
      channels: Phone
      owner: ServiceLead
      customer: "Tells what is wrong, once"
      emotion: +1 from CallAfter
      critical: yes because "Who has to call twice does not come back" from CallAfter
      standards: AnswerFast
      wait: 40s
      kpis: Satisfied
      listening: CallAfter
    }
  }
}

standard AnswerFast "Somebody answers within a minute" {
  statement: "Whoever asks us something hears from us within a minute"
  owner: ServiceLead
  serves: SameDay
  kpis: Waiting
  for: t in touchpoints
  require: t.wait <= 1min
}
listening CallAfter "A call a week later" {
  type: interview
  channels: Phone
  cadence: weekly
  priority: 1
  owner: ServiceLead
  responder: ServiceLead
  respond-within: 2d
}
listening FridayTalk "What we heard ourselves, on Fridays" {
  type: employees
  cadence: weekly
  priority: 2
  owner: ServiceLead
  responder: ServiceLead
  respond-within: 1w
}

// What we measure: how fast it went, how it felt, and what came of it. \`drives\` is our theory of how they hang together.
kpi Waiting "Time until somebody answers" {
  metric: asa
  owner: ServiceLead
  baseline: 80s on ${today}
  target: <= 60s by ${target}
  readings: 45s on ${today}
  reviewed: yearly
  segments: Regulars
  drives: Satisfied
}
kpi Satisfied "Customers who are satisfied" {
  metric: csat
  scale: 1..5
  boxes: top 2
  owner: ServiceLead
  baseline: 78% on ${today} n 400
  target: >= 85% by ${target}
  readings: 87% on ${today} n 410
  reviewed: yearly
  segments: Regulars
  drives: ComeBack
}
kpi ComeBack "Customers who come back within a year" {
  metric: retention
  owner: ServiceLead
  baseline: 52% on ${today} n 900
  target: >= 60% by ${target}
  readings: 61% on ${today} n 910
  reviewed: yearly
  segments: Regulars
}
review First "The first look at the figures" {
  of: Waiting, Satisfied, ComeBack
  on: ${today}
  next-on: ${target}
  decisions: "We ring everybody back who had to ask twice"
  based-on: Satisfied
}
dashboard Wall "The sheet on the wall" { kpis: Waiting, Satisfied, ComeBack  audience: everyone }
`;
}
