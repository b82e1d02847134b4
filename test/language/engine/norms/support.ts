/** Judges a small programme, without the rules of the library unless they are asked for. */
import { expect } from 'vitest';
import { CHECKS } from '../../../../language/src/engine/checks/index.ts';
import { DEFAULT_CALENDAR } from '../../../../language/src/engine/expressions/index.ts';
import { readLevels } from '../../../../language/src/engine/levels/index.ts';
import type { MeasureReader } from '../../../../language/src/engine/measures/index.ts';
import {
  type BuiltinCheck,
  evaluateNorms,
  type NormSettings,
  type NormTable,
  type State,
} from '../../../../language/src/engine/norms/index.ts';
import type { CxModel, Finding } from '../../../../language/src/index.ts';
import { NO_RESPONSES } from '../../../../language/src/model/measure.ts';
import { read } from '../../../support/check.ts';

export const TODAY = '2026-11-22';

/** Nothing was ever measured. */
const NO_MEASURES: MeasureReader = {
  read: () => ({ value: undefined, on: undefined, moe: undefined, n: undefined, status: 'no-data', segments: [] }),
  responsesOf: () => NO_RESPONSES,
  waitingSince: () => undefined,
  groundsOf: () => ({ elements: new Set(), files: new Set() }),
  seriesOf: () => [],
  segmentsOf: () => [],
  recomputed: () => ({ compared: 0, differences: [] }),
  baselineOf: () => undefined,
  betterOf: () => undefined,
  rangeOf: () => undefined,
  itemsOf: () => [],
  problemsOf: () => [],
  problems: () => [],
};

/** The checks of the product, and one more. */
export function checksWith(rule: string, check: BuiltinCheck): NormSettings['checks'] {
  return new Map([...CHECKS, [rule, check]]);
}

export function settings(extra: Partial<NormSettings> = {}): NormSettings {
  return {
    today: TODAY,
    calendar: DEFAULT_CALENDAR,
    preset: 'strict',
    rules: {},
    overrides: [],
    measures: () => NO_MEASURES,
    checks: CHECKS,
    levels: readLevels,
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

/** What is wrong with the text and with its norms: each place, with what is said of it. */
export function mistakes(source: string): string[] {
  const reading = read(source);
  const { problems } = evaluateNorms(withoutLibrary(reading.model), settings());
  return [...reading.problems, ...problems].map(({ file, span, message }) => {
    const text = reading.project.text(file)!;
    return `${text.slice(span.start, span.end)} | ${message}`;
  });
}

/** Fails unless there is one mistake, at the place, whose message has the words. */
export function expectMistake(source: string, place: string, words: string): void {
  const found = mistakes(source);
  expect(found, source).toHaveLength(1);
  expect(found[0]!.split(' | ')[0], found[0]).toBe(place);
  expect(found[0], source).toContain(words);
}
