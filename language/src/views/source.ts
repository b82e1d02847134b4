/** One judged version of a project, brought together for all views of it. */

import type { NormTable } from '../engine/norms/index.ts';
import type { Finding } from '../model/finding.ts';
import type { KpiReader } from '../model/measure.ts';
import type { CxModel } from '../model/model.ts';
import type { ViewSource } from './context.ts';
import { lineCounter } from './places.ts';

export interface Judgement {
  readonly model: CxModel;
  readonly findings: readonly Finding[];
  readonly table: NormTable;
  readonly kpis: KpiReader;
}

export interface SourceOptions {
  /** ISO date. */
  readonly today: string;
  /** Per cent, by aspect or `total`. */
  readonly thresholds: ReadonlyMap<string, number>;
  /** The text of any file in which something stands. */
  readonly textOf: (file: string) => string | undefined;
}

export function viewSource(judgement: Judgement, { today, thresholds, textOf }: SourceOptions): ViewSource {
  const { model, findings, table, kpis } = judgement;
  return {
    model,
    findings,
    table,
    kpis,
    today,
    thresholds,
    lineOf: lineCounter(textOf),
  };
}
