/**
 * One project through the revisions of its repository: in one engine, so that a file whose content is the same as before is
 * neither read nor parsed nor linked again.
 */
import { CONFIG_NAME, type Config, isSameConfig, type Limits, unknownRules } from '../../language/src/config/index.ts';
import type { Baseline } from '../../language/src/engine/norms/index.ts';
import { type Evaluation, Evaluator, type Finding, type Project, settingsOf } from '../../language/src/index.ts';
import { baselinePath, readBaselineFile } from './baseline-file.ts';
import { DataFiles } from './data-files.ts';
import { chosenFiles, type DiscoveredProject, discoverProject, limitsOf } from './discover-project.ts';
import { ConfigFailure, JobFailure } from './failure.ts';
import type { HistoricHost, History } from './history.ts';
import { ImageFiles } from './image-files.ts';
import { isInside, join, relativePath } from './paths.ts';
import { readFiles } from './read-files.ts';
import { fileOfToday, TodaysNorms } from './todays-norms.ts';

/** The project as it is today. */
export interface TodaysProject {
  /** Holds what the project says today, and is taken through its past: nobody else may need it any more. */
  readonly engine: Project;
  readonly source: DiscoveredProject;
  /** What flags say of how much is read and judged. */
  readonly limits: Partial<Limits>;
}

/** Why a revision could not be judged, as a sentence. */
export interface NotJudged {
  readonly why: string;
  /** There is nothing of the project in it. */
  readonly isAbsent?: true;
}

const ABSENT: NotJudged = { why: 'There is no .cx file.', isAbsent: true };

/** What the engine holds of a file: which of all that it may hold, as far as the host can tell, and how many bytes. */
interface Held {
  readonly version: string | undefined;
  readonly bytes: number;
}

export interface JudgingOptions {
  /** Whether each revision is judged by its own norms and config, and not by those of today. */
  readonly byThen: boolean;
  /** Asked after each little piece of work: whoever waits may let others in, or give up by throwing. */
  between(): Promise<void> | undefined;
}

export class ProjectHistory {
  readonly #history: History;
  readonly #today: DiscoveredProject;
  readonly #flags: Partial<Limits>;
  readonly #engine: Project;
  readonly #between: JudgingOptions['between'];
  readonly #data: DataFiles;
  readonly #images: ImageFiles;
  /** Absent where each revision is judged by its own. */
  readonly #norms: TodaysNorms | undefined;
  readonly #held = new Map<string, Held>();
  #source: DiscoveredProject | undefined;
  /** The shape of the tree of which that was found. */
  #shape = Number.NaN;
  #config: Config;
  #baseline: { readonly version: string | undefined; readonly read: Baseline | undefined } | undefined;
  #evaluator: { readonly config: Config; readonly file: string; readonly evaluator: Evaluator } | undefined;
  /** Files that may say something else than when the project was judged last. */
  #changed = new Set<string>();
  /** Data files and images that any revision asked for. */
  readonly #asked = new Set<string>();

  /** Throws a `ConfigFailure` where the config of today cannot be used on what its project says today. */
  constructor(history: History, { engine, source, limits }: TodaysProject, { byThen, between }: JudgingOptions) {
    this.#history = history;
    this.#today = source;
    this.#flags = limits;
    this.#engine = engine;
    this.#between = between;
    this.#config = source.config;
    this.#norms = byThen ? undefined : new TodaysNorms(engine);
    const unknown = byThen ? [] : unknownRules(source.config, engine.model);
    if (unknown.length > 0) {
      throw new ConfigFailure(unknown);
    }
    this.#data = new DataFiles(this.#host, source.root, () => this.#limits.projectBytes);
    this.#images = new ImageFiles(this.#host, source.root);
  }

