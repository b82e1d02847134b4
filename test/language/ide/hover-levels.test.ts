/** What is told of a framework and of a practice, wherever its name stands: how it turned out, and what would raise it. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../language/src/config/index.ts';
import { type Hover, hoverAt } from '../../../language/src/ide/hover.ts';
import { evaluate, settingsOf } from '../../../language/src/index.ts';
import { ask } from '../../support/places.ts';

const TODAY = '2026-06-30';

const HOUSE = `namespace cx
framework House "How guests are kept" {
  /** Somebody stands at the door. */
  practice Greets "Guests are greeted" { defined: exists rituals  rules: owned, calm }
  practice Thanks "Guests are thanked" { defined: exists stories }
  practice Feels "Guests feel at home" { attested-only: yes }
}
rule owned "A journey has an owner" { for: j in journeys  require: exists j.owner  message: "“{j.title}” has no owner" }
rule calm "A journey has a goal" { for: j in journeys  require: j.goal = "Calm"  message: "“{j.title}” is not calm" }
role Host "The host" { holder: "Ada Lovelace" }
`;

const FACTS = `namespace cx
journey Stay { owner: Host  goal: "Calm" }
journey Leave { goal: "Away" }
initiative Welcome "Say hello" { closes: Greets  owner: Host  due: 2027-01-31 }
assessment Before { against: House  on: 2025-01-15  type: baseline  answer Greets { level: undeveloped } }
assessment Now { against: House  on: 2026-05-15  answer Greets { level: systematic } }
`;

const ADOPT = 'programme Hotel { adopt House { target: repeatable by 2026-12-31 } }';

/** What is told at the cursor of a text, beside the facts. */
function told(text: string, facts = FACTS): Hover | undefined {
  const { project, file, offset } = ask(`namespace cx  ${text}`, { 'house.cx': HOUSE, 'facts.cx': facts });
  const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY, evidence: true, only: new Set(['owned', 'calm']) });
  const evaluation = evaluate(project, settings, () => undefined);
  return hoverAt(project, file, offset, { today: TODAY, evaluation: () => undefined, judged: () => evaluation });
}

function factsOf(text: string, facts?: string): string[] | undefined {
  return told(text, facts)?.facts.map(({ label, text }) => `${label}: ${text}`);
}

describe('a practice', () => {
  const GREETS = [
    'Framework: How guests are kept',
    'Evidenced: ad-hoc: 2 of 4 met, 1 still to write, not defined',
    'In audits: claimed systematic, attested ad-hoc (undeveloped on 2025-01-15)',
    'Say/do gap: says 2 levels more than it shows',
    'Target: repeatable by 2026-12-31, not reached',
    'Closed by: Say hello (The host) until 2027-01-31, late',
    'owned: A journey has an owner: 1 of 2 met, 1 still to write',
    'calm: A journey has a goal: 1 of 2 met, 1 not met',
    'To raise it: “Leave” is not calm (and 1 more)',
  ];

  test.each([
    ['a goal', 'programme Hotel { adopt House { target: repeatable by 2026-12-31  goal Gr$0eets } }'],
    ['an answer', `${ADOPT}  assessment Old { against: House  on: 2024-01-15  answer Gre$0ets { level: ad-hoc } }`],
    ['what an initiative closes', `${ADOPT}  initiative Other { closes: cx.House.Greet$0s  status: stopped }`],
  ])('says at %s how it stands', (_, text) => {
    const hover = told(text);
    expect(hover).toMatchObject({ kind: 'practice', name: 'Greets', doc: 'Somebody stands at the door.' });
    const facts = hover!.facts.map(({ label, text }) => `${label}: ${text}`);
    expect(facts.filter(fact => !fact.startsWith('Closed by'))).toEqual(
      GREETS.filter(fact => !fact.startsWith('Closed by')),
    );
    expect(facts).toContainEqual(expect.stringContaining(GREETS[5]!));
    expect(JSON.stringify(hover)).not.toContain('Ada');
  });

  test('that nobody plans to lift', () => {
    expect(factsOf(ADOPT.replace('House {', 'House { goal Tha$0nks'), 'namespace cx')).toEqual([
      'Framework: How guests are kept',
      'Evidenced: undeveloped: not defined',
      'Target: repeatable by 2026-12-31, not reached',
      'Closed by: no plan closes the gap',
      'To raise it: see that there is a story',
    ]);
  });

  test('that only people can tell of', () => {
    expect(factsOf('programme Hotel { adopt House { goal Fe$0els { target: ad-hoc } } }')).toEqual([
      'Framework: How guests are kept',
      'Evidenced: only people can tell',
      'Target: ad-hoc, not reached',
      'Closed by: no plan closes the gap',
      'To raise it: only people can answer it: ask them in an audit, and write what they answer',
    ]);
  });

  test('that is reached, and one that nothing can be judged of', () => {
    expect(factsOf(`story Card  ${ADOPT}  initiative Other { closes: Tha$0nks }`)).toEqual([
      'Framework: How guests are kept',
      'Evidenced: systematic: defined',
      'Target: repeatable by 2026-12-31, reached',
      'Closed by: Other, no day told',
    ]);
    expect(factsOf('initiative Other { closes: Gree$0ts }', 'namespace cx  ritual Door')).toEqual([
      'Framework: How guests are kept',
      'Evidenced: undeveloped: nothing to judge',
      'owned: A journey has an owner: nothing to judge yet',
      'calm: A journey has a goal: nothing to judge yet',
      'To raise it: there is nothing to judge yet for owned',
    ]);
  });

  test('with many rules, as many as can be glanced at', () => {
    const names = Array.from({ length: 12 }, (_, index) => `r${index}`);
    const rules = names.map(name => `rule ${name} { for: r in roles  require: exists r.title }`).join('\n');
    const facts = factsOf(`framework Own { practice Ma$0ny { rules: ${names.join(', ')} } } ${rules}`)!;
    expect(facts.filter(fact => /^r\d/.test(fact))).toHaveLength(8);
    expect(facts).toContain('Rules: and 4 more');
  });
});

test('a framework says how far it is, and what it aims at', () => {
  expect(factsOf('programme Hotel { adopt Hou$0se { target: repeatable by 2026-12-31 } }')).toEqual([
    'Weakest: undeveloped: Guests are thanked',
    'Index: 11 of 100, by our own count',
    'Practices: 2 undeveloped, 1 ad-hoc',
    'Target: repeatable by 2026-12-31: 3 of 3 below target, 2 without a plan',
  ]);
  expect(factsOf('assessment Old { against: Hou$0se  on: 2024-01-15 }')?.slice(0, 1)).toEqual(['Adopted: no']);
});

test('what was not there when the programme was judged, or was something else, says only what the text says', () => {
  const { project, file, offset } = ask('framework House { practice Gree$0ts "Hello" }');
  const judged = () =>
    evaluate(
      ask('framework H$0ouse').project,
      settingsOf(DEFAULT_CONFIG, { today: TODAY, evidence: true }),
      () => undefined,
    );
  expect(hoverAt(project, file, offset, { today: TODAY, evaluation: () => undefined, judged })).toMatchObject({
    title: 'Hello',
    facts: [],
  });
});
