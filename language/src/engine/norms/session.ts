/**
 * Evaluates the versions of a model as far as the budget reaches: one version, which pays nothing for what it could reuse, or
 * one after the other, where what each result rested on is kept and only what a change can concern is evaluated again.
 */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { CxModel } from '../../model/model.ts';
import {
  type Budget,
  DEFAULT_BUDGET,
  EvaluationContext,
  type EvaluationContextOptions,
  Meter,
  Selections,
} from '../expressions/index.ts';
import { AskedFindings, FoundSoFar, type SeenFindings } from './asked-findings.ts';
import { Assessment, FindingsCache } from './assessment.ts';
import { EMPTY_TABLE, type EvaluatedNorm, Table } from './build-table.ts';
import type { WaiversInput } from './builtin-check.ts';
import { type Changes, ChangeTracker, type GrowingChanges, unionOf } from './changes.ts';
import { type CompiledNorm, CompiledNorms } from './compiled-norms.ts';
import { DayQuestions } from './day-questions.ts';
import type { Tracking } from './dependency-cache.ts';
import { DependencyKeys } from './dependency-keys.ts';
import { mayBeAsked } from './effective.ts';
import { FoundByFile } from './found-by-file.ts';
import { type Norm, summaryOf } from './norm.ts';
import { type FileByFile, NormRun } from './norm-run.ts';
import { type CheckPhase, LATER_PHASES, type LaterPhase, pendingFrom, readsLevels } from './phases.ts';
import { evaluationProblem, practiceProblems, problemOf, runProblems } from './problems.ts';
import { recordedMeasures } from './recorded-measures.ts';
import { RecordingContext } from './recording-context.ts';
import { Memory, type Remembered } from './remembered.ts';
import { SelectionCache } from './selection-cache.ts';
import type { NormSettings, SessionSettings } from './settings.ts';
import type { NormSummary, NormTable } from './table.ts';

interface Kept {
  readonly normRun: NormRun;
  readonly entry: CompiledNorm;
  readonly summary: NormSummary;
  /** Number of the first change that the norm run has not taken in. */
  next: number;
}

/** What a session keeps beside the norm runs, and a single run does without. */
interface Watch {
  readonly keys: DependencyKeys;
  readonly tracker: ChangeTracker;
  readonly found: FoundByFile;
  selections: SelectionCache | undefined;
  /** Those of the version that is being evaluated. */
  changes: GrowingChanges | undefined;
  /** That of the last version. */
  today: string | undefined;
  readonly dayQuestions: DayQuestions;
  readonly asked: Readonly<Record<LaterPhase, AskedFindings>>;
  readonly memory: Memory;
  /** That of the version that is being evaluated. */
  remembered: Remembered | undefined;
}

export interface NormEvaluationOptions {
  readonly mode: 'once' | 'incremental';
  /** Counts over all versions. */
  readonly meter: Meter;
  /** Leaves out what the project itself asks for. */
  readonly isLibraryOnly?: boolean;
}

/** Steps that it takes to compile a norm or a fact: what it becomes stays in memory. */
const COMPILED = 2000;
/** In a single run, whoever waits may give up after so many steps. */
const SLICE = 50_000;

/** Throws `BudgetExceeded` when there is nothing left to take, and is of no use afterwards. */
export class NormEvaluation {
  #settings: SessionSettings;
  readonly #meter: Meter;
  readonly #watch: Watch | undefined;
  readonly #norms: CompiledNorms;
  readonly #findings = new FindingsCache();
  readonly #kept = new Map<string, Kept>();
  /** Steps that it took to compile what the project asks for. */
  #compiled = 0;
  #selections: Selections | undefined;
  /** Changes that some norm run has not taken in, since an update was given up halfway; `first` numbers the first of them. */
  #history: Changes[] = [];
  #first = 0;

