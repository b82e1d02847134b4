/** A waiver that waives nothing any more: what it excused was mended, and nobody took the excuse away. */
import type { Judge } from '../norms/judge.ts';

export const waiverUnused: Judge = {
  rule: 'waiver-unused',
  after: true,
  start:
    ({ unusedWaivers }) =>
    waiver =>
      unusedWaivers.has(waiver) ? [{}] : [],
};
