/** How a run ended, as scripts see it. */
export const CLEAN = 0;
/** Findings at or above the threshold, a failed gate, or a difference that was asked for. */
export const FOUND = 1;
/** The job could not be done, or not all of it. */
export const FAILED = 2;
export const INTERRUPTED = 130;

export type ExitCode = typeof CLEAN | typeof FOUND | typeof FAILED | typeof INTERRUPTED;

/** Of several parts of one job, the worst counts. */
export function worst(...codes: readonly ExitCode[]): ExitCode {
  return Math.max(...codes) as ExitCode;
}
