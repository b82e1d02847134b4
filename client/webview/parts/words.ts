/** Words of the model as people read them. */
import type { TallyView } from '../../../language/src/protocol/index.ts';

export type State = 'met' | 'partial' | 'stale' | 'missing' | 'waived';
export type Severity = 'error' | 'warning' | 'info';

/** `end-to-end` → `End to end`. */
export function humanWord(word: string): string {
  const spaced = word.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Always with its n/m, so that nobody takes a share of two for a share of two hundred. */
export function shareText(tally: TallyView): string {
  return tally.percent === null ? 'nothing applicable' : `${tally.percent}% · ${fractionText(tally)}`;
}

export function fractionText({ met, applicable, waived }: TallyView): string {
  return `${met}/${applicable - waived}`;
}

/** `41 still to write, 6 not met`; nothing where nothing is open. */
export function openWords({
  met,
  waived,
  applicable,
  unwritten,
}: Pick<TallyView, 'met' | 'waived' | 'applicable' | 'unwritten'>): string {
  const notMet = applicable - met - waived - unwritten;
  return [unwritten > 0 ? `${unwritten} still to write` : '', notMet > 0 ? `${notMet} not met` : '']
    .filter(part => part !== '')
    .join(', ');
}

/** How an open obligation stands, in one word or two. */
export function openWord(unwritten: boolean): string {
  return unwritten ? 'still to write' : 'not met';
}

export const STATE_WORDS: Readonly<Record<State, string>> = {
  met: 'met',
  partial: 'partly met',
  stale: 'stale: look again',
  missing: 'missing',
  waived: 'waived',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** `+1`, `0`, `−1.5`: a feeling with its sign. */
export function feelingText(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) {
    return '0';
  }
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}

const FEELINGS = ['very bad', 'bad', 'neutral', 'good', 'very good'] as const;

/** The nearest of the five words for a feeling from −2 to +2. */
export function feelingWord(value: number): string {
  return FEELINGS[feelingLevel(value) + 2]!;
}

/** The nearest whole feeling, −2 to +2; halves go away from the middle, so that a curve never looks calmer than it is. */
export function feelingLevel(value: number): number {
  const nearest = Math.sign(value) * Math.round(Math.abs(value));
  return Math.max(-2, Math.min(2, nearest)) + 0;
}
