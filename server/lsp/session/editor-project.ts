/** One project as the editor sees it: the engine's project, with a text document for every file. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TrendPoint } from '../../../language/src/analysis/index.ts';
import {
  CONFIG_NAME,
  type Config,
  type ConfigDiagnostic,
  DEFAULT_CONFIG,
  unknownRules,
} from '../../../language/src/config/index.ts';
import { type Evaluation, textFindings } from '../../../language/src/engine/evaluation/index.ts';
import { movedFindings } from '../../../language/src/ide/moved-findings.ts';
import {
  type Finding,
  inOneStep,
  type Place,
  type PlacedDiagnostic,
  Project,
  type TryableProject,
} from '../../../language/src/index.ts';
import type { Work } from '../../../language/src/protocol/index.ts';
import {
  basename,
  ConfigFailure,
  type DiscoveredProject,
  dirname,
  discoverProject,
  EXTENSION,
  filesIn,
  ImageFiles,
  isInside,
  JobFailure,
  join,
  type LimitAdvice,
  limitsOf,
  loneProject,
  type Platform,
  type ReadFile,
  readFiles,
} from '../../host/index.ts';
import { ProjectBaseline } from './baseline.ts';
import type { BufferedHost } from './buffered-host.ts';
import { OpenDataFiles } from './open-data-files.ts';
import { type Basis, ProjectEvaluation } from './project-evaluation.ts';
import { ProjectTrend } from './project-trend.ts';
import type { Quarantine } from './quarantine.ts';

/** What all projects of a session share. */
export interface SessionContext {
  readonly host: BufferedHost;
  readonly quarantine: Quarantine;
  /** Does a piece of work so that, if it ends the process, somebody learns over what. */
  during<T>(kind: Work['work'], path: string, work: () => T): T;
  log(message: string): void;
  /** The address of a rule's page. */
  help(rule: string): string | undefined;
  /** The past of the repository around a folder; absent where none can be reached. */
  readonly history?: Platform['history'];
}

export class EditorProject implements TryableProject {
  readonly root: string;
  /** The absolute path of the one file of which the project consists; absent where it is a folder. */
  readonly loneFile: string | undefined;
  readonly engine = new Project();
  readonly #context: SessionContext;
  readonly #configFile: string | undefined;
  readonly #documents = new Map<string, TextDocument>();
  readonly #data: OpenDataFiles;
  readonly #images: ImageFiles;
  readonly #evaluation: ProjectEvaluation;
  readonly #baseline: ProjectBaseline;
  readonly #trend: ProjectTrend;
  /** Files that may say something else than was last told of their texts. */
  #touched = new Set<string>();
  /** The texts of the last evaluation. */
  #textsThen: ReadonlyMap<string, string> = NOTHING;
  #source: DiscoveredProject | undefined;
  #changes = 0;
  #configProblems: readonly ConfigDiagnostic[] = [];
  #configsRead: readonly string[] = [];

  constructor(context: SessionContext, configFile: string | undefined, folder: string, loneFile?: string) {
    this.root = configFile === undefined ? folder : dirname(configFile);
    this.loneFile = loneFile;
    this.#context = context;
    this.#configFile = configFile;
    this.#data = new OpenDataFiles(context.host, this.root, () => limitsOf(this.config, {}).projectBytes);
    this.#images = new ImageFiles(context.host, this.root);
    this.#baseline = new ProjectBaseline(context.host, this.root);
    this.#trend = new ProjectTrend(context.history, message => context.log(message));
    this.#evaluation = new ProjectEvaluation(this.engine, this.#data, this.#images, rule => context.help(rule));
  }

  /** What tells it from the other projects of the session. */
  get id(): string {
    return this.loneFile ?? this.root;
  }

  /**
   * Whether a file may have a part in the project: it lies inside, or among the norms and configs that it shares with others.
   * A file on its own has the data files around it.
   */
  mayHold(path: string): boolean {
    if (this.loneFile !== undefined) {
      return path === this.loneFile || (isInside(this.root, path) && !path.endsWith(EXTENSION));
    }
    const packs = this.config.packs.map(({ folder }) => folder.value);
    return [this.root, ...packs].some(folder => isInside(folder, path)) || this.#configsRead.includes(path);
  }

  /** Folders inside that are projects of their own. */
  get nested(): readonly string[] {
    return this.#source?.nested ?? [];
  }

