/** `cx report`: all views of one project in one page to hand around. */
import { MEBIBYTE } from '../../../language/src/config/index.ts';
import { type FoundImage, reportOf, viewSource } from '../../../language/src/views/index.ts';
import { IMAGE_LIMITS } from '../../host/index.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { evaluateOne } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { pageFiles } from '../exports/page-files.ts';
import { reportImages } from '../exports/report-images.ts';
import { reportMarkdown } from '../exports/report-markdown.ts';
import { reportPage } from '../exports/report-page.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, colorMode, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { oneProject } from '../one-project.ts';
import { writeOutput } from '../output-file.ts';
import { pastOf } from '../past.ts';
import { printerFor } from '../printer.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsIn } from '../text-errors.ts';
import { asOf } from '../today.ts';
import type { CliProject } from '../workspace.ts';

export const report: Command = {
  name: 'report',
  arguments: [{ usage: '[path]', doc: 'The project; the one around here unless given.' }],
  flags: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      doc: 'Writes it into this file, as Markdown where its name ends in .md; to standard output unless given.',
    },
    {
      name: 'trend',
      doc: 'Shows also how coverage and levels have moved, month by month, over the history of the repository.',
    },
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Draws all journeys, coverage, maturity, gaps, KPIs and findings of one project into one page.
The page opens in any browser and asks no other machine for anything: images travel in it, each of at most ${IMAGE_LIMITS.one / MEBIBYTE} MiB
and all of at most ${IMAGE_LIMITS.all / MEBIBYTE} MiB. One that is left out is told.`,
  run: runReport,
};

async function runReport(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const file = args.value('output');
  if (file === '') {
    throw new UsageError('`--output` names no file.');
  }
  if (file === undefined && terminal.out.isTerminal) {
    throw new UsageError('The report is a page for a browser: name a file for it, as in `cx report -o report.html`.');
  }
  const day = asOf(args, terminal);
  const { project, failures } = await oneProject(args, args.positionals, limitFlags(args), terminal);
  const { evaluation, failures: unjudged } = await evaluateOne(project, { today: day, evidence: true }, terminal);
  const past = args.has('trend') ? await pastOf(args, { every: 'month' }, terminal) : undefined;
  const source = viewSource(evaluation, {
    today: day,
    trend: past?.points,
    thresholds: new Map([...project.source.config.thresholds].map(([id, { value }]) => [id, value])),
    textOf: path => project.engine.text(path) ?? project.data.known(path),
  });
  const all = reportOf(source);
  const isMarkdown = file?.endsWith('.md') === true;
  const images = isMarkdown ? [] : reportImages(all, terminal.host, project.source.root);
  const page = isMarkdown ? reportMarkdown(all) : reportPage({ ...all, images }, pageFiles('webview'));
  if (file === undefined) {
    terminal.out.write(page);
  } else {
    writeOutput(terminal.host, file, page);
    const log = printerFor(terminal, terminal.err, colorMode(args));
    log.line(`Wrote ${file}`);
    terminal.err.write(log.text);
  }
  printFailures(terminal, [
    ...textErrorsIn(project, evaluation).notes,
    ...leftOut(images, project),
    ...failures,
    ...unjudged,
  ]);
  return failures.length + unjudged.length > 0 ? FAILED : CLEAN;
}

/** A folder that went away is one mistake, and not hundreds. */
const MOST_LEFT_OUT = 20;

function leftOut(images: readonly FoundImage[], project: CliProject): string[] {
  const sentences = images.flatMap(({ path, why }) =>
    why === null ? [] : [`Without the image ${project.printed(path)}: ${why}.`],
  );
  const more = sentences.length - MOST_LEFT_OUT;
  return more > 0 ? [...sentences.slice(0, MOST_LEFT_OUT), `And without ${more} more images.`] : sentences;
}
