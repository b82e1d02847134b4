/** One run of `cx check`, from the command line to the exit code. */
import type { FixMode, RunOptions, Severity } from '../../language/src/index.ts';
import { type Arguments, numberOf, UsageError } from './arguments.ts';
import { printDiff } from './diff-text.ts';
import { dueDay, onlyDue } from './due.ts';
import { type EvaluatedProject, evaluateWorkspace, restrictionOf, unjudged } from './evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED, FOUND } from './exit-codes.ts';
import { printFailures } from './failures.ts';
import { type Fixed, fixAll, writeFixed } from './fixing.ts';
import { colorMode, limitFlags } from './flags.ts';
import { outputsOf } from './formats.ts';
import { overlayOf } from './input.ts';
import { onlyNewSince } from './new-since.ts';
import { writeOutputs } from './outputs.ts';
import { printerFor } from './printer.ts';
import { printProfile } from './profile.ts';
import { Progress } from './progress.ts';
import { type ReportedFinding, reportOf } from './report.ts';
import { staleNotes } from './stale-notes.ts';
import type { Terminal } from './terminal.ts';
import { asOf } from './today.ts';
import { openWorkspace } from './workspace.ts';

export const THRESHOLDS = ['error', 'warning', 'info', 'never'] as const;
type Threshold = (typeof THRESHOLDS)[number];

export interface CheckRun {
  readonly code: ExitCode;
  /** Folders of the projects that were read. */
  readonly roots: readonly string[];
}

export async function checkOnce(args: Arguments, terminal: Terminal): Promise<CheckRun> {
  const outputs = outputsOf(args);
  const threshold = (args.value('fail-on') ?? 'error') as Threshold;
  const mostWarnings = numberOf(args, 'max-warnings', 0);
  const today = asOf(args, terminal);
  const due = dueDay(args, today);
  const fixMode = fixModeOf(args);
  const restriction = restrictionOf(args);
  const progress = new Progress(terminal);
  const workspace = await openWorkspace(
    terminal,
    {
      paths: args.positionals,
      project: args.value('project'),
      config: args.value('config'),
      limits: limitFlags(args),
      overlay: await overlayOf(args, terminal),
    },
    progress,
  );
  const roots = workspace.projects.map(({ source }) => source.root);
  const clock = args.has('profile-rules') ? { clock: () => performance.now() } : {};
  const options: RunOptions = { today, ...restriction };
  const first = await evaluateWorkspace(workspace, { ...options, ...clock }, terminal, progress);
  if (first.judged.length === 0) {
    // Not even an empty document: it could be taken for a clean one.
    progress.end();
    printFailures(terminal, first.failures);
    return { code: FAILED, roots };
  }
  const fixed = fixMode && (await fixAll(first.judged, fixMode, options, terminal));
  const now =
    fixed === undefined || fixed.count === 0 ? first.judged : await evaluatedAgain(first.judged, options, terminal);
  const judged =
    due === undefined ? now : onlyDue(await evaluatedAgain(now, { ...options, today: due }, terminal), now);
  const ref = args.value('new-since');
  const compared =
    ref === undefined ? undefined : await onlyNewSince(ref, judged, args, { options, due, terminal, progress });
  progress.end();
  const failures = [...new Set([...first.failures, ...judged.flatMap(unjudged), ...(compared?.failures ?? [])])];
  const newSince = compared && { ref: ref!, older: compared.older };
  const report = reportOf({ asOf: due ?? today, restriction, newSince }, compared?.judged ?? judged);
  const { warnings } = report.summary;
  const isOver = mostWarnings !== undefined && warnings > mostWarnings;
  const fails = whatFails(threshold, isOver);
  if (args.has('dry-run')) {
    printPatch(fixed!, args, terminal);
  } else {
    if (fixed !== undefined) {
      failures.push(...writeFixed(fixed, terminal));
    }
    await writeOutputs(outputs, report, terminal, { args, quiet: args.has('quiet'), fails });
  }
  if (fixed !== undefined) {
    printFailures(terminal, fixNotes(fixed, fixMode, report.findings));
  }
  if (args.has('profile-rules')) {
    printProfile(first.judged, terminal);
  }
  printFailures(terminal, compared?.notes ?? staleNotes(judged, restriction, failures));
  printFailures(terminal, failures);
  if (isOver) {
    const count = warnings === 1 ? 'is one warning' : `are ${warnings} warnings`;
    printFailures(terminal, [
      `There ${count}, and at most ${mostWarnings} ${mostWarnings === 1 ? 'is' : 'are'} allowed.`,
    ]);
  }
  const found = report.findings.some(fails);
  return { code: failures.length > 0 ? FAILED : found ? FOUND : CLEAN, roots };
}

function fixModeOf(args: Arguments): FixMode | undefined {
  if (args.has('dry-run')) {
    if (!args.has('fix')) {
      throw new UsageError('`--dry-run` shows what `--fix` would do: name both.');
    }
    if (args.has('format')) {
      throw new UsageError('`--dry-run` prints a patch and no findings: leave `--format` out.');
    }
  }
  if (!args.has('fix')) {
    return undefined;
  }
  if (args.has('stdin-path')) {
    throw new UsageError('`--fix` writes files, and standard input is none.');
  }
  return args.value('fix') === 'unsafe' ? 'unsafe' : 'safe';
}

async function evaluatedAgain(
  judged: readonly EvaluatedProject[],
  options: RunOptions,
  terminal: Terminal,
): Promise<EvaluatedProject[]> {
  const again: EvaluatedProject[] = [];
  for (const { project } of judged) {
    again.push({ project, evaluation: await project.evaluateInTurns(options, terminal) });
  }
  return again;
}

function printPatch({ files }: Fixed, args: Arguments, terminal: Terminal): void {
  const printer = printerFor(terminal, terminal.out, colorMode(args));
  for (const { project, file, before, after } of files) {
    printDiff(printer, project.printed(file), before, after);
  }
  terminal.out.write(printer.text);
}

/** What was done, and what could be: a run that silently mends nothing leaves one wondering whether it tried. */
function fixNotes({ count, files }: Fixed, mode: FixMode | undefined, left: readonly ReportedFinding[]): string[] {
  const notes: string[] = [];
  if (count > 0) {
    const where = files.length === 1 ? 'one file' : `${files.length} files`;
    notes.push(`${count === 1 ? 'One fix' : `${count} fixes`} in ${where}.`);
  }
  if (mode === 'safe' && left.some(takesGuess)) {
    notes.push('What is left takes a guess: `--fix=unsafe` makes it, and `--dry-run` shows it first.');
  }
  return notes;
}

function takesGuess({ finding: { outcome, fixes } }: ReportedFinding): boolean {
  return outcome === 'fail' && fixes.some(({ isChoice }) => isChoice !== true);
}

function failsAt(threshold: Threshold, severity: Severity): boolean {
  return threshold !== 'never' && THRESHOLDS.indexOf(severity) <= THRESHOLDS.indexOf(threshold);
}

/** Warnings beyond their budget all fail the run: nobody can say which of them is the one too many. */
function whatFails(threshold: Threshold, isOver: boolean): (reported: ReportedFinding) => boolean {
  return ({ finding: { outcome, severity } }) =>
    outcome === 'fail' && (failsAt(threshold, severity) || (isOver && severity === 'warning'));
}
