/** The rules of the library, and the rules and standards of a project where there is one. */
import { type RuleEntry, ruleEntry } from '../../language/src/docs/index.ts';
import { type CxModel, type Element, LIBRARY_TEXTS, Project } from '../../language/src/index.ts';
import { discoverProject, JobFailure } from '../host/index.ts';
import type { Arguments } from './arguments.ts';
import { sentences } from './failures.ts';
import { limitFlags } from './flags.ts';
import { oneProject } from './one-project.ts';
import { targetsOf } from './targets.ts';
import type { Terminal } from './terminal.ts';
import type { CliProject } from './workspace.ts';

export interface ListedRule {
  readonly rule: Element;
  readonly page: RuleEntry;
  readonly builtIn: boolean;
  /** The file it is written in, as people see it. */
  readonly file: string;
  /** The text of that file. */
  readonly text: string;
}

export interface Entries {
  /** The library's first, then by identity. */
  readonly entries: readonly ListedRule[];
  readonly model: CxModel;
  readonly project: CliProject | undefined;
  /** Why rules of the project may be missing, as sentences. */
  readonly failures: readonly string[];
}

/** Without a project, which nobody needs to read about a rule, the library's alone. */
export async function entriesOf(args: Arguments, terminal: Terminal): Promise<Entries> {
  const { project, failures } = await projectIfAny(args, terminal);
  const model = project?.engine.model ?? new Project().model;
  return { entries: entriesIn(model, project), model, project, failures };
}

/** `model` is that of the project, or of the library alone. */
export function entriesIn(model: CxModel, project: CliProject | undefined): readonly ListedRule[] {
  const own = model.index.written('rule', 'standard');
  const builtIn = model.library.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'rule'));
  return [
    ...builtIn.map(rule => entryOf(rule, LIBRARY_TEXTS[rule.file] ?? '', model, true, rule.file)),
    ...own.map(rule => entryOf(rule, project!.engine.text(rule.file) ?? '', model, false, project!.printed(rule.file))),
  ].sort((a, b) => Number(b.builtIn) - Number(a.builtIn) || (a.rule.id < b.rule.id ? -1 : 1));
}

export interface ProjectIfAny {
  readonly project: CliProject | undefined;
  /** Why a part of it may be missing, as sentences. */
  readonly failures: readonly string[];
}

/** The project around here, where there is one. */
export async function projectIfAny(args: Arguments, terminal: Terminal): Promise<ProjectIfAny> {
  try {
    return await oneProject(args, [], limitFlags(args), terminal);
  } catch (error) {
    const asked = args.has('project') || args.has('config');
    if (asked || !(error instanceof JobFailure)) {
      throw error;
    }
    return { project: undefined, failures: await configFailures(terminal) };
  }
}

/** That no project is here is no failure; that there is one which cannot be read is. */
async function configFailures({ host }: Terminal): Promise<readonly string[]> {
  const [target] = targetsOf(host, [], {});
  try {
    await discoverProject(host, target!.root, target!.configFile);
    return [];
  } catch (error) {
    if (!(error instanceof JobFailure)) {
      throw error;
    }
    return sentences(error, host);
  }
}

function entryOf(rule: Element, text: string, model: CxModel, builtIn: boolean, file: string): ListedRule {
  return { rule, page: ruleEntry(rule, text, model), builtIn, file, text };
}
