/** Opens the projects that a command is about: reads their files into the engine, and keeps each apart from the others. */
import { type Config, type Limits, unknownRules } from '../../language/src/config/index.ts';
import type { Baseline } from '../../language/src/engine/norms/index.ts';
import {
  type Evaluation,
  evaluateInSteps,
  inOneGo,
  LIBRARY_TEXTS,
  Project,
  ProjectSession,
  type RunOptions,
  type RunSettings,
  settingsOf,
} from '../../language/src/index.ts';
import { readBaselineFile } from '../host/baseline-file.ts';
import {
  ConfigFailure,
  DataFiles,
  type DiscoveredProject,
  type Host,
  ImageFiles,
  join,
  limitsOf,
  printedPath,
  readFiles,
  relativePath,
  resolve,
  takingTurns,
  tooLarge,
} from '../host/index.ts';
import { TextLines } from '../host/text-lines.ts';
import { notRead } from './failures.ts';
import type { Overlay } from './input.ts';
import type { Progress } from './progress.ts';
import { openSources, type ShownSource, type SourceRequest } from './sources.ts';
import type { Terminal } from './terminal.ts';

export interface WorkspaceRequest extends Omit<SourceRequest, 'unsaved'> {
  readonly limits: Partial<Limits>;
  readonly overlay?: Overlay | undefined;
}

export interface Workspace {
  /** In the order of their folders. */
  readonly projects: readonly CliProject[];
  /** What could not be done, as sentences; the run has then failed, whatever else it found. */
  readonly failures: readonly string[];
}

/** What a project is judged by, beside its own norms. */
export interface Policy {
  readonly config: Config;
  readonly baseline: Baseline | undefined;
}

export class CliProject {
  readonly source: DiscoveredProject;
  readonly engine = new Project();
  readonly data: DataFiles;
  readonly #images: ImageFiles;
  readonly limits: Limits;
  /** Whether the findings in this file are asked for. */
  readonly isShown: (file: string) => boolean;
  readonly #host: Host;
  readonly #lines = new Map<string, TextLines>();
  readonly #printed = new Map<string, string>();
  #baseline: { readonly read: Baseline | undefined } | undefined;

  constructor(host: Host, { source, isShown }: ShownSource, limits: Limits) {
    this.#host = host;
    this.source = source;
    this.limits = limits;
    this.data = new DataFiles(host, source.root, () => limits.projectBytes);
    this.#images = new ImageFiles(host, source.root);
    this.isShown = isShown;
  }

  /** The files that were asked for, as they are printed. */
  get shownFiles(): readonly string[] {
    return this.engine
      .files()
      .filter(this.isShown)
      .map(file => this.printed(file));
  }

  /** Why there is nothing to be judged, as a sentence: not a word in its files means anything, and that is not the same as clean. */
  get emptiness(): string | undefined {
    const { engine, source } = this;
    const shared = new Set(source.shared);
    const saysSomething = engine.model.fragments.some(
      ({ file, elements }) => !shared.has(file) && (elements.length > 0 || engine.problems(file).length > 0),
    );
    if (saysSomething) {
      return undefined;
    }
    const where = source.root === this.#host.cwd ? 'this folder' : printedPath(this.#host, source.root);
    return `There is nothing to check: the .cx files of ${where} are empty, or hold comments alone.`;
  }

