/** The trend as tables: for spreadsheets, with all numbers unrounded, and for pages, as people read it. */
import { followedFrameworks, frameworkIn, type Standing, type TrendPoint } from '../../language/src/analysis/index.ts';
import { csvCell } from '../../language/src/exchange/index.ts';
import { escapeForTerminal } from './escape.ts';
import { markdownTable } from './escapes/markdown-table.ts';
import { nameOfPoint, percentOf } from './trend-text.ts';

export function trendCsv(points: readonly TrendPoint[]): string {
  const ids = [...new Set(points.flatMap(({ standing }) => standing?.frameworks.map(({ id }) => id) ?? []))];
  const heads = [
    ...['date', 'revision', 'tags', 'met', 'applicable', 'ratio'],
    ...['errors', 'warnings', 'infos', 'waived', 'baselined', 'textErrors'],
    ...ids.flatMap(id => [`${id} index`, `${id} level`]),
    'error',
  ];
  const rows = points.map(({ date, revision, tags, standing, error }) => [
    ...[date, revision, tags.join(' ')],
    ...numbersOf(standing),
    ...ids.flatMap(id => {
      const framework = standing && frameworkIn(standing, id);
      return [framework?.index, framework?.level];
    }),
    error,
  ]);
  return [heads, ...rows]
    .map(row => `${row.map(cell => csvCell(escapeForTerminal(String(cell ?? '')))).join(',')}\r\n`)
    .join('');
}

function numbersOf(standing: Standing | undefined): (number | null | undefined)[] {
  const { coverage, findings, textErrors } = standing ?? {};
  const { errors, warnings, infos, waived, baselined } = findings ?? {};
  return [
    ...[coverage?.met, coverage?.applicable, coverage?.ratio],
    ...[errors, warnings, infos, waived, baselined, textErrors],
  ];
}

export function trendMarkdown(points: readonly TrendPoint[], title: string): string {
  const ids = followedFrameworks(points);
  const rows = points.map(point => {
    const { date, standing, error } = point;
    if (standing === undefined) {
      return [date, nameOfPoint(point), `not judged: ${error}`, ...Array<string>(ids.length + 2).fill('')];
    }
    const { coverage, findings } = standing;
    return [
      date,
      nameOfPoint(point),
      `${percentOf(coverage.ratio)} (${coverage.met} of ${coverage.applicable - coverage.waived})`,
      findings.errors,
      findings.warnings,
      ...ids.map(id => {
        const { index = null, level = null } = frameworkIn(standing, id) ?? {};
        return index === null ? '–' : `${Math.floor(index)} ${level}`;
      }),
    ];
  });
  return `# ${title}\n\n${markdownTable(['Date', 'Revision', 'Coverage', 'Errors', 'Warnings', ...ids], rows)}`;
}
