/** What was read of data files and made of elements, handed from one version of a model to the next. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Answered } from './answered.ts';
import { type Difference, readDataFile } from './data-file.ts';
import type { Frame } from './frame.ts';
import type { ItemTable } from './items.ts';
import { KeptReadings } from './kept.ts';
import { readResponses } from './responses.ts';
import type { KpiPoint } from './series.ts';
import type { DataLimits } from './table.ts';

/** What stands beside counts: the evidence of the rule `kpi-recompute`. */
export interface Recomputed {
  /** How many days and segments state a value or `n` beside their counts. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** All that is known of one KPI on any day. */
export interface Measured extends Recomputed {
  readonly frame: Frame;
  readonly points: readonly KpiPoint[];
  readonly problems: readonly PlacedDiagnostic[];
}

export class DataCache {
  readonly measured = new KeptReadings<Measured>();
  readonly answered = new KeptReadings<Answered>();
  readonly items = new KeptReadings<ItemTable>();
  readonly kpiFiles = new ReadFiles(readDataFile);
  readonly responseFiles = new ReadFiles(readResponses);

  /** Begins the next version: these files, of the programme or of data, are others than in the last one; absent for any. */
  startVersion(changed: ReadonlySet<string> | undefined): void {
    this.measured.startVersion(changed);
    this.answered.startVersion(changed);
    this.items.startVersion(changed);
  }
}

/** Data files that were read, by path and by the frame that what they say was held against. */
class ReadFiles<F, T> {
  readonly #read: (path: string, text: string, frame: F, limits: DataLimits) => T;
  readonly #files = new Map<string, { readonly text: string; readonly byFrame: Map<string, T> }>();

  constructor(read: (path: string, text: string, frame: F, limits: DataLimits) => T) {
    this.#read = read;
  }

  /** What is kept of a file: it is read once for each frame. */
  readingsOf(path: string): readonly T[] {
    return [...(this.#files.get(path)?.byFrame.values() ?? [])];
  }

  of(path: string, text: string, frame: F, limits: DataLimits): T {
    let file = this.#files.get(path);
    if (file?.text !== text) {
      file = { text, byFrame: new Map() };
      this.#files.set(path, file);
    }
    // Where a frame stands in its text makes no difference to the data.
    const key = JSON.stringify([frame, limits], (name, value: unknown) => (name === 'span' ? undefined : value));
    let read = file.byFrame.get(key);
    if (read === undefined) {
      // While a frame is being typed each version of it is new; only the latest are worth their memory.
      const oldest = file.byFrame.keys().next().value;
      if (oldest !== undefined && file.byFrame.size >= mostFrames(text)) {
        file.byFrame.delete(oldest);
      }
      read = this.#read(path, text, frame, limits);
      file.byFrame.set(key, read);
    }
    return read;
  }
}

const MOST_FRAMES = 16;
/** Of one file, counted once for each frame that it is kept for. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

function mostFrames({ length }: string): number {
  return Math.max(2, Math.min(MOST_FRAMES, Math.floor(MOST_CHARACTERS / length)));
}