  /** A path of the project as it is printed. */
  printed(file: string): string {
    let printed = this.#printed.get(file);
    if (printed === undefined) {
      // What ships with the product lies in no folder.
      printed = file in LIBRARY_TEXTS ? file : printedPath(this.#host, join(this.source.root, file));
      this.#printed.set(file, printed);
    }
    return printed;
  }

  /** Makes the lines of a file known that is no part of the programme: its config. */
  showText(file: string, text: string): void {
    if (!this.#lines.has(file)) {
      this.#lines.set(file, new TextLines(text));
    }
  }

  /** Puts another text in the place of a file's; `engine.update` takes it in. */
  setText(file: string, text: string): void {
    this.engine.setFile(file, text);
    this.#lines.delete(file);
  }

  /** What was accepted before, in the file beside the config. */
  get baseline(): Baseline | undefined {
    this.#baseline ??= { read: readBaselineFile(this.#host, this.source.root) };
    return this.#baseline.read;
  }

  /** Judges the project in one go. */
  evaluate(options: RunOptions): Evaluation {
    return this.evaluateBy(this.#ownPolicy(), options);
  }

  /** Judges by the policy of another version, which may name rules that are gone meanwhile. */
  evaluateBy(policy: Policy, options: RunOptions): Evaluation {
    return inOneGo(this.#evaluateInSteps(policy, options));
  }

  /** The same in steps: between them somebody may interrupt. */
  async evaluateInTurns(options: RunOptions, terminal: Terminal): Promise<Evaluation> {
    return inTurns(this.#evaluateInSteps(this.#ownPolicy(), options), terminal);
  }

  /** The project to try edits on. */
  session(options: RunOptions): ProjectSession {
    return new ProjectSession(this.engine, this.#settings(this.#ownPolicy(), options), path => this.data.text(path));
  }

  /** The config, and what was accepted before. */
  #ownPolicy(): Policy {
    const { baseline } = this;
    const { config } = this.source;
    const unknown = unknownRules(config, this.engine.model);
    if (unknown.length > 0) {
      throw new ConfigFailure(unknown);
    }
    return { config, baseline };
  }

  /** What is found may also stand in the config and in data files. */
  #evaluateInSteps(policy: Policy, options: RunOptions): Generator<void, Evaluation> {
    return evaluateInSteps(this.engine, this.#settings(policy, options), path => this.data.text(path));
  }

  #settings({ config, baseline }: Policy, options: RunOptions): RunSettings {
    const { steps, findings } = this.limits;
    return settingsOf(config, {
      ...options,
      budget: { steps, findings },
      hasFile: path => this.#images.has(path),
      ...(baseline === undefined ? {} : { baseline }),
      ...this.#place(),
    });
  }

  /** What concerns the project as a whole stands at its config, or at its first file. */
  #place(): Pick<RunOptions, 'projectPlace'> {
    const { configFile, root } = this.source;
    const file = configFile === undefined ? this.engine.files()[0] : relativePath(root, configFile);
    return file === undefined ? {} : { projectPlace: { file, span: { start: 0, end: 0 } } };
  }

  lines(file: string): TextLines {
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      lines = new TextLines(this.engine.text(file) ?? this.data.known(file) ?? LIBRARY_TEXTS[file] ?? '');
      this.#lines.set(file, lines);
    }
    return lines;
  }
}

export async function openWorkspace(
  terminal: Terminal,
  request: WorkspaceRequest,
  progress: Progress,
): Promise<Workspace> {
  const { sources, failures } = await openSources(terminal.host, { ...request, unsaved: request.overlay?.path });
  const projects: CliProject[] = [];
  for (const source of sources) {
    projects.push(await openSource(terminal, source, request, progress));
  }
  return { projects, failures: [...failures, ...unreadable(projects)] };
}

/** Reads all that a source consists of. What could not be read is told by `unreadable`. */
export async function openSource(
  terminal: Terminal,
  source: ShownSource,
  request: Pick<WorkspaceRequest, 'limits' | 'overlay'>,
  progress: Progress,
): Promise<CliProject> {
  const project = new CliProject(terminal.host, source, limitsOf(source.source.config, request.limits));
  await fill(project, terminal, request, progress);
  return project;
}

/** Milliseconds of work before somebody may interrupt. */
const TURN = 50;

/** Asked after each little piece of work; lets pending events in when it is time. */
export function turns(terminal: Terminal): () => Promise<void> | undefined {
  return takingTurns(TURN, () => terminal.pause());
}

/** Does work in steps, between which somebody may interrupt. */
export async function inTurns<T>(steps: Generator<void, T>, terminal: Terminal): Promise<T> {
  const turn = turns(terminal);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        return step.value;
      }
      await turn();
    }
  } finally {
    // Whoever gave up leaves nothing half done.
    steps.return(undefined as T);
  }
}

async function fill(
  project: CliProject,
  terminal: Terminal,
  request: Pick<WorkspaceRequest, 'overlay'>,
  progress: Progress,
): Promise<void> {
  const { source, engine, limits } = project;
  const turn = turns(terminal);
  let count = 0;
  for (const file of readFiles(terminal.host, source, limits)) {
    if ('text' in file) {
      engine.setFile(file.path, file.text);
    } else {
      engine.refuseFile(file.path, file.refused, file.message);
    }
    progress.report(`Reading file ${++count} of ${source.files.length + source.shared.length}`);
    await turn();
  }
  if (request.overlay !== undefined) {
    const { path: given, text, bytes } = request.overlay;
    const path = relativePath(source.root, resolve(terminal.host.cwd, given));
    if (bytes > limits.fileBytes) {
      engine.refuseFile(path, 'too-large', tooLarge(bytes, limits));
    } else {
      engine.setFile(path, text);
    }
  }
  progress.report('Linking and checking');
  engine.update();
  await terminal.pause();
}

/** What was not read was not judged, so the run is not done, whatever else it found. */
export function unreadable(projects: readonly CliProject[], isMeant: (file: string) => boolean = () => true): string[] {
  const refused = projects.flatMap(project => {
    const files = project.engine.files().filter(file => isMeant(file) && project.engine.isRefused(file));
    return files.map(file => project.printed(file));
  });
  return notRead('file', refused);
}
