/** A waiver that waives nothing any more: what it excused was mended, and nobody took the excuse away. */
import type { BuiltinCheck } from '../norms/builtin-check.ts';

export const waiverUnused: BuiltinCheck = {
  rule: 'waiver-unused',
  after: true,
  start:
    ({ unusedWaivers }) =>
    waiver =>
      unusedWaivers.has(waiver) ? [{}] : [],
};
