/** What people write by mistake, each with the fixes that are offered for it: none says more than they said, or less. */
import { expect, test } from 'vitest';
import { expectNothingMadeUp, read } from '../../../support/check.ts';
import { inTouchpoint, MISTAKES_IN_ELEMENTS, MISTAKES_IN_LINES, PROGRAMME } from './mistakes.ts';

/** The new texts of all fixes, and whether they take a guess. */
function fixesOf(mistake: string): string[] {
  const reading = read(`${PROGRAMME}${mistake}`);
  expect(reading.problems).not.toEqual([]);
  expectNothingMadeUp(reading);
  return reading.problems.flatMap(({ fixes = [] }) =>
    fixes.map(({ safe, isChoice, edits }) => {
      const kind = safe ? 'surely' : isChoice === true ? 'perhaps' : 'likely';
      return `${kind} ${edits.map(({ newText }) => newText).join(' ')}`;
    }),
  );
}

test.each(MISTAKES_IN_LINES)('%s', (line, fixes) => {
  expect(fixesOf(inTouchpoint(line))).toEqual(fixes);
});

test.each(MISTAKES_IN_ELEMENTS)('%s', (element, fixes) => {
  expect(fixesOf(element)).toEqual(fixes);
});

test('a name that is none is written nowhere else', () => {
  const mistake = `persona Mia's "Mia"\njourney Rent "Rent" { personas: Mia }`;
  expect(fixesOf(mistake)).toEqual([]);
});

test('of two names that are as near, a person has to say which', () => {
  const roles = 'role Lead "Lead"\nrole Lend "Lend"\n';
  expect(fixesOf(`${roles}${inTouchpoint('owner: Leid')}`)).toEqual(['perhaps Lead', 'perhaps Lend']);
  expect(fixesOf(`${roles}${inTouchpoint('owner: Leadd')}`)).toEqual(['likely Lead']);
});
