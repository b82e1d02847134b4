/** Answers about the nine building blocks, as witnesses of several practices of the audit give them. */
import { cx } from './witness.ts';

export const BLOCKS = [
  'blk-values',
  'blk-mission',
  'blk-promise',
  'blk-exec',
  'blk-alignment',
  'blk-employees',
  'blk-understanding',
  'blk-governance',
  'blk-adoption',
];

/** One answer about each, with what it rests on. */
export function answersAbout(practices: readonly string[]): string {
  return practices.map(practice => cx`answer ${practice} { level: partly  from: "Minutes of the audit" }`).join('\n');
}