  get #host(): HistoricHost {
    return this.#history.host;
  }

  get #limits(): Limits {
    return limitsOf(this.#config, this.#flags);
  }

  /** Goes on to the next revision. */
  async next(): Promise<NotJudged | undefined> {
    const { root } = this.#today;
    const changed = [...this.#history.next()];
    this.#forget(changed.filter(path => isInside(root, path)).map(path => relativePath(root, path)));
    const { configFile } = this.#today;
    const configs = new Set([...(this.#source?.configsRead ?? []), ...(configFile === undefined ? [] : [configFile])]);
    return this.#takeIn(changed.some(path => path.endsWith(`/${CONFIG_NAME}`) || configs.has(path)));
  }

  /** Goes on to the work tree, where something in it is not committed yet; false where all is. */
  async toWorkTree(): Promise<boolean | NotJudged> {
    const { root, configFile, files, shared, configsRead } = this.#today;
    this.#forget(['']);
    const asked = [
      ...this.#asked,
      ...files,
      ...shared,
      ...(this.#source?.files ?? []),
      ...(this.#source?.shared ?? []),
    ];
    const paths = [...asked.map(path => join(root, path)), ...configsRead, baselinePath(root)];
    if (!this.#history.toWorkTree(configFile === undefined ? paths : [...paths, configFile])) {
      return false;
    }
    return (await this.#takeIn(true)) ?? true;
  }

  /** What could not be read is asked for again, since nobody may name it any more. */
  #forget(paths: readonly string[]): void {
    for (const path of [...paths, ...this.#data.refused.map(each => each.path)]) {
      for (const asked of [...this.#data.forget(path), ...this.#images.forget(path)]) {
        this.#changed.add(asked);
        this.#asked.add(asked);
      }
    }
  }

  async #takeIn(isOfConfig: boolean): Promise<NotJudged | undefined> {
    const source = await this.#find(isOfConfig);
    if ('why' in source) {
      return source;
    }
    const { files, shared, irregular, failures } = source;
    if (files.length + irregular.length === 0) {
      return ABSENT;
    }
    const paths = [...files, ...shared];
    const limits = this.#limits;
    if (paths.length > limits.files) {
      return {
        why: `It has ${paths.length} files, and at most ${limits.files} are read: --max-files lets more be read.`,
      };
    }
    await this.#read(source, paths);
    for (const path of this.#engine.update().files) {
      this.#changed.add(path);
    }
    const refused = [...irregular.map(({ path }) => path), ...paths].find(path => this.#engine.isRefused(path));
    const [why] = [...failures, ...(refused === undefined ? [] : [this.#refusal(refused)])];
    return why === undefined ? undefined : { why };
  }

  /** Which files it consists of. */
  async #find(isOfConfig: boolean): Promise<DiscoveredProject | NotJudged> {
    const { shape } = this.#host;
    if (this.#source !== undefined && this.#shape === shape && (this.#norms !== undefined || !isOfConfig)) {
      return this.#source;
    }
    try {
      this.#source = undefined;
      this.#source = this.#norms === undefined ? await this.#ownSource() : chosenFiles(this.#host, this.#today);
      this.#shape = shape;
      this.#config = this.#source.config;
      return this.#source;
    } catch (error) {
      if (!(error instanceof JobFailure)) {
        throw error;
      }
      const [first, ...more] = error.message.split('\n');
      return { why: more.length === 0 ? first! : `${first} And ${more.length} more.` };
    }
  }

  #ownSource(): Promise<DiscoveredProject> {
    const { root, configFile } = this.#today;
    const path = configFile ?? join(root, CONFIG_NAME);
    return discoverProject(this.#host, root, this.#host.typeOf(path) === undefined ? undefined : path);
  }

  /** Reads what the engine does not hold already. */
  async #read({ root, irregular, ...source }: DiscoveredProject, paths: readonly string[]): Promise<void> {
    const there = new Set([...paths, ...irregular.map(({ path }) => path)]);
    for (const path of this.#engine.files().filter(each => !there.has(each) && fileOfToday(each) === each)) {
      this.#engine.removeFile(path);
      this.#norms?.forget(path);
      this.#held.delete(path);
    }
    const versionOf = (path: string) => this.#host.versionOf(join(root, path));
    const isWanted = (path: string) => {
      const version = versionOf(path);
      return version === undefined || version !== this.#held.get(path)?.version;
    };
    const [files, shared] = [source.files.filter(isWanted), source.shared.filter(isWanted)];
    for (const path of [...files, ...shared]) {
      this.#held.delete(path);
    }
    const bytesBefore = [...this.#held.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const file of readFiles(this.#host, { root, irregular, files, shared, bytesBefore }, this.#limits)) {
      const { path } = file;
      if ('text' in file) {
        this.#engine.setFile(path, this.#norms?.factsIn(path, file.text) ?? file.text);
        this.#held.set(path, { version: versionOf(path), bytes: file.bytes });
      } else {
        this.#engine.refuseFile(path, file.refused, file.message);
        this.#norms?.forget(path);
      }
      await this.#between();
    }
    this.#setNorms(there);
  }

  #setNorms(there: ReadonlySet<string>): void {
    const held = new Set(this.#engine.files());
    for (const { path, text } of this.#norms?.files(file => there.has(file)) ?? []) {
      if (text !== undefined) {
        this.#engine.setFile(path, text);
      } else if (held.has(path)) {
        this.#engine.removeFile(path);
      }
    }
  }

  #refusal(path: string): string {
    const [problem] = this.#engine.problems(path);
    return `${path}: ${problem?.message}`;
  }

  /** What its config and its norms make of the revision on a day. Without the baseline, which only sets findings aside. */
  *evaluateInSteps(today: string): Generator<void, Evaluation | NotJudged> {
    const config = this.#config;
    const [unknown] = this.#norms === undefined ? unknownRules(config, this.#engine.model) : [];
    if (unknown !== undefined) {
      return { why: unknown.message };
    }
    const evaluation = yield* this.#judge(config, today);
    return this.#undone(evaluation) ?? evaluation;
  }

  *#judge(config: Config, today: string): Generator<void, Evaluation> {
    const { root, configFile } = this.#source!;
    const file = configFile === undefined ? this.#engine.files()[0]! : relativePath(root, configFile);
    const before = this.#evaluator;
    if (before === undefined || before.file !== file || !isSameConfig(before.config, config)) {
      this.#evaluator = { config, file, evaluator: this.#evaluatorBy(config, file) };
      this.#changed = new Set();
    }
    const changed = this.#changed;
    this.#changed = new Set();
    return yield* this.#evaluator!.evaluator.steps(today, changed);
  }

  /** What concerns the project as a whole stands in that file. */
  #evaluatorBy(config: Config, file: string): Evaluator {
    const { steps, findings } = this.#limits;
    const { overrides, ...settings } = settingsOf(config, {
      today: '',
      evidence: true,
      budget: { steps, findings },
      hasFile: path => this.#images.has(path),
      projectPlace: { file, span: { start: 0, end: 0 } },
    });
    const inFilesOfToday = overrides.map(({ rules, applies }) => ({
      rules,
      applies: (path: string) => applies(fileOfToday(path)),
    }));
    return new Evaluator(this.#engine, { ...settings, overrides: inFilesOfToday }, path => this.#data.text(path));
  }

  /** What keeps a judgement from being one on the whole. */
  #undone({ table, findings }: Evaluation): NotJudged | undefined {
    const [refused] = this.#data.refused;
    const cut = findings.find(({ rule, file }) => rule === 'too-large' && this.#data.known(file) !== undefined);
    const data = refused?.path ?? cut?.file;
    if (data !== undefined) {
      return { why: `The data file ${data} was not read.` };
    }
    const { excess } = table;
    return excess === undefined
      ? undefined
      : {
          why: `All rules and standards together take more than they may: raise the limit with --max-${excess.limit}.`,
        };
  }

  /** What was accepted by then. Throws where it cannot be read. */
  get baseline(): Baseline | undefined {
    const { root } = this.#today;
    const version = this.#host.versionOf(baselinePath(root));
    if (this.#baseline === undefined || version === undefined || version !== this.#baseline.version) {
      this.#baseline = { version, read: readBaselineFile(this.#host, root) };
    }
    return this.#baseline.read;
  }

  /** Whether something is wrong with the revision itself, and not with what today's norms and its own say of each other. */
  isOwn(finding: Finding): boolean {
    return this.#norms?.isOfExchange(finding, this.#engine) !== true;
  }
}
