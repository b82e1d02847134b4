/** What stands above journeys and targets: which places have a lens, and what it says of one version that was judged. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../language/src/config/index.ts';
import { judgedIn } from '../../../language/src/ide/judged.ts';
import { lensesIn, lensText } from '../../../language/src/ide/lenses.ts';
import { evaluate, settingsOf } from '../../../language/src/index.ts';
import { readFiles } from '../../support/check.ts';
import { markAt, readFixture, withMarks } from '../../support/fixture.ts';

const TODAY = '2026-06-30';

const HOUSE = `namespace cx
framework House "How guests are kept" {
  levels: undeveloped, ad-hoc, repeatable, systematic
  practice Greets "Guests are greeted" { defined: exists rituals  rules: r }
  practice Thanks "Guests are thanked" { defined: exists stories }
  practice Feels "Guests feel at home" { attested-only: yes }
}
framework Basics { scoring: criteria  practice Lights { defined: exists systems } }
rule r { for: j in journeys  require: exists j.owner  aspect: ownership  severity: error }
role Host "The host"
`;

function lensesOf(source: string, isJudged = true) {
  const texts = Object.fromEntries(readFixture(source).files.map(({ path, text }) => [path, text]));
  const { project } = readFiles({ 'house.cx': HOUSE, ...texts });
  const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY, evidence: isJudged, only: new Set(['r']) });
  const judged = judgedIn(
    evaluate(project, settings, () => undefined),
    TODAY,
  );
  return lensesIn(project.model, 'main.cx').map(({ span, element }) => ({ span, ...lensText(element, judged) }));
}

/** The lenses of the one file are just the marked ones. */
function check(source: string): void {
  const [{ text, marks } = { text: '', marks: [] }] = readFixture(source).files;
  const told = lensesOf(source).map(({ span, title = '' }) => markAt(text, span, 'lens', title));
  expect(withMarks(text, told).join('\n')).toBe(withMarks(text, marks).join('\n'));
}

describe('above a journey', () => {
  test('how much of what is asked is held, and what was found', () => {
    check(`
      namespace cx
      journey Stay { owner: Host }
              ^^^^ lens 1 of 1 met
      journey Leave
              ^^^^^ lens 0 of 1 met, 1 still to write · 1 error
    `);
  });

  test('nothing where it is retired, or no journey of its own', () => {
    check(`
      namespace cx
      journey Old { status: retired }
      persona Guest
    `);
  });

  test('leads to its coverage', () => {
    expect(lensesOf('journey Stay')[0]?.view).toEqual({ tab: 'coverage', journey: 'Stay', framework: null });
  });
});

describe('above a target', () => {
  test('how many lie below it, and how many of them nobody plans to lift', () => {
    check(`
      namespace cx
      programme Hotel {
        adopt House {
              ^^^^^ lens undeveloped at its weakest, index 33 of 100 (ours) · 2 of 3 below target, 1 without a plan
          target: repeatable by 2027-12-31
        }
      }
      story Card
      journey Leave
              ^^^^^ lens 0 of 1 met, 1 still to write · 1 error
      initiative Welcome { closes: Greets  owner: Host  due: 2027-01-31 }
      initiative Home { closes: Feels  status: stopped }
    `);
  });

  test('how a practice stands, what people say, and who closes the gap until when', () => {
    check(`
      namespace cx
      programme Hotel {
        adopt House {
              ^^^^^ lens undeveloped at its weakest, index 0 of 100 (ours) · 2 of 2 below target, 1 without a plan
          goal Greets { target: systematic by 2026-12-31 }
               ^^^^^^ lens undeveloped of systematic by 2026-12-31; people say ad-hoc · Say hello (The host) until 2027-01-31, late
          goal Thanks { target: 80% }
               ^^^^^^ lens undeveloped, 0% of 80% · no plan closes the gap
        }
      }
      initiative Welcome "Say hello" { closes: Greets  owner: Host  due: 2027-01-31 }
      assessment Now { against: House  on: 2026-05-15  answer Greets { level: ad-hoc } }
    `);
  });

  test('where it is reached, where there is none, and where nothing applies', () => {
    check(`
      namespace cx
      programme Hotel {
        adopt House { goal Thanks { target: repeatable } }
              ^^^^^ lens undeveloped at its weakest, index 33 of 100 (ours) · target reached
                           ^^^^^^ lens systematic of repeatable · target reached
        adopt Basics { goal Lights }
              ^^^^^^ lens nothing applicable · no target
                            ^^^^^^ lens exempted
      }
      story Card
      waiver Dark { of: Lights  because: "No rooms yet"  until: 2026-12-31  approved: Host }
    `);
  });

  test('no lens where nobody knows what it is about', () => {
    check(`
      namespace cx
      programme Hotel {
        adopt Nothing { target: systematic }
        adopt House { goal Lights { target: yes } }
              ^^^^^ lens undeveloped at its weakest, index 0 of 100 (ours) · no target
      }
    `);
  });

  test('leads to the framework, or to the gap', () => {
    const lenses = lensesOf('namespace cx  programme Hotel { adopt House { goal Thanks { target: systematic } } }');
    expect(lenses.map(({ view }) => view)).toEqual([
      { tab: 'maturity', journey: null, framework: 'cx.House' },
      { tab: 'gaps', journey: null, framework: 'cx.House' },
    ]);
  });
});

test('without evidence, targets say nothing and journeys do', () => {
  const source = 'namespace cx  programme Hotel { adopt House { target: systematic } }  journey Stay { owner: Host }';
  expect(lensesOf(source, false).map(({ title }) => title)).toEqual([undefined, '1 of 1 met']);
});

test('an element that was not there when the programme was judged says nothing', () => {
  const { project } = readFiles({ 'main.cx': 'journey Stay' });
  const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY });
  const judged = judgedIn(
    evaluate(project, settings, () => undefined),
    TODAY,
  );
  expect(lensText('Leave', judged)).toBeUndefined();
  expect(lensText('Stay', judged)?.title).toContain('still to write');
});
