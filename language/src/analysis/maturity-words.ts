/** How a practice stands, in the words in which every view says it. */
import { saysYes } from '../model/read.ts';
import type { PracticeMaturity } from './maturity.ts';

/** What its level rests on: `3 of 5 met, 2 still to write`. */
export function evidenceWords(practice: PracticeMaturity): string {
  return listed([metWords(practice), ...openEvidence(practice)]);
}

/** The first of it, short enough for a column: `3 of 5 met`. */
export function metWords({ standing, open }: PracticeMaturity): string {
  const { practice, rules, applies, exemptedBy, defined } = standing;
  if (exemptedBy !== undefined) {
    return 'exempted';
  }
  if (!applies) {
    return 'does not apply';
  }
  if (saysYes(practice, 'attested-only')) {
    return 'only people can tell';
  }
  if (rules.length === 0) {
    return defined ? 'defined' : 'not defined';
  }
  const applicable = sumOf(standing, 'applicable');
  return applicable === 0
    ? 'nothing to judge'
    : `${applicable - sumOf(standing, 'waived') - open} of ${applicable} met`;
}

/** The rest of it: what is still to write, waived, not defined; or by what it is exempted. */
export function openEvidence({ standing, unwritten }: PracticeMaturity): readonly string[] {
  const { rules, applies, exemptedBy, defined } = standing;
  if (exemptedBy !== undefined) {
    return [`by ${exemptedBy}`];
  }
  const waived = sumOf(standing, 'waived');
  return [
    unwritten > 0 ? `${unwritten} still to write` : '',
    waived > 0 ? `${waived} waived` : '',
    applies && !defined && rules.length > 0 ? 'not defined' : '',
  ].filter(part => part !== '');
}

function sumOf({ rules }: PracticeMaturity['standing'], of: 'applicable' | 'waived'): number {
  return rules.reduce((sum, rule) => sum + rule[of], 0);
}

/** What people say of it, and what they said in the first assessment: `claimed repeatable, attested ad-hoc (undeveloped on 2025-09-18)`. */
export function attestedWords({ claimed, attested, trend }: PracticeMaturity): string {
  const [first] = trend;
  const last = trend.at(-1);
  if (first === undefined || last === undefined) {
    return '';
  }
  if (attested === null) {
    return `last attested ${last.level} on ${last.on}`;
  }
  const before =
    trend.length === 1 ? '' : first.level === attested ? ` (as on ${first.on})` : ` (${first.level} on ${first.on})`;
  return claimed === attested
    ? `claimed and attested ${attested}${before}`
    : `claimed ${claimed}, attested ${attested}${before}`;
}

/** `says 2 levels more than it shows`; nothing where claim or evidence is missing. */
export function sayDoWords(sayDo: number | null): string {
  if (sayDo === null) {
    return '';
  }
  const apart = levelsApart(Math.abs(sayDo));
  return sayDo > 0
    ? `says ${apart} more than it shows`
    : sayDo < 0
      ? `shows ${apart} more than people say`
      : 'says what it shows';
}

/** `functions differ by 1.4 levels`; nothing where that would tell of too few people, or where they agree. */
export function spreadWords(spread: number | null): string {
  const rounded = spread === null ? 0 : Math.round(spread * 10) / 10;
  return rounded === 0 ? '' : `functions differ by ${levelsApart(rounded)}`;
}

/** `2 undeveloped, 1 repeatable`: what nothing stands at is left out. */
export function tallyWords(tally: ReadonlyMap<string, number>): string {
  return listed([...tally].map(([level, count]) => (count > 0 ? `${count} ${level}` : '')));
}

function levelsApart(count: number): string {
  return `${count} level${count === 1 ? '' : 's'}`;
}

function listed(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(', ');
}
