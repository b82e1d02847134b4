/** Shares as people read them in a terminal. */
import type { Style } from './printer.ts';

/** Rounded down: 99.9 is not yet 100. */
export function percent(ratio: number): string {
  return `${Math.floor(ratio * 100)} %`;
}

export function shareStyle(ratio: number): Style {
  return ratio === 1 ? 'green' : ratio < 0.5 ? 'red' : 'yellow';
}