  /** Counts what was taken in: whoever waited in between learns from it whether all is still as it was. */
  get changes(): number {
    return this.#changes;
  }

  /**
   * What is wrong with the config, with the baseline, with what there is to be read, and with judging as a whole: whatever keeps
   * the command line from judging, or this server. Until a config that cannot be read is mended, the last one that could be
   * holds, or else what holds by default. One that names a rule or an option that there is not holds in all else that it says.
   */
  get configProblems(): readonly ConfigDiagnostic[] {
    const notJudged = this.#context.quarantine.ofProject(this.root);
    const failures = [...(this.#source?.failures ?? []), ...(notJudged === undefined ? [] : [notJudged])];
    const undone = failures.flatMap(failure => this.#undone(failure));
    const unknown = unknownRules(this.config, this.engine.model);
    return [...this.#configProblems, ...unknown, ...this.#baseline.problems, ...undone];
  }

  /** Whether the config cannot be used as it is. That may be for want of a file: a glob of it matches none. */
  get isConfigBroken(): boolean {
    return this.#configProblems.length > 0;
  }

  /** The text of a programme's file as the engine last saw it. Absent where it is not of the project. */
  document(file: string): TextDocument | undefined {
    return this.#documents.get(file);
  }

  /** The text of any file in which a finding may stand, to turn its offsets into positions. */
  anyDocument(file: string): TextDocument | undefined {
    return this.#documents.get(file) ?? this.#data.document(file) ?? this.#configDocument(file);
  }

  /** Where an editor finds an image of the project, in the version that lies there now; nothing where there is no such file. */
  imageAddress(path: string): string | undefined {
    return this.#images.has(path)
      ? `${this.uriOf(join(this.root, path))}?v=${this.#images.versionOf(path)}`
      : undefined;
  }

  /** The files that lie in the folder of the project, by their paths in it, as far as a short look finds them. */
  filesBeside(): readonly string[] {
    return filesIn(this.#context.host, this.root);
  }

  /** The address of a file by its absolute path, as the editor knows it. */
  uriOf(path: string): string {
    return this.#context.host.identityOf(path).uri;
  }

  /** Links and checks what changed since the last time. */
  update(): void {
    const { files } = this.engine.update();
    this.#evaluation.note(files);
    for (const file of files) {
      this.#touched.add(file);
    }
  }

  /** The config that holds. */
  get config(): Config {
    return this.#source?.config ?? DEFAULT_CONFIG;
  }

  /** As an ISO date. */
  get today(): string {
    return new Date(this.#context.host.now()).toISOString().slice(0, 10);
  }

  /** Whether no file is its own, as of a folder that only lends its config: then there is nothing to be judged. */
  get #isEmpty(): boolean {
    return this.#source?.files.length === 0 && this.#source.irregular.length === 0;
  }

  /** What is wrong, today. */
  findings(): readonly (Finding | PlacedDiagnostic)[] {
    if (this.#isEmpty) {
      return [];
    }
    return this.evaluation()?.findings ?? this.#foundWithoutNorms();
  }

  /** The same by file. A file keeps its very list as long as the same is found in it. */
  findingsByFile(): ReadonlyMap<string, readonly (Finding | PlacedDiagnostic)[]> {
    if (this.#isEmpty) {
      return NOTHING;
    }
    return this.evaluation()?.byFile ?? Map.groupBy(this.#foundWithoutNorms(), finding => finding.file);
  }

  /**
   * What is known of the open documents whose texts or names may mean something else now, before any norm is evaluated: the
   * errors of their texts, and what else was found in them last, where it stands now. Asked again, it tells what is new.
   */
  takeTouched(): ReadonlyMap<string, readonly Finding[]> {
    this.update();
    const touched = [...this.#touched].filter(file => this.#context.host.buffers.has(join(this.root, file)));
    this.#touched = new Set();
    return new Map(touched.map(file => [file, this.#foundSoFar(file)]));
  }

  #foundSoFar(file: string): readonly Finding[] {
    const { last } = this.#evaluation;
    const told = new Set(last?.inTexts.get(file));
    const others = last?.byFile.get(file)?.filter(finding => !told.has(finding)) ?? [];
    const moved = movedFindings(
      others,
      each => this.#textsThen.get(each),
      each => this.engine.text(each),
    );
    return [...textFindings(this.engine, file), ...moved];
  }

  #foundWithoutNorms(): readonly PlacedDiagnostic[] {
    return [...this.engine.files().flatMap(file => this.engine.problems(file)), ...this.#notJudged()];
  }

  /** Without it, a project that could not be judged would look like one in which all is well; one that is left out is told already. */
  #notJudged(): PlacedDiagnostic[] {
    const place = this.#place();
    const isLeftOut = this.#context.quarantine.ofProject(this.root) !== undefined;
    return place === undefined || isLeftOut ? [] : [{ ...place, rule: 'type-error', message: NOT_JUDGED }];
  }

  /** The project as judged today. Nothing where judging failed: what the texts themselves tell is still worth saying. */
  evaluation(): Evaluation | undefined {
    this.#evaluate(() => false);
    return this.#context.quarantine.ofProject(this.root) === undefined ? this.#evaluation.last : undefined;
  }

  /**
   * The project as it was last judged to the end, whatever changed since: what people read beside the text may be a moment
   * old, but never keeps them waiting. Nothing before it was judged at all, and where judging failed.
   */
  get lastEvaluation(): Evaluation | undefined {
    return this.#context.quarantine.ofProject(this.root) === undefined ? this.#evaluation.last : undefined;
  }

  /**
   * How it has moved over the history of its repository, as far as that is known; `done` is called once there is more. A file
   * on its own has none.
   */
  trend(done: () => void): readonly TrendPoint[] | undefined {
    const source = this.#source;
    const isJudged = this.#context.quarantine.ofProject(this.root) === undefined;
    if (source === undefined || this.loneFile !== undefined || !isJudged) {
      return undefined;
    }
    const { root, engine, today } = this;
    return this.#trend.points({ root, source, engine, today }, done);
  }

  /** What the KPIs say, without evaluating any norm; nothing where the project must not be evaluated. */
  measured(): Pick<Evaluation, 'model' | 'kpis'> | undefined {
    this.update();
    return this.#context.quarantine.ofProject(this.root) === undefined
      ? { model: this.engine.model, kpis: this.#evaluation.measures() }
      : undefined;
  }

  /** Evaluates it in slices, each of them on what the project says by then. */
  *evaluateInSlices(isOver: () => boolean): Generator<void, void> {
    while (!this.#isEmpty && !this.#evaluate(isOver)) {
      yield;
    }
  }

  /** Whether that is done, as well as it can be. */
  #evaluate(isOver: () => boolean): boolean {
    this.update();
    if (this.#context.quarantine.ofProject(this.root) !== undefined) {
      return true;
    }
    const before = this.#evaluation.last;
    try {
      const isDone = this.#context.during('judging', this.root, () => this.#evaluation.advance(this.#basis, isOver));
      if (this.#evaluation.last !== before) {
        this.#textsThen = new Map(this.engine.files().map(file => [file, this.engine.text(file)!]));
      }
      return isDone;
    } catch (error) {
      this.#context.log(`judging ${this.root}: ${error instanceof Error ? error.stack : String(error)}`);
      return true;
    }
  }

  /** The same for whoever tries edits: in one step, so that no other request ever sees what is tried. */
  evaluateInSteps(): Generator<void, Evaluation | undefined> {
    return inOneStep(() => this.evaluation());
  }

  get #basis(): Basis {
    const { config, today } = this;
    return { config, today, projectPlace: this.#place(), baseline: this.#baseline.baseline };
  }

  /** A data file or an image came, changed or went, or a folder of them. */
  dataChanged(path: string): void {
    const read = [...this.#data.forget(path), ...this.#images.forget(path)];
    if (read.length === 0) {
      return;
    }
    this.#changes++;
    this.#evaluation.note(read);
  }

  /** The file of accepted findings came, changed or went. */
  baselineChanged(): void {
    this.#changes++;
    this.#baseline.forget();
  }

  /** Finds and reads all files anew: one came or went, or the config changed its mind about which there are. */
  async scan(): Promise<void> {
    const source = await this.#open();
    const known = this.#source?.failures ?? [];
    for (const failure of source.failures) {
      if (!known.includes(failure)) {
        this.#context.log(failure);
      }
    }
    this.#source = source;
    const files = new Set([...source.files, ...source.shared, ...source.irregular.map(({ path }) => path)]);
    for (const file of this.engine.files()) {
      if (!files.has(file)) {
        this.#remove(file);
      }
    }
    for (const read of readFiles(this.#context.host, source, limitsOf(source.config, {}), ADVICE)) {
      this.#take(read);
    }
  }

  /** Reads one file anew. False when it is no file of the project as far as that is known. */
  refresh(file: string): boolean {
    const source = this.#source;
    if (source === undefined || !this.#documents.has(file)) {
      return false;
    }
    const isShared = source.shared.includes(file);
    const one = { root: this.root, files: isShared ? [] : [file], shared: isShared ? [file] : [], irregular: [] };
    const [read] = readFiles(this.#context.host, one, limitsOf(source.config, {}), ADVICE);
    this.#take(read!);
    return true;
  }

  async #open(): Promise<DiscoveredProject> {
    if (this.loneFile !== undefined) {
      return loneProject(this.root, basename(this.loneFile));
    }
    if (this.#context.host.typeOf(this.root) === undefined) {
      // A root that is gone holds nothing, and its config is not to be missed.
      this.#configProblems = [];
      return discoverProject(this.#context.host, this.root, undefined);
    }
    try {
      const source = await discoverProject(this.#context.host, this.root, this.#configFile);
      this.#configProblems = [];
      this.#configsRead = source.configsRead;
      return source;
    } catch (error) {
      if (!(error instanceof JobFailure)) {
        throw error;
      }
      const isConfig = error instanceof ConfigFailure;
      this.#configProblems = isConfig ? error.problems : [this.#wholeConfig(error.message)];
      this.#configsRead = isConfig ? error.read : [];
      return this.#source ?? discoverProject(this.#context.host, this.root, undefined);
    }
  }

  /** Where a finding about the project as a whole stands: its config, or its first file. */
  #place(): Place | undefined {
    const file = this.#configFile === undefined ? this.engine.files()[0] : CONFIG_NAME;
    return file === undefined ? undefined : { file, span: { start: 0, end: 0 } };
  }

  #configDocument(file: string): TextDocument | undefined {
    if (file !== CONFIG_NAME || this.#configFile === undefined) {
      return undefined;
    }
    const { host } = this.#context;
    const { uri, version } = host.identityOf(this.#configFile);
    return TextDocument.create(uri, 'json', version, host.buffers.get(this.#configFile)?.text ?? '');
  }

  /** What was not read or judged is told at the config, or at the first file; without either, it is in the log alone. */
  #undone(message: string): ConfigDiagnostic[] {
    const [file] = this.engine.files();
    const path = this.#configFile ?? (file === undefined ? undefined : join(this.root, file));
    return path === undefined ? [] : [{ source: { path, file: path, text: '' }, span: { start: 0, end: 0 }, message }];
  }

  #wholeConfig(message: string): ConfigDiagnostic {
    const path = this.#configFile ?? this.root;
    return { source: { path, file: path, text: '' }, span: { start: 0, end: 0 }, message };
  }

  #take(read: ReadFile): void {
    const { path } = read;
    // The editor is told of what goes, too, and there is nothing to be said of it.
    if ('isGone' in read) {
      this.#remove(path);
      return;
    }
    this.#changes++;
    const absolute = join(this.root, path);
    const { uri, version } = this.#context.host.identityOf(absolute);
    const text = 'text' in read ? read.text : '';
    this.#documents.set(path, TextDocument.create(uri, 'cx', version, text));
    const leftOut = this.#context.quarantine.ofFile(absolute);
    if (leftOut !== undefined) {
      this.engine.refuseFile(path, 'syntax', leftOut);
    } else if ('text' in read) {
      this.#context.during('reading', absolute, () => this.engine.setFile(path, read.text));
    } else {
      this.engine.refuseFile(path, read.refused, read.message);
    }
  }

  #remove(file: string): void {
    this.#changes++;
    this.#documents.delete(file);
    this.engine.removeFile(file);
  }
}

/** An editor has no flags that would raise a limit. */
const ADVICE: LimitAdvice = {
  fileBytes: 'divide it into several files',
  projectBytes: 'leave out what is no part of the programme, with `exclude` in cx.config.json',
  files: 'leave out what is no part of the programme, with `exclude` in cx.config.json',
};

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

const NOT_JUDGED =
  'The rules and standards of this project could not be judged, because of a fault in the language server: its log says more. What is wrong in the texts themselves is shown all the same.';
