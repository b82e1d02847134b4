// A hostile file harms no other: a good one that is read after it, in the same project or in another, is judged exactly as
// in a process that has seen nothing else.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fc, runs } from '../support/property.ts';
import { anyHostileText, EXAMPLE_TEXTS } from './hostile-texts.ts';
import { judged } from './judged.ts';

/** Files without an error, and files with errors that the parser must recover from. */
const GOOD = [
  'role Lead {}\njourney Buy { owner: Lead  stage Pay { touchpoint Card { next: Done } touchpoint Done {} } }',
  'rule r {\n  for: t in touchpoints where some c in t.channels where c.type in (phone, chat)\n  require: every k in t.kpis : (k.layer = perception and not (k.value + 1 < 3))\n}',
  'journey Rent {\n  goal: "Row"\n  stage A {\n    owner Lead\n    touchpoint B { wait: 5 min  owner: , }\n}\npersona P { goals: "open\n',
  'touchpoint A { emotion: -1 for X from Y  critical: yes because }\n} role B "x\n/** open',
  ...EXAMPLE_TEXTS.filter(text => text.length > 1500 && text.length < 6000).slice(0, 3),
];

const SCRIPT = join(import.meta.dirname, 'judged.ts');

/** What a process says that has seen nothing else. */
function inFreshProcess(text: string): string {
  return execFileSync(process.execPath, [SCRIPT], { input: text, encoding: 'utf8' });
}

describe('a good file after a hostile one', () => {
  const expected = GOOD.map(inFreshProcess);

  test('is judged as in a fresh process', () => {
    fc.assert(
      fc.property(
        fc.array(anyHostileText, { minLength: 1, maxLength: 3 }),
        fc.nat(GOOD.length - 1),
        fc.boolean(),
        (hostile, index, sameProject) => {
          const files = hostile.map((text, number): [string, string] => [`hostile-${number}.cx`, text]);
          if (!sameProject) {
            for (const [, text] of files) {
              judged(text);
            }
          }
          const good = judged(GOOD[index]!, sameProject ? files : []);
          expect(good).toBe(expected[index]);
        },
      ),
      { numRuns: runs(2000) },
    );
  }, 3_600_000);
});
