// At every step only elements of the wanted kinds count, and "wrong kind" is said only when nothing fitting exists.
import { expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

test('an element of another kind that is nearer does not stand in the way', () => {
  const reading = check(`
    kpi nps { metric: nps }
    journey Buy { kpis: nps }
  `);
  expect(reading.targets('nps', 'metric')).toEqual(['cx.nps']);
  expect(reading.targets('Buy', 'kpis')).toEqual(['nps']);
});

test('a name of several wanted kinds finds any of them', () => {
  const reading = check(`
    system Till {}
    role Clerk {}
    touchpoint Pay { relies: Till, Clerk }
  `);
  expect(reading.targets('Pay', 'relies')).toEqual(['Till', 'Clerk']);
});

test('a fitting one far away goes before a nearer one of the wrong kind', () => {
  const reading = check(`
    //- a.cx
    programme Shop { criterion Prompt {} }
    //- b.cx
    namespace acme
    value Prompt {}
    standard Fast { serves: Prompt }
  `);
  expect(reading.targets('acme.Fast', 'serves')).toEqual(['Shop.Prompt']);
});

test('of a wrong kind only: the message says what it is and what was wanted', () => {
  const reading = check(`
    segment Families {}
    journey Rent { personas: Families }
                             ^^^^^^^^ wrong-kind \`Families\` is a segment, and \`personas\` names a persona.
  `);
  const [problem] = reading.problems;
  expect(problem?.related).toEqual([
    { message: 'Families stands here.', file: 'main.cx', span: { start: 8, end: 16 }, element: 'Families' },
  ]);
});

test('an owner of a wrong kind is of a wrong kind, not one that is missing', () => {
  check(`
    team Keepers {}
    journey Rent { owner: Keepers }
                          ^^^^^^^ wrong-kind \`Keepers\` is a team, and \`owner\` names a role.
  `);
});

test('an attribute of any kind takes any element', () => {
  const reading = check(`
    policy Refunds {}
    persona Tourist {}
    review Spring { of: Refunds, Tourist }
  `);
  expect(reading.targets('Spring', 'of')).toEqual(['Refunds', 'Tourist']);
});

test('a name that is called by another, as a goal is, does not take that name away', () => {
  const reading = check(`
    framework Ours { levels: low, high  practice tidy {} }
    adopt Ours { target: high  goal tidy { target: high } }
    initiative Clean { closes: tidy }
  `);
  expect(reading.targets('Clean', 'closes')).toEqual(['Ours.tidy']);
  expect(reading.element('Ours.tidy').kind).toBe('practice');
  expect(reading.targets('adopt#Ours.tidy', 'practice')).toEqual(['Ours.tidy']);
});

test('a question of a practice does not take the name away from those who are asked', () => {
  const reading = check(`
//- house.cx
framework House { practice Pays { question Pay "Who pays?" } }
//- main.cx
journey Buy { stage Settle { touchpoint Pay } }
review Spring { of: Pay }
`);
  expect(reading.targets('Spring', 'of')).toEqual(['Buy.Settle.Pay']);
  const { project } = reading;
  project.setFile('main.cx', 'review Spring { of: Pay }');
  project.update();
  expect(project.problems('main.cx').map(({ rule }) => rule)).toEqual(['unresolved-name']);
});

test('a question or a setting inside a norm is no name that others can mean', () => {
  check(`
    framework House { practice Greets { question Who "Who greets whom?" } }
    rule quick { setting most { default: 3 }  for: r in roles  require: count(r.duties) <= setting.most }
    role Lead
    touchpoint Pay { owner: Who }
                            ^^^ owner-resolves
    touchpoint Ask { owner: most }
                            ^^^^ owner-resolves
    communication Monday { about: Who }
                                  ^^^ unresolved-name
  `);
});

test('nor is it after the norm around it was renamed', () => {
  check(`
    rule quick { formerly: fast  setting most { default: 3 }  for: r in roles  require: count(r.duties) <= setting.most }
    initiative Mend { delivers: most }
                                ^^^^ unresolved-name
  `);
});