  constructor(settings: SessionSettings, { mode, meter, isLibraryOnly = false }: NormEvaluationOptions) {
    this.#settings = settings;
    this.#meter = meter;
    this.#norms = new CompiledNorms(settings.checks, {
      ofLibrary: rule => mayBeAsked(rule, this.#settings),
      own: !isLibraryOnly,
      again: mode === 'incremental',
    });
    if (mode === 'incremental') {
      const keys = new DependencyKeys();
      this.#watch = {
        keys,
        tracker: new ChangeTracker(keys),
        found: new FoundByFile(),
        selections: undefined,
        changes: undefined,
        today: undefined,
        dayQuestions: new DayQuestions(settings.calendar),
        asked: {
          levels: new AskedFindings('levels'),
          gaps: new AskedFindings('gaps'),
          findings: new AskedFindings('findings'),
          waivers: new AskedFindings('waivers'),
        },
        memory: new Memory(),
        remembered: undefined,
      };
    }
  }

  /** The norm that took most so far, among those of the project or among those of the library. */
  greatest(of: keyof Budget, isOwn: boolean): Norm | undefined {
    let greatest: NormRun | undefined;
    for (const { normRun } of this.#kept.values()) {
      if (normRun.norm.builtIn !== isOwn && normRun.taken[of] > (greatest?.taken[of] ?? 0)) {
        greatest = normRun;
      }
    }
    return greatest?.norm;
  }

  /** What norms and facts of the project took so far. */
  ownShare(of: keyof Budget): number {
    let share = of === 'steps' ? this.#compiled : 0;
    for (const { normRun } of this.#kept.values()) {
      share += normRun.norm.builtIn ? 0 : normRun.taken[of];
    }
    return share;
  }

  /** Whether a norm was given up in the midst of its candidates: which of them were judged then depends on the order. */
  get isCut(): boolean {
    return [...this.#kept.values()].some(({ normRun }) => normRun.isTooCostly);
  }

  /**
   * Judges this version as of a day, in steps: whoever waits may give up between them. `changed` names the files that were
   * read or linked again since the last one. Local norms come first.
   */
  *steps(model: CxModel, today: string, changed?: ReadonlySet<string>): Generator<void, NormTable> {
    const settings: NormSettings = { ...this.#settings, today };
    const context = this.#open(model, today, changed);
    const remembered = this.#watch?.remembered;
    const taken = this.#history.length;
    const { model: ordinary, ...later } = this.#inPhases();
    const input = this.#input(context);
    if (this.#watch === undefined) {
      yield* this.#evaluateByFile(ordinary, input);
    } else {
      for (const kept of ordinary) {
        this.#refresh(kept, input, taken);
        yield;
      }
    }
    const assessment = new Assessment(model, context.index.ofKind('waiver'), settings, this.#findings);
    const evaluated: EvaluatedNorm[] = ordinary.map(kept => assessment.evaluated(kept, input));
    for (const phase of LATER_PHASES) {
      const found = new FoundSoFar({
        table: new Table(evaluated, { today }),
        levels: table =>
          this.#settings.levels?.({ model, table, kpis: this.#settings.measures(), remembered }, settings),
        pending: new Set(
          pendingFrom(phase)
            .flatMap(each => later[each])
            .map(({ normRun }) => normRun.norm.id),
        ),
        unusedWaivers: phase === 'waivers' ? assessment.unusedWaivers(this.#kept.values()) : new Set(),
      });
      const soFar = { ...input, table: this.#seen(phase, found, context) };
      for (const kept of later[phase]) {
        this.#refresh(kept, soFar, taken);
        evaluated.push(assessment.evaluated(kept, soFar));
        yield;
      }
    }
    this.#first += taken;
    this.#history = [];
    const extra = assessment.suppressionFindings(this.#kept.values(), this.#norms.elements());
    return new Table(evaluated, {
      today,
      problems: this.#problems(context),
      extra,
      hasEvidence: this.#settings.evidence === true,
      remembered,
      ...(this.#watch === undefined ? {} : { byFile: this.#watch.found.update(evaluated, extra) }),
      isTimed: this.#settings.clock !== undefined,
    });
  }

  /** Norms by the phase of their checks; expressions read the model. Those that are decided inside one element come first. */
  #inPhases(): Readonly<Record<CheckPhase, readonly Kept[]>> {
    const all = [...this.#kept.values()].sort(
      (a, b) => Number(b.normRun.norm.isLocal) - Number(a.normRun.norm.isLocal),
    );
    const of = (phase: CheckPhase) => all.filter(({ normRun }) => (normRun.norm.check?.phase ?? 'model') === phase);
    return {
      model: of('model'),
      levels: of('levels'),
      gaps: of('gaps'),
      findings: of('findings'),
      waivers: of('waivers'),
    };
  }

  /** What checks see before anything is found. */
  #input(context: EvaluationContext): WaiversInput {
    const measures = this.#settings.measures();
    return {
      context,
      measures: this.#watch === undefined ? measures : recordedMeasures(measures, context as RecordingContext),
      table: new AskedFindings('model').seenIn(context, NOTHING_FOUND),
      option: () => undefined,
    };
  }

  /** What the checks of a phase see of what was found before it. Where they once got another answer, that is a change. */
  #seen(phase: LaterPhase, found: FoundSoFar, context: EvaluationContext): SeenFindings {
    const asked = this.#watch?.asked[phase] ?? new AskedFindings(phase);
    for (const question of asked.otherAnswers(found)) {
      this.#watch?.changes?.answer(question);
    }
    return asked.seenIn(context, found);
  }

  /** Takes in the version: index, names, facts, norms. */
  #open(model: CxModel, today: string, changedFiles: ReadonlySet<string> | undefined): EvaluationContext {
    const changes = this.#watch?.tracker.next(model, changedFiles);
    this.#moveTo(today, model, changes);
    if (this.#settings.evidence !== true && readsLevels(model, this.#settings)) {
      this.#settings = { ...this.#settings, evidence: true };
    }
    const isOther = changes === undefined || changes.all;
    const areSelectionsOther = isOther || changes.selections;
    const areNamesOther = isOther || changes.names;
    if (areSelectionsOther || areNamesOther || this.#selections === undefined) {
      this.#selections = new Selections(model);
      this.#compile(model.index.ofKind('fact').length);
    }
    const context = this.#context(model, today, this.#selections, changes);
    const own = [...model.index.ofKind('rule'), ...model.index.ofKind('standard')];
    const changed = { names: areNamesOther, selections: areSelectionsOther };
    const onCompile = (isBuiltIn: boolean) => (isBuiltIn ? this.#meter.spend(COMPILED) : this.#compile(1));
    this.#keep(this.#norms.read(model, own, this.#selections, changed, onCompile), context);
    if (this.#watch !== undefined && changes !== undefined) {
      this.#remember(model, today, changes, this.#watch);
      this.#watch.changes = changes;
      this.#history.push(changes);
    }
    return context;
  }

  /** What others work out takes nothing of what the norms may take. */
  #remember(model: CxModel, today: string, changes: Changes, watch: Watch): void {
    const { keys, dayQuestions, memory } = watch;
    const { calendar, measures } = this.#settings;
    const meter = new Meter(DEFAULT_BUDGET);
    const options = { today, calendar, kpis: measures(), meter, selections: watch.selections! };
    const context = new RecordingContext(model, options, keys, dayQuestions);
    watch.remembered = memory.startVersion(model, this.#selections!, { context, keys, changes });
  }

  /** Whoever asked about the day and gets another answer is concerned by that as by a change. */
  #moveTo(today: string, model: CxModel, changes: GrowingChanges | undefined): void {
    const watch = this.#watch;
    if (watch === undefined || changes === undefined) {
      return;
    }
    if (watch.today !== undefined && watch.today !== today) {
      for (const question of watch.dayQuestions.otherAnswers(watch.today, today, model, this.#settings.measures())) {
        changes.answer(question);
      }
    }
    watch.today = today;
  }

  #compile(count: number): void {
    this.#compiled += COMPILED * count;
    this.#meter.spend(COMPILED * count);
  }

  #context(
    model: CxModel,
    today: string,
    selections: Selections,
    changes: (Changes & GrowingChanges) | undefined,
  ): EvaluationContext {
    const { calendar, measures } = this.#settings;
    const options: EvaluationContextOptions = { today, calendar, kpis: measures(), meter: this.#meter };
    if (this.#watch === undefined || changes === undefined) {
      return new EvaluationContext(model, { ...options, selections });
    }
    const { keys } = this.#watch;
    this.#watch.selections ??= new SelectionCache(keys, selections);
    const cache = this.#watch.selections;
    cache.startVersion(selections, changes);
    const context = new RecordingContext(model, { ...options, selections: cache }, keys, this.#watch.dayQuestions);
    cache.refresh(context, changes);
    return context;
  }

  /** Norm runs for this version; one whose norm says the same keeps what it knows. */
  #keep(entries: readonly CompiledNorm[], context: EvaluationContext): void {
    const former = new Map(this.#kept);
    this.#kept.clear();
    const next = this.#first + this.#history.length;
    for (const entry of entries) {
      const { norm } = entry;
      const key = this.#kept.has(norm.id) ? `${norm.id}#${this.#kept.size}` : norm.id;
      const before = former.get(key);
      if (before?.entry === entry) {
        this.#kept.set(key, before);
        continue;
      }
      const normRun = new NormRun(norm, this.#settings, context);
      if (!this.#isEvaluated(norm, normRun)) {
        continue;
      }
      const summary = summaryOf(norm, normRun.effective.isOn);
      if (before !== undefined && before.entry.signature === entry.signature) {
        normRun.inherit(before.normRun);
        this.#kept.set(key, { normRun, entry, summary, next: before.next });
      } else {
        this.#kept.set(key, { normRun, entry, summary, next });
      }
    }
  }

  /** Whether there is anything to judge by, and anybody wants to know. */
  #isEvaluated(norm: Norm, normRun: NormRun): boolean {
    const isWanted = normRun.effective.isOn || this.#settings.evidence === true;
    const isEvaluable = norm.type === 'standard' || norm.requirements.length > 0 || norm.check !== undefined;
    return norm.isSound && isWanted && isEvaluable;
  }

  *#evaluateByFile(normRuns: readonly Kept[], input: WaiversInput): Generator<void> {
    const meter = this.#meter;
    // A norm may also select what stands in the library.
    const byFile = new Map<string, FileByFile['evaluate'][]>([...input.context.index.paths()].map(file => [file, []]));
    let next = meter.steps + SLICE;
    for (const { normRun } of normRuns) {
      const { files, evaluate } = normRun.byFile(contextFor(normRun, input));
      for (const file of files) {
        const evaluators = byFile.get(file);
        if (evaluators === undefined) {
          byFile.set(file, [evaluate]);
        } else {
          evaluators.push(evaluate);
        }
      }
      if (meter.steps > next) {
        next = meter.steps + SLICE;
        yield;
      }
    }
    for (const [file, evaluators] of byFile) {
      for (const evaluate of evaluators) {
        yield* evaluate(file);
        if (meter.steps > next) {
          next = meter.steps + SLICE;
          yield;
        }
      }
      yield;
    }
  }

  #refresh(kept: Kept, input: WaiversInput, taken: number): void {
    kept.normRun.refresh(contextFor(kept.normRun, input), this.#tracking(kept, input.context));
    kept.next = this.#first + taken;
  }

  #tracking(kept: Kept, context: EvaluationContext): Tracking | undefined {
    if (this.#watch === undefined) {
      return undefined;
    }
    const missed = this.#history.slice(kept.next - this.#first);
    const changes = missed.length === 1 ? missed[0]! : unionOf(missed);
    return { context: context as RecordingContext, keys: this.#watch.keys, changes };
  }

  #problems(context: EvaluationContext): PlacedDiagnostic[] {
    const selections = this.#selections!;
    const problems = [
      ...this.#norms.norms().flatMap(norm => norm.problems.map(problem => problemOf(problem, norm.element))),
      ...context.index
        .ofKind('fact')
        .flatMap(fact => selections.problems(fact).map(problem => problemOf(problem, fact))),
      ...practiceProblems(context.index.ofKind('practice'), context.model, selections),
      ...[...selections.failures].flatMap(([id, error]) => {
        const element = context.model.element(id);
        return element === undefined ? [] : [evaluationProblem(error, element, undefined)];
      }),
      ...[...this.#kept.values()].flatMap(({ normRun }) => runProblems(normRun)),
    ];
    return problems.sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start) || (a.message < b.message ? -1 : 1),
    );
  }
}

/** The input with the options of the norm run’s own rule. */
function contextFor(normRun: NormRun, input: WaiversInput): WaiversInput {
  return { ...input, option: (name, file) => normRun.effective.of(file).options.get(name) };
}

const NOTHING_FOUND = new FoundSoFar({ table: EMPTY_TABLE });
