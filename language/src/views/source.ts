/** What views are drawn from: one version of a project with all that was found in it. */

import type { TrendPoint } from '../analysis/index.ts';
import type { MeasureReader } from '../engine/measures/index.ts';
import type { NormTable } from '../engine/norms/index.ts';
import type { PlacedDiagnostic } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import type { LevelReader } from '../model/level.ts';
import type { KpiReader } from '../model/measure.ts';
import type { CxModel } from '../model/model.ts';
import { type LineOf, lineCounter } from './parts/places.ts';

export interface ViewSource {
  readonly model: CxModel;
  readonly lineOf: LineOf;
  /** All that was found; errors of the text alone where nothing has been evaluated. */
  readonly findings: readonly (Finding | PlacedDiagnostic)[];
  /** Absent where nothing has been evaluated: the maps are drawn all the same. */
  readonly table?: NormTable;
  /** Absent as the table is. */
  readonly levels?: LevelReader | undefined;
  /** How it was at earlier revisions, the oldest first; absent where nobody looked. */
  readonly trend?: readonly TrendPoint[] | undefined;
  /** Per cent, by aspect or `total`. */
  readonly thresholds: ReadonlyMap<string, number>;
  readonly kpis?: ViewMeasures;
  /** ISO date. */
  readonly today: string;
}

/** What views ask of the reader of data files, which norms ask too: no number is worked out for a view. */
export type ViewMeasures = KpiReader & Pick<MeasureReader, 'seriesOf' | 'segmentsOf' | 'baselineOf'>;

/** What an evaluation tells of a project. */
export interface Evaluated {
  readonly model: CxModel;
  readonly findings: readonly Finding[];
  readonly table: NormTable;
  readonly kpis: ViewMeasures;
  /** Absent where the table was made without evidence. */
  readonly levels: LevelReader | undefined;
}

export interface SourceOptions {
  /** ISO date. */
  readonly today: string;
  /** Per cent, by aspect or `total`. */
  readonly thresholds: ReadonlyMap<string, number>;
  /** The text of any file in which something stands. */
  readonly textOf: (file: string) => string | undefined;
  readonly trend?: readonly TrendPoint[] | undefined;
}

export function viewSource(evaluated: Evaluated, { today, thresholds, textOf, trend }: SourceOptions): ViewSource {
  const { model, findings, table, kpis } = evaluated;
  return {
    model,
    findings,
    table,
    kpis,
    // Most views do not ask for it.
    get levels() {
      return evaluated.levels;
    },
    trend,
    today,
    thresholds,
    lineOf: lineCounter(textOf),
  };
}
