/** What is open, in the words in which every view counts it. */
import type { Tally } from './coverage.ts';

/** `41 still to write, 6 not met`; nothing where nothing is open. */
export function openWords({
  met,
  waived,
  applicable,
  unwritten,
}: Pick<Tally, 'met' | 'waived' | 'applicable' | 'unwritten'>): string {
  const notMet = applicable - met - waived - unwritten;
  return [unwritten > 0 ? `${unwritten} still to write` : '', notMet > 0 ? `${notMet} not met` : '']
    .filter(part => part !== '')
    .join(', ');
}

/** How an open obligation stands, in one word or two. */
export function openWord({ unwritten }: { readonly unwritten: boolean }): string {
  return unwritten ? 'still to write' : 'not met';
}

/** Why an aspect has no share. */
export function noShare({ judged }: { readonly judged: boolean }): string {
  return judged ? 'nothing applicable' : 'not judged by this preset';
}
