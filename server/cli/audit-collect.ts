/** `cx audit collect`: many files of answers → the responses and the text of one assessment. */

import { DATA_LIMITS } from '../../language/src/engine/measures/index.ts';
import {
  AnswerCollection,
  type Collected,
  invitedIn,
  nameOf,
  responsesCsv,
  writeAssessment,
} from '../../language/src/exchange/index.ts';
import { type CxModel, type Element, isQualifiedName, Project, titleOf } from '../../language/src/index.ts';
import { JobFailure, join, printedPath, resolve } from '../host/index.ts';
import { answerPaths, readAnswers } from './answer-files.ts';
import { type Arguments, numberOf, UsageError } from './arguments.ts';
import { askedFramework } from './asked-frameworks.ts';
import { type Invited, printNotes, printSummary } from './collected-text.ts';
import { CLEAN, type ExitCode, FAILED, FOUND, worst } from './exit-codes.ts';
import { printFailures } from './failures.ts';
import { readForeignText } from './foreign-text.ts';
import { createNew, wroteFiles } from './new-files.ts';
import { Progress } from './progress.ts';
import { projectIfAny } from './rule-entries.ts';
import type { Terminal } from './terminal.ts';
import { textErrorsOf } from './text-errors.ts';
import { dayOfFlag } from './today.ts';

export async function collect(args: Arguments, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { host } = terminal;
  if (words.length === 0) {
    throw new UsageError(
      'Which files? `cx audit collect answers --on 2027-03-31` takes those in the folder `answers`.',
    );
  }
  const on = dayOfFlag('on', args);
  if (on === undefined) {
    throw new UsageError('Of which day is the audit? Say it with `--on`, as in `--on 2027-03-31`.');
  }
  const invited = invitedOf(args, terminal);
  const { paths, again } = answerPaths(host, words);
  const { project, failures } = await projectIfAny(args, terminal);
  const model = project?.engine.model ?? new Project().model;
  const framework = askedFramework(args, model);
  const facts = factsOf(args, framework, model, on);
  const collected = await collectFrom(paths, framework, model, args, invited, terminal);
  if (collected.respondents === 0) {
    printNotes(collected, [], args, terminal);
    throw new JobFailure('Nothing was written, since nobody has answered anything that counts.');
  }
  const responses = responsesCsv(collected.responses);
  refuseTooLarge(collected, responses);
  const hasLosses = printNotes(
    collected,
    again.map(path => printedPath(host, path)),
    args,
    terminal,
  );
  deliver(facts, responses, invited, args, terminal);
  printSummary(collected, paths.length, invited, args, terminal);
  printFailures(terminal, [...(project === undefined ? [] : textErrorsOf(project).notes), ...failures]);
  return worst(hasLosses ? FOUND : CLEAN, failures.length > 0 ? FAILED : CLEAN);
}

/** The responses always go into a file; the assessment does where a folder was named for both. */
function deliver(
  { stem, ...facts }: Facts,
  responses: string,
  invited: Invited | undefined,
  args: Arguments,
  terminal: Terminal,
): void {
  const folder = resolve(terminal.host.cwd, args.value('output') ?? '.');
  const text = writeAssessment({ ...facts, invited: invited?.count, responses: `${stem}.csv` });
  const isPrinted = !args.has('output');
  const files = [
    { path: join(folder, `${stem}.csv`), content: responses },
    ...(isPrinted ? [] : [{ path: join(folder, `${stem}.cx`), content: text }]),
  ];
  createNew(terminal.host, files);
  if (isPrinted) {
    terminal.out.write(text);
  }
  terminal.err.write(wroteFiles(files, args, terminal).text);
}

async function collectFrom(
  paths: readonly string[],
  framework: Element,
  model: CxModel,
  args: Arguments,
  invited: Invited | undefined,
  terminal: Terminal,
): Promise<Collected> {
  const list = invited?.list;
  const collection = new AnswerCollection(framework, model, {
    comments: args.has('comments'),
    ...(list === undefined ? {} : { invited: list }),
  });
  const progress = new Progress(terminal);
  for (const [index, path] of paths.entries()) {
    progress.report(`Reading file ${index + 1} of ${paths.length}`);
    const { file, text, problem } = readAnswers(terminal.host, path);
    if (text === undefined) {
      collection.addUnreadable(file, problem ?? '');
    } else {
      collection.add(file, text);
    }
    await terminal.pause();
  }
  progress.end();
  return collection.finish();
}

interface Facts {
  readonly namespace: string;
  readonly name: string;
  readonly title: string;
  readonly against: string;
  readonly on: string;
  readonly type: string | undefined;
  /** What the files are called. */
  readonly stem: string;
}

/** What an assessment of a type is called, where nobody gives it a name. */
const TYPES: Readonly<Record<string, string>> = { baseline: 'Baseline', audit: 'Audit', '': 'Assessment' };

function factsOf(args: Arguments, framework: Element, model: CxModel, on: string): Facts {
  const type = args.value('type');
  const namespace = namespaceOf(model);
  const given = args.value('name');
  if (given !== undefined && (!isQualifiedName(given) || given.includes('.'))) {
    throw new UsageError(
      `\`--name\` takes a name: letters, digits, \`_\` and \`-\`, and a letter first. \`${given}\` is none.`,
    );
  }
  const name = given ?? `${nameOf(framework.name, '')}${TYPES[type ?? '']}${on.slice(0, 4)}`;
  if (model.element(namespace === '' ? name : `${namespace}.${name}`) !== undefined) {
    throw new UsageError(
      `There is something of the name \`${name}\` already: give the assessment another one with \`--name\`.`,
    );
  }
  return {
    namespace,
    name,
    title: `${titleOf(framework)}, ${on}`,
    against: nameFrom(namespace, framework, model),
    on,
    type,
    stem: given ?? `${framework.name}-${type ?? 'assessment'}-${on}`,
  };
}

/** That of all files of the project, where it is one. */
function namespaceOf({ fragments }: CxModel): string {
  const [namespace, ...others] = new Set(fragments.map(fragment => fragment.namespace));
  return others.length > 0 ? '' : (namespace ?? '');
}

/** A simple name, where it can mean nothing else. */
function nameFrom(namespace: string, framework: Element, model: CxModel): string {
  const isOwn = model.index.ofKind('framework').includes(framework);
  const isNear = isOwn
    ? framework.namespace === namespace
    : model.index.ofKind('framework').every(({ name }) => name !== framework.name);
  return isNear ? framework.name : framework.id;
}

function invitedOf(args: Arguments, { host }: Terminal): Invited | undefined {
  const file = args.value('invited-list');
  const count = numberOf(args, 'invited', 1);
  if (file === undefined) {
    return count === undefined ? undefined : { count, list: undefined };
  }
  if (count !== undefined) {
    throw new UsageError('`--invited` and `--invited-list` say the same: leave one of them out.');
  }
  const list = invitedIn(readForeignText(host, file, 'csv'));
  if (list.length === 0) {
    throw new UsageError(`\`${file}\` names nobody.`);
  }
  return { count: list.length, list };
}

/** What could be written and never be read again helps nobody. */
function refuseTooLarge({ responses }: Collected, text: string): void {
  if (responses.length > DATA_LIMITS.rows || text.length > DATA_LIMITS.length) {
    throw new JobFailure(
      `Nothing was written: these are ${responses.length} answers, and of a file ${DATA_LIMITS.rows} are read. Collect them by parts.`,
    );
  }
}
