/** A waiver that waives nothing any more: what it excused was mended, and nobody took the excuse away. */
import type { BuiltinCheck } from '../norms/index.ts';

export const waiverUnused: BuiltinCheck = {
  phase: 'waivers',
  start:
    ({ table }) =>
    waiver =>
      table.isUnused(waiver) ? [{}] : [],
};
