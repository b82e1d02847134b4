/** Judges a small programme, without the rules of the library unless they are asked for. */
import { DEFAULT_CALENDAR } from '../../../language/src/expressions/index.ts';
import type { CxModel, Finding } from '../../../language/src/index.ts';
import { evaluateNorms, type NormSettings, type NormTable, type State } from '../../../language/src/norms/index.ts';
import { read } from '../../support/check.ts';

export const TODAY = '2026-11-22';

export function settings(extra: Partial<NormSettings> = {}): NormSettings {
  return {
    today: TODAY,
    calendar: DEFAULT_CALENDAR,
    preset: 'strict',
    rules: {},
    overrides: [],
    kpis: { read: () => ({ value: undefined, on: undefined, moe: undefined, n: undefined, status: 'no-data' }) },
    judges: [],
    ...extra,
  };
}

const NO_LIBRARY = [] as const;

export function withoutLibrary(model: CxModel): CxModel {
  return { ...model, library: NO_LIBRARY, element: id => model.element(id) };
}

export function evaluateText(source: string, extra: Partial<NormSettings> = {}): NormTable {
  return evaluateNorms(withoutLibrary(read(source).model), settings(extra));
}

/** Each subject of a norm with its state. */
export function statesOf(table: NormTable, norm: string): Record<string, State> {
  const column = table.columns.find(each => each.norm.name === norm);
  return Object.fromEntries((column?.subjects ?? []).map((subject, index) => [subject.id, column!.state(index)]));
}

/** Each finding in one line. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, outcome, element, message }) =>
    [rule, severity, ...(outcome === 'fail' ? [] : [outcome]), element, '|', message].join(' '),
  );
}
