/** The file of a baseline: one entry a line, each a JSON object, so that git merges it line by line. */
import { parseDate } from '../../model/dates.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { Baseline, type BaselineEntry } from './baseline.ts';

/** Stands beside the config. */
export const BASELINE_NAME = 'cx-baseline.jsonl';

/** One broken line is enough to refuse the whole: what it accepted would fail without a word. */
export function readBaseline(text: string): Baseline | Diagnostic {
  const entries: BaselineEntry[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\uFEFF][^\r\n]*/g)) {
    if (line.trim() === '') {
      continue;
    }
    const entry = readLine(line);
    if (typeof entry === 'string') {
      return { span: { start: index, end: index + line.length }, message: entry };
    }
    entries.push(entry);
  }
  return new Baseline(entries);
}

export function baselineText({ entries }: Baseline): string {
  return entries
    .map(({ fingerprint, rule, element, severity, date }) =>
      JSON.stringify({ fingerprint, rule, element: element ?? null, severity, date }),
    )
    .map(line => `${line}\n`)
    .join('');
}

/** The entry of a line, or what is wrong with it. Keys that a later version adds are left alone. */
function readLine(line: string): BaselineEntry | string {
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(line)) {
    return 'This is left over from a merge: keep the lines of both sides, and remove the marks.';
  }
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) {
    return 'This is no entry of a baseline: each line is one JSON object.';
  }
  if (isDeeper(value, DEEPEST)) {
    return `A line of a baseline is at most ${DEEPEST} levels deep.`;
  }
  const { fingerprint, rule, element, severity, date } = value as Readonly<Record<string, unknown>>;
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{16}$/.test(fingerprint)) {
    return '`fingerprint` is sixteen hexadecimal digits.';
  }
  if (typeof rule !== 'string' || rule === '') {
    return '`rule` is the name of a rule or standard.';
  }
  if (typeof element !== 'string' && element !== null) {
    return '`element` is the name of an element, or null.';
  }
  if (severity !== 'error' && severity !== 'warning' && severity !== 'info') {
    return '`severity` is "error", "warning" or "info".';
  }
  if (typeof date !== 'string' || parseDate(date) === undefined) {
    return '`date` is a day that exists, written YYYY-MM-DD.';
  }
  return { fingerprint, rule, element: element ?? undefined, severity, date };
}

const DEEPEST = 64;

/** Level by level, so that no depth can exhaust the stack. */
function isDeeper(value: object, most: number): boolean {
  let level: readonly object[] = [value];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) {
      return true;
    }
    level = level.flatMap(each => Object.values(each).filter(inside => typeof inside === 'object' && inside !== null));
  }
  return false;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
