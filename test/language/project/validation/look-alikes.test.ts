// Names that look the same and are not.
import { expect, test } from 'vitest';
import { check, read } from '../../../support/check.ts';

const RHO = 'Ρ';
const ER = 'Р';

test('a letter of another script in place of one that looks the same', () => {
  const reading = check(`
    //- a.cx
    role Pay {}
    //- b.cx
    journey ${ER}ay {}
            ^^^ confusable-name \`${ER}ay\` looks like \`Pay\` and is another name, for it has the letter U+0420: give it a name that can be told from that one.
  `);
  expect(reading.problems[0]?.related?.[0]?.file).toBe('a.cx');
});

test.each([
  ['Greek', `${RHO}ay`],
  ['full-width', 'Ｐay'],
  ['mathematical', '𝐏ay'],
  ['Cherokee', 'Ꮲay'],
])('%s', (_, name) => {
  expect(read(`role Pay {}\nteam ${name} {}`).problems.map(({ rule }) => rule)).toEqual(['confusable-name']);
});

test('without a name of ASCII the first in the order of code units is what the others are taken for', () => {
  const { problems } = read(`role ${ER}ай {}\nteam ${RHO}ай {}`);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining(`\`${ER}ай\` looks like \`${RHO}ай\``),
  ]);
});

test('names of one script and names of ASCII are nobody’s disguise', () => {
  check('role Оплата {}\nteam Оплати {}\njourney Phase1 {}\npersona PhaseI {}\nrole Käufer {}\nteam Kaufer {}');
});

test('goes when one of the two is called otherwise, in whatever order they came', () => {
  for (const [first, second] of [
    ['Pay', `${ER}ay`],
    [`${ER}ay`, 'Pay'],
  ] as const) {
    const { project } = read(`//- a.cx\nrole ${first} {}\n//- b.cx\nteam ${second} {}`);
    const rules = () => project.files().flatMap(file => project.problems(file).map(({ rule }) => rule));
    expect(rules()).toEqual(['confusable-name']);
    project.setFile('b.cx', 'team Other {}');
    project.update();
    expect(rules()).toEqual([]);
    project.setFile('b.cx', `team ${second} {}`);
    project.update();
    expect(rules()).toEqual(['confusable-name']);
    project.removeFile('a.cx');
    project.update();
    expect(rules()).toEqual([]);
  }
});
