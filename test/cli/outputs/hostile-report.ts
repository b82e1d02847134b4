/** A report with hostile texts at every place that a text of a workspace can reach. */
import { posix } from 'node:path';
import type { FormatContext } from '../../../server/cli/formatters/formatter.ts';
import type { CheckReport, ReportedFinding, ReportedPlace } from '../../../server/cli/report.ts';
import type { ReportedRule } from '../../../server/cli/reported-rules.ts';
import { TextLines } from '../../../server/host/text-lines.ts';

/** The same context as on a developer's machine; each test changes what it is about. */
export const CONTEXT: FormatContext = {
  color: false,
  workflow: false,
  quiet: false,
  fails: ({ finding }) => finding.severity === 'error',
  columns: 120,
  folder: '',
};

const SEVERITIES = ['error', 'warning', 'info'] as const;

export function hostileReport(texts: readonly string[]): CheckReport {
  const findings = texts.map(hostileFinding);
  const count = (severity: string) => findings.filter(({ finding }) => finding.severity === severity).length;
  return {
    restriction: { only: new Set(texts.slice(0, 50)), skip: new Set(texts.slice(50, 100)) },
    newSince: { ref: texts[0] ?? 'main', older: 3 },
    asOf: '2026-11-22',
    files: texts.length,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      waived: 0,
      baselined: 0,
    },
    rules: new Map(texts.map(text => [text, hostileRule(text)])),
    findings,
  };
}

function hostileRule(text: string): ReportedRule {
  return { id: text, title: text, why: text, severity: 'warning', aspect: text, preset: text, help: undefined };
}

/** No element stands behind these: each is told apart. */
const NO_MODEL = { element: () => undefined, fragments: [] };

function hostileFinding(text: string, index: number): ReportedFinding {
  const place = placeWith(text);
  return {
    ...place,
    finding: {
      file: text,
      span: { start: 0, end: 1 },
      rule: text,
      norm: text,
      severity: SEVERITIES[index % SEVERITIES.length]!,
      outcome: 'fail',
      message: text,
      unwritten: index % 2 === 0,
      element: text,
      kind: text,
      owner: text,
      fingerprint: index.toString(16).padStart(16, '0'),
      help: undefined,
      related: [],
      fixes: [],
      remedy: { action: text, attribute: text },
      waivedBy: text,
    },
    related: [{ ...place, message: text }],
    fixes: [{ title: text, safe: true, edits: [{ ...place, newText: text }] }],
    justification: text,
    source: new TextLines(`${text}\n${text}`),
    model: NO_MODEL,
  };
}

function placeWith(text: string): ReportedPlace {
  return {
    file: fileName(text),
    line: 1,
    column: 1,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  };
}

/** The text as a path that a file system could hold, and that a program could print. */
export function fileName(text: string): string {
  return posix.normalize(`/${text.replaceAll('\0', '')}`).replace(/^\/|\/$/g, '') || 'x';
}
