/** What is said about answers that were collected: what was left out, and what else whoever audits must know. */

export const CAUSES = [
  'unreadable',
  'no-answers',
  'unknown-practice',
  'unknown-level',
  'incomplete',
  'stranger',
  'unknown-function',
  'unknown-seniority',
  'two-people',
  'contradiction',
  'copy',
  'repetition',
  'half-filled',
] as const;

/** Why something is said. */
export type Cause = (typeof CAUSES)[number];

/** Of these nothing that somebody answered was lost. */
const HARMLESS: ReadonlySet<Cause> = new Set(['copy', 'repetition', 'half-filled']);

export interface CollectedNote {
  readonly cause: Cause;
  readonly file: string;
  /** Counted from 1; absent for what is true of the whole file. */
  readonly line?: number;
  /** A sentence. */
  readonly message: string;
}

/** Whether something that was answered is missing from what was collected. */
export function isLoss({ cause }: CollectedNote): boolean {
  return !HARMLESS.has(cause);
}
