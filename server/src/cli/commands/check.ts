/** `cx check`: is what the programme says right, and does it hold what it promises? */
import type { Severity } from '../../../../language/src/index.ts';
import { type Arguments, type FlagSpec, numberOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode, FAILED, FOUND } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, limitFlags, PROJECT_FLAGS, STDIN_PATH } from '../flags.ts';
import { overlayOf } from '../input.ts';
import { judgeWorkspace, NORM_FLAGS, restrictionOf } from '../judged.ts';
import { NEW_SINCE, onlyNewSince } from '../new-since.ts';
import { outputsOf, writeOutputs } from '../outputs.ts';
import { printProfile } from '../profile.ts';
import { Progress } from '../progress.ts';
import { type CheckReport, reportOf } from '../report.ts';
import { staleNotes } from '../stale-notes.ts';
import type { Terminal } from '../terminal.ts';
import { asOf } from '../today.ts';
import { openWorkspace } from '../workspace.ts';

const THRESHOLDS = ['error', 'warning', 'info', 'never'] as const;
type Threshold = (typeof THRESHOLDS)[number];

const FLAGS: readonly FlagSpec[] = [
  {
    name: 'format',
    value: 'NAME[=FILE]',
    doc: 'Prints as text, compact, json, sarif, junit, github, gitlab, rdjson or markdown; with =FILE into a file. May be repeated.',
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    words: THRESHOLDS,
    doc: 'Least severity that fails the run: error (unless given), warning, info or never.',
  },
  { name: 'max-warnings', value: 'N', doc: 'Fails the run when there are more warnings than this.' },
  { name: 'quiet', doc: 'Lists only what fails the run; everything still counts.' },
  ...NORM_FLAGS,
  NEW_SINCE,
  { name: 'profile-rules', doc: 'Tells on standard error how long each rule took.' },
  AS_OF,
  STDIN_PATH,
  ...PROJECT_FLAGS,
];

export const check: Command = {
  name: 'check',
  arguments: [{ usage: '[paths…]', doc: 'Files and folders; the project around here unless given.' }],
  flags: FLAGS,
  about: `Reads whole projects, and shows what is wrong in the files and folders named.
A project is the folder of the nearest cx.config.json; without one, the folder named.`,
  run: runCheck,
};

async function runCheck(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const outputs = outputsOf(args);
  const threshold = (args.value('fail-on') ?? 'error') as Threshold;
  const mostWarnings = numberOf(args, 'max-warnings', 0);
  const day = asOf(args, terminal);
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
  const restriction = restrictionOf(args);
  const clock = args.has('profile-rules') ? { clock: () => performance.now() } : {};
  const options = { today: day, ...restriction };
  const { judged, failures } = await judgeWorkspace(workspace, { ...options, ...clock }, terminal, progress);
  const ref = args.value('new-since');
  const compared = ref === undefined ? undefined : await onlyNewSince(ref, judged, args, options, terminal, progress);
  progress.end();
  if (judged.length === 0) {
    // Not even an empty document: it could be taken for a clean one.
    printFailures(terminal, failures);
    return FAILED;
  }
  const newSince = compared && { ref: ref!, older: compared.older };
  const report = reportOf({ asOf: day, restriction, newSince }, compared?.judged ?? judged);
  await writeOutputs(outputs, report, terminal, {
    args,
    quiet: args.has('quiet'),
    fails: ({ finding }) => failsAt(threshold, finding.severity),
  });
  if (args.has('profile-rules')) printProfile(judged, terminal);
  printFailures(terminal, compared?.notes ?? staleNotes(judged, restriction, failures));
  printFailures(terminal, failures);
  if (failures.length > 0) return FAILED;
  return fails(report, threshold, mostWarnings, terminal) ? FOUND : CLEAN;
}

function failsAt(threshold: Threshold, severity: Severity): boolean {
  return threshold !== 'never' && THRESHOLDS.indexOf(severity) <= THRESHOLDS.indexOf(threshold);
}

function fails(
  report: CheckReport,
  threshold: Threshold,
  mostWarnings: number | undefined,
  terminal: Terminal,
): boolean {
  const { warnings } = report.summary;
  if (mostWarnings !== undefined && warnings > mostWarnings) {
    printFailures(terminal, [`There are ${warnings} warnings, and at most ${mostWarnings} are allowed.`]);
    return true;
  }
  return report.findings.some(({ finding }) => finding.outcome === 'fail' && failsAt(threshold, finding.severity));
}
