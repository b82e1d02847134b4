/**
 * A report in Markdown, for a wiki or a repository. Whatever comes from the programme stands in cells of tables; all else is
 * ours.
 */
import type {
  CoverageRow,
  JourneyMapView,
  ReportView,
  StepView,
  TallyView,
} from '../../../language/src/views/index.ts';
import { escapeMarkdown } from '../escapes/markdown.ts';

export function reportMarkdown({ programme, journeys, coverage, findings, incomplete }: ReportView): string {
  return [
    '# Customer experience report\n',
    ...(incomplete === null ? [] : [`> **${incomplete}**\n`]),
    table(
      ['Programme', 'As of', 'Journeys', 'Touchpoints', 'Moments of truth', 'Pains', 'Coverage'],
      [
        [
          programme.programme?.title ?? '',
          programme.asOf,
          journeys.length,
          programme.touchpoints,
          programme.momentsOfTruth,
          programme.pains,
          share(programme.coverage),
        ],
      ],
    ),
    '## Journeys\n',
    table(
      ['Journey', 'State', 'Accountable', 'Touchpoints', 'Moments of truth', 'Pains', 'Coverage', 'Errors', 'Warnings'],
      programme.journeys.map(journey => [
        journey.title,
        journey.state ?? '',
        journey.owners.map(({ title }) => title).join(', '),
        journey.touchpoints,
        journey.momentsOfTruth,
        journey.pains,
        share(journey.coverage),
        journey.findings.error,
        journey.findings.warning,
      ]),
    ),
    '## Steps\n',
    table(
      ['Journey', 'Stage', 'Step', 'Channels', 'Accountable', 'Emotion', 'Moment of truth', 'Pains'],
      journeys.flatMap(journey => journey.steps.map((step, column) => stepRow(journey, step, column))),
    ),
    '## Coverage\n',
    table(
      ['Aspect', 'Met', 'Share', 'Missing', 'Partly met', 'Stale', 'Waived'],
      (coverage?.aspects ?? []).map(aspect => [
        aspect.id,
        `${aspect.met}/${aspect.applicable - aspect.waived}`,
        aspect.percent === null ? 'nothing applicable' : `${aspect.percent}%`,
        aspect.missing,
        aspect.partial,
        aspect.stale,
        aspect.waived,
      ]),
    ),
    '## What is missing\n',
    table(
      ['Element', 'What', 'Rule', 'Where'],
      [...(coverage?.journeys ?? []).flatMap(({ rows }) => rows), ...(coverage?.elsewhere ?? [])].flatMap(openRows),
    ),
    '## Findings\n',
    table(
      ['Severity', 'Finding', 'Who must act', 'Rule', 'Where'],
      findings.listed.map(({ severity, message, owner, rule, place }) => [
        severity,
        message,
        owner ?? '',
        rule,
        `${place.file}:${place.line}`,
      ]),
    ),
  ].join('\n');
}

type Cell = string | number;

function openRows({ open }: CoverageRow): Cell[][] {
  return open.map(each => [each.title, each.message, each.rule, `${each.place.file}:${each.place.line}`]);
}

function stepRow(journey: JourneyMapView, step: StepView, column: number): Cell[] {
  const stages = journey.stages.filter(({ from, to }) => from <= column && column < to);
  const place = [journey.title, stages.map(({ title }) => title).join(' › ')];
  if (step.type !== 'touchpoint') return [...place, step.type === 'milestone' ? step.title : '', '', '', '', '', ''];
  return [
    ...place,
    step.title,
    step.channels.map(({ title }) => title).join(', '),
    step.owners.map(({ title }) => title).join(', '),
    step.emotion === null ? '' : String(Math.round(step.emotion * 10) / 10),
    step.critical === null ? '' : (step.critical.because ?? 'yes'),
    step.pains.map(({ title }) => title).join(', '),
  ];
}

function share(tally: TallyView | null): string {
  if (tally === null || tally.percent === null) return 'nothing applicable';
  return `${tally.percent}% (${tally.met}/${tally.applicable - tally.waived})`;
}

/** A sentence where there would be no rows. */
function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return 'None.\n';
  const line = (cells: readonly Cell[]) => `| ${cells.map(cell => escapeMarkdown(String(cell))).join(' | ')} |\n`;
  return `${line(heads)}|${' --- |'.repeat(heads.length)}\n${rows.map(line).join('')}`;
}
