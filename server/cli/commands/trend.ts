/** `cx trend`: how coverage, levels and findings have moved, out of the history of the repository. */
import { PERIODS, type Period, type TrendPoint, trendDocument } from '../../../language/src/analysis/index.ts';
import { JobFailure } from '../../host/index.ts';
import { type Arguments, takesAtMost } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, PROJECT_FLAGS } from '../flags.ts';
import { outputsOf, TABLE_FORMAT, type TableAnswer, writeAnswer } from '../formats.ts';
import { pastOf } from '../past.ts';
import type { Terminal } from '../terminal.ts';
import { trendCsv, trendMarkdown } from '../trend-table.ts';
import { nameOfPoint, printTrend } from '../trend-text.ts';

const SAMPLES = [...PERIODS, 'tag'] as const;

export const trend: Command = {
  name: 'trend',
  arguments: [{ usage: '[path]', doc: 'The project; the one around here unless given.' }],
  flags: [
    {
      name: 'since',
      value: 'DATE|REF',
      doc: 'Begins on this day, written YYYY-MM-DD, or with this commit, tag or branch.',
    },
    {
      name: 'every',
      value: 'PERIOD',
      words: SAMPLES,
      doc: 'Takes the last commit of each week, month or quarter, or each that has a tag; month unless given.',
    },
    { name: 'then', doc: 'Judges each revision by its own rules, standards, frameworks and config.' },
    TABLE_FORMAT,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Judges the project as it was, revision by revision, each as of the day on which it was committed, the oldest first.
The rules, standards, facts and frameworks of today judge the past, and so does the config; waivers, adoptions and
assessments are those of then. The history is the one of the current commit along first parents; what is not committed
yet comes last. Of the repository nothing is checked out, run or stored.`,
  run: runTrend,
};

async function runTrend(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const outputs = outputsOf(args);
  const every = (args.value('every') ?? 'month') as Period | 'tag';
  const request = { every, since: args.value('since'), byThen: args.has('then') };
  const { points, failures } = await pastOf(args, request, terminal);
  if (points.length === 0) {
    throw new JobFailure('No commit that was asked for holds a .cx file of this project: ask for later ones.');
  }
  writeAnswer(answerOf(points, every, args.has('then')), outputs, args, terminal);
  printFailures(terminal, [...notesOn(points), ...failures]);
  const isDone = points.some(({ standing }) => standing !== undefined) && points.every(isJudgedOrPast);
  return isDone && failures.length === 0 ? CLEAN : FAILED;
}

function answerOf(points: readonly TrendPoint[], every: Period | 'tag', byThen: boolean): TableAnswer {
  const by = byThen ? 'each revision by its own rules and standards' : "by today's rules and standards";
  const title = `Trend by ${every} from ${points[0]!.date} to ${points.at(-1)!.date}, ${by}`;
  return {
    print: printer => printTrend(printer, points, title),
    json: () => trendDocument(points),
    markdown: () => trendMarkdown(points, title),
    csv: () => trendCsv(points),
  };
}

/** What was committed long ago nobody can put right any more; what is in the work tree, somebody can. */
function isJudgedOrPast({ standing, revision }: TrendPoint): boolean {
  return standing !== undefined || revision !== null;
}

/** What is missing in the numbers, for whoever reads them without looking at each point. */
function notesOn(points: readonly TrendPoint[]): string[] {
  const unjudged = points.filter(({ standing }) => standing === undefined);
  const broken = points.filter(({ standing }) => standing !== undefined && standing.textErrors > 0);
  return [
    ...unjudged.map(point => `${nameOfPoint(point)} of ${point.date} could not be judged. ${point.error}`),
    ...(broken.length === 0
      ? []
      : [`The text of ${named(broken)} has errors, and what they hide is missing in its numbers.`]),
  ];
}

/** How many are named; the others are counted. */
const NAMED = 3;

function named(points: readonly TrendPoint[]): string {
  const names = points.slice(0, NAMED).map(nameOfPoint);
  const more = points.length > NAMED ? [`${points.length - NAMED} more`] : [];
  return [...names, ...more].join(', ');
}
