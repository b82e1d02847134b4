/** `cx baseline`: accepts what is found today, so that only new findings fail. It can only shrink afterwards. */
import { normElements, ruleFault } from '../../../language/src/config/index.ts';
import {
  BASELINE_NAME,
  type Baseline,
  baselineText,
  type NextBaseline,
  nextBaseline,
} from '../../../language/src/engine/norms/index.ts';
import type { Finding } from '../../../language/src/index.ts';
import { baselinePath } from '../../host/baseline-file.ts';
import { JobFailure } from '../../host/index.ts';
import { type Arguments, oneOf, UsageError } from '../arguments.ts';
import { printBaseline } from '../baseline-text.ts';
import type { Command } from '../command.ts';
import { type EvaluatedProject, evaluateWorkspace } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, colorMode, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { type Printer, printerFor } from '../printer.ts';
import { Progress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { asOf } from '../today.ts';
import { type CliProject, openWorkspace } from '../workspace.ts';

const ACTIONS = ['create', 'show'] as const;

export const baseline: Command = {
  name: 'baseline',
  arguments: [
    {
      usage: 'create|show',
      words: ACTIONS,
      doc: 'Writes the baseline, or lists what it accepts and what of it is gone.',
    },
    { usage: '[paths…]', doc: 'The projects; the one around here unless given.' },
  ],
  flags: [
    { name: 'rule', value: 'RULE', doc: 'create: accepts what this newly enabled rule finds. May be repeated.' },
    { name: 'by', value: 'WHAT', words: ['rule', 'owner'], doc: 'show: lists by rule (unless given) or by owner.' },
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Accepts the findings of today in ${BASELINE_NAME} beside the config, so that only new ones fail.
Once it is there, it only shrinks: what was put right is dropped, and nothing comes in but by --rule.
Errors in the text itself are never accepted.`,
  run: runBaseline,
};

async function runBaseline(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [action, ...paths] = args.positionals;
  if (action === undefined) {
    throw new UsageError(`\`cx baseline\` needs to know what to do: ${ACTIONS.join(' or ')}.`);
  }
  if (action !== 'create' && action !== 'show') {
    throw oneOf('What a baseline can do', action, ACTIONS);
  }
  if (action === 'show' && args.has('rule')) {
    throw new UsageError('`--rule` belongs to `cx baseline create`.');
  }
  if (action === 'create' && args.has('by')) {
    throw new UsageError('`--by` belongs to `cx baseline show`.');
  }
  const today = asOf(args, terminal);
  const { judged, failures } = await evaluateAll(args, paths, today, terminal);
  const out = action === 'show' ? terminal.out : terminal.err;
  const printer = printerFor(terminal, out, colorMode(args));
  if (action === 'show') {
    failures.push(...show(judged, args.value('by') === 'owner' ? 'owner' : 'rule', printer));
  } else if (failures.length === 0) {
    for (const line of create(judged, args.values('rule'), today, terminal)) {
      printer.line(line);
    }
  }
  out.write(printer.text);
  printFailures(terminal, failures);
  return failures.length > 0 ? FAILED : CLEAN;
}

async function evaluateAll(args: Arguments, paths: readonly string[], today: string, terminal: Terminal) {
  const progress = new Progress(terminal);
  const request = { paths, project: args.value('project'), config: args.value('config'), limits: limitFlags(args) };
  const workspace = await openWorkspace(terminal, request, progress);
  const { judged, failures } = await evaluateWorkspace(workspace, { today }, terminal, progress);
  progress.end();
  return { judged, failures: [...failures] };
}

/** All that is to be written is known before the first file is, so that a failure leaves nothing half done. */
function create(
  judged: readonly EvaluatedProject[],
  rules: readonly string[],
  date: string,
  terminal: Terminal,
): readonly string[] {
  const elements = new Map(judged.flatMap(({ project }) => [...normElements(project.engine.model)]));
  for (const rule of rules) {
    const fault = ruleFault(rule, elements);
    if (fault !== undefined) {
      throw new UsageError(`\`--rule\`: ${fault}`);
    }
  }
  const norms = new Set(rules.map(rule => elements.get(rule)!.id));
  const nexts = judged.map(one => ({ one, next: next(one, norms, date) }));
  for (const { one, next } of nexts) {
    write(one.project, next.baseline, terminal);
  }
  return nexts.flatMap(({ one, next }) => told(one, next));
}

function next({ project, evaluation }: EvaluatedProject, norms: ReadonlySet<string>, date: string): NextBaseline {
  const before = project.baseline;
  const { findings } = evaluation;
  if (before !== undefined) {
    refuseGrowth(before, findings, norms);
  }
  const accepts = ({ norm, file }: Finding) =>
    project.isShown(file) && (norms.size === 0 ? before === undefined : norms.has(norm!));
  return nextBaseline(before, findings, { date, accepts, keepStale: hasTextErrors(findings) });
}

/** A rule that has entries was accepted before: what it finds beyond them is new, and to be put right. */
function refuseGrowth(before: Baseline, findings: readonly Finding[], norms: ReadonlySet<string>): void {
  const known = new Set(before.entries.map(({ rule }) => rule));
  const grown = findings.find(
    finding => norms.has(finding.norm ?? '') && known.has(finding.rule) && before.entryOf(finding) === undefined,
  );
  if (grown !== undefined) {
    throw new JobFailure(
      `\`${grown.rule}\` has findings in the baseline already, and they can only become fewer: put the new ones right, or waive them.`,
    );
  }
}

function write(project: CliProject, baseline: Baseline, { host }: Terminal): void {
  // Without a file and without findings there is nothing to shrink from.
  if (project.baseline === undefined && baseline.entries.length === 0) {
    return;
  }
  host.replace(baselinePath(project.source.root), baselineText(baseline));
}

function told(
  { project, evaluation }: EvaluatedProject,
  { baseline, added, dropped, failing }: NextBaseline,
): string[] {
  const file = project.printed(BASELINE_NAME);
  const { length } = baseline.entries;
  const count = evaluation.findings.filter(({ norm }) => norm === undefined).length;
  return [
    length + dropped === 0
      ? `Nothing to accept: no rule and no standard fails, and there is no ${file}.`
      : `${file} accepts ${plural(length, 'finding')}: ${added} new, ${dropped} gone.`,
    ...(failing > 0
      ? [`${plural(failing, 'finding')} beyond it: \`cx check\` shows what is still to be put right.`]
      : []),
    ...(count > 0
      ? [`${plural(count, 'error')} in the text: a baseline accepts none, and drops nothing meanwhile.`]
      : []),
  ];
}

function show(judged: readonly EvaluatedProject[], by: 'rule' | 'owner', printer: Printer): string[] {
  return judged.flatMap(({ project, evaluation }) => {
    const { baseline } = project;
    const file = project.printed(BASELINE_NAME);
    if (baseline === undefined) {
      return [`There is no ${file}: \`cx baseline create\` writes one.`];
    }
    printBaseline(printer, file, baseline, evaluation, by);
    return [];
  });
}

function hasTextErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ norm }) => norm === undefined);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
