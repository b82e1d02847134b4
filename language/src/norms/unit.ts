/**
 * One norm over all its candidates, file by file.
 *
 * A single run only keeps verdicts. A session keeps beside each what it rests on, written relative to the candidate
 * where it looked at nothing else, so that thousands of candidates share one record.
 */
import {
  type Datum,
  EvaluationError,
  isElement,
  isRetired,
  type Run,
  type Single,
  type World,
} from '../expressions/index.ts';
import type { Element } from '../model/model.ts';
import type { Cells } from './cells.ts';
import type { Changes } from './changes.ts';
import { EffectiveSettings } from './effective.ts';
import type { JudgeContext } from './judge.ts';
import { Bench, type Judgement } from './judgement.ts';
import type { Norm } from './norm.ts';
import type { NormSettings } from './settings.ts';
import type { TrackingWorld } from './tracking.ts';
import type { Verdict } from './verdict.ts';

/** Steps that one norm may take over all its candidates; then it is given up, wherever the run is. */
const NORM_STEP_LIMIT = 400_000_000;

const CLAIMS = { attributes: ['standards'] } as const;

interface Remembered extends Judgement {
  /** Whether the selection of a standard held the candidate, before its condition. */
  readonly isMember: boolean;
  /** Cells and columns; what is own to a candidate is the slot alone. */
  readonly dependencies: readonly number[];
}

export interface Segment {
  /** Elements that the norm applies to, and the verdict on each. */
  readonly subjects: readonly Element[];
  readonly verdicts: readonly Verdict[];
  readonly candidates: readonly Element[];
  /** Absent in a single run. */
  readonly remembered: readonly Remembered[] | undefined;
  readonly steps: number;
  readonly error: { readonly error: EvaluationError; readonly subject: Element } | undefined;
}

/** What a session knows beside the version itself. */
export interface Tracking {
  readonly world: TrackingWorld;
  readonly cells: Cells;
  readonly changes: Changes;
}

export class Unit {
  readonly norm: Norm;
  readonly effective: EffectiveSettings;
  readonly segments = new Map<string, Segment>();
  /** Candidates judged in the last refresh. */
  evaluated = 0;
  milliseconds = 0;
  private readonly settings: NormSettings;
  private readonly bench: Bench;
  /** Slots that any judgement of this norm looked at: a change elsewhere cannot matter. */
  private readonly slots = new Set<number>();
  private readonly shared = new Map<string, Remembered>();
  private isFresh = true;

  constructor(norm: Norm, settings: NormSettings, world: World) {
    this.norm = norm;
    this.settings = settings;
    this.effective = new EffectiveSettings(norm, settings);
    this.bench = new Bench(norm, world);
  }

  /** Takes over what a former unit of the same text remembers. */
  inherit(former: Unit): void {
    this.isFresh = former.isFresh;
    for (const [file, segment] of former.segments) {
      this.segments.set(file, segment);
    }
    for (const slot of former.slots) {
      this.slots.add(slot);
    }
    for (const [key, record] of former.shared) {
      this.shared.set(key, record);
    }
  }

  /** How many elements the norm applies to, of all files. */
  get subjectCount(): number {
    let count = 0;
    for (const segment of this.segments.values()) {
      count += segment.subjects.length;
    }
    return count;
  }

  /** Whether the norm takes more steps in all than any may. */
  get isTooCostly(): boolean {
    let steps = 0;
    for (const segment of this.segments.values()) {
      steps += segment.steps;
    }
    return steps > NORM_STEP_LIMIT;
  }

  /** Judges all candidates, or with tracking those that the changes can concern. */
  refresh(context: JudgeContext, tracking: Tracking | undefined): void {
    const { clock } = this.settings;
    const started = clock?.() ?? 0;
    this.evaluated = 0;
    if (tracking !== undefined && !this.isFresh && this.isUnconcerned(tracking.changes, context.world)) {
      this.bench.run.world = context.world;
      this.patch(context.world, tracking);
    } else {
      this.open(context, tracking);
      this.sweep(context.world, tracking);
    }
    this.isFresh = false;
    this.milliseconds = (clock?.() ?? 0) - started;
  }

  private open(context: JudgeContext, tracking: Tracking | undefined): void {
    if (tracking === undefined) {
      this.bench.open(context);
      return;
    }
    const { dependencies } = tracking.world.record(() => this.bench.open(context));
    for (const dependency of dependencies) {
      this.slots.add(tracking.cells.slotOf(dependency));
    }
  }

  /** Whether nothing that any judgement of the norm looked at has changed: only candidates can have come or gone. */
  private isUnconcerned(changes: Changes, world: World): boolean {
    const { domain, type, judge } = this.norm;
    if (changes.all || type !== 'rule' || domain.by !== 'kind' || intersects(this.slots, changes.slots)) {
      return false;
    }
    const { kind } = domain;
    // What a judge prepared holds for the elements of its version only.
    return judge === undefined || (judge.watched === true && !this.holdsCandidatesIn(changes.files, kind, world));
  }

  private holdsCandidatesIn(files: ReadonlySet<string>, kind: string, world: World): boolean {
    for (const file of files) {
      if (this.segments.has(file) || world.index.ofKindIn(kind, file).length > 0) {
        return true;
      }
    }
    return false;
  }

  /** The candidates of the files that changed. */
  private patch(world: World, tracking: Tracking): void {
    const { domain } = this.norm;
    for (const file of tracking.changes.files) {
      const candidates = domain.by === 'kind' ? world.index.ofKindIn(domain.kind, file) : [];
      const before = this.segments.get(file);
      this.segments.delete(file);
      if (candidates.length > 0) {
        this.place(file, candidates, before, tracking);
      }
    }
  }

  /** All candidates. */
  private sweep(world: World, tracking: Tracking | undefined): void {
    const former = new Map(this.segments);
    this.segments.clear();
    let steps = 0;
    for (const [file, candidates] of this.candidatesByFile(world)) {
      steps += this.place(file, candidates, former.get(file), tracking);
      if (steps > NORM_STEP_LIMIT && tracking === undefined) {
        return;
      }
    }
  }

  private place(
    file: string,
    candidates: readonly Element[],
    before: Segment | undefined,
    tracking: Tracking | undefined,
  ): number {
    const effective = this.effective.of(file);
    if (effective.severity === 'off' && this.settings.evidence !== true) {
      return 0;
    }
    this.bench.run.settings = effective.settings;
    const segment = this.segment(file, candidates, before, tracking);
    this.segments.set(file, segment);
    return segment.steps;
  }

  /** In the order of the files; within one, in source order. */
  private candidatesByFile(world: World): ReadonlyMap<string, readonly Element[]> {
    const { domain, type, id } = this.norm;
    const selected =
      domain.by === 'kind'
        ? world.index.ofKindByFile(domain.kind)
        : byFile(domain.by === 'list' ? this.listed(domain.list) : []);
    if (type === 'rule') {
      return selected;
    }
    const listed = domain.by === 'list' ? new Set([...selected.values()].flat()) : undefined;
    this.bench.isMember =
      domain.by === 'kind' ? candidate => candidate.kind === domain.kind : candidate => listed?.has(candidate) === true;
    // Whoever claims a standard is judged by it, in its scope or not.
    const claimants = world.index.referring(id, CLAIMS).filter(candidate => !this.bench.isMember(candidate));
    if (claimants.length === 0) {
      return selected;
    }
    const all = new Map(selected);
    for (const [file, claiming] of byFile(claimants)) {
      all.set(file, [...(selected.get(file) ?? []), ...claiming].sort(bySource));
    }
    return all;
  }

  private listed(list: (run: Run) => readonly Single[]): Element[] {
    const { run } = this.bench;
    run.steps = 0;
    try {
      return list(run).filter(
        (candidate: Datum): candidate is Element => isElement(candidate) && !isRetired(candidate),
      );
    } catch (error) {
      if (error instanceof EvaluationError) {
        return [];
      }
      throw error;
    }
  }

  private segment(
    file: string,
    candidates: readonly Element[],
    before: Segment | undefined,
    tracking: Tracking | undefined,
  ): Segment {
    if (
      tracking !== undefined &&
      before !== undefined &&
      !tracking.changes.files.has(file) &&
      this.isSame(before, candidates, tracking)
    ) {
      return before;
    }
    const subjects: Element[] = [];
    const verdicts: Verdict[] = [];
    const remembered: Remembered[] = [];
    const known = tracking && before && this.known(before, candidates, tracking);
    let steps = 0;
    let error: Segment['error'];
    for (let index = 0; index < candidates.length; index++) {
      const candidate = candidates[index]!;
      let judgement: Judgement;
      if (tracking === undefined) {
        this.evaluated++;
        judgement = this.bench.judgeOn(candidate);
      } else {
        const record = known?.(index) ?? this.watched(candidate, tracking);
        remembered.push(record);
        judgement = record;
      }
      steps += judgement.steps;
      error ??= judgement.error && { error: judgement.error, subject: candidate };
      if (judgement.verdict !== undefined) {
        subjects.push(candidate);
        verdicts.push(judgement.verdict);
      }
    }
    return { subjects, verdicts, candidates, remembered: tracking && remembered, steps, error };
  }

  /** Whether the very same elements are judged, and nothing that their judgements rest on has changed. */
  private isSame(before: Segment, candidates: readonly Element[], { changes, cells }: Tracking): boolean {
    const { remembered } = before;
    if (remembered === undefined || changes.all || this.norm.judge !== undefined) {
      return false;
    }
    if (before.candidates !== candidates && !candidates.every((each, index) => each === before.candidates[index])) {
      return false;
    }
    const isConcerned = intersects(this.slots, changes.slots);
    return (
      before.candidates.length === candidates.length &&
      remembered.every((record, index) => this.isValid(record, candidates[index]!, isConcerned, changes, cells))
    );
  }

  private isValid(
    record: Remembered,
    candidate: Element,
    isConcerned: boolean,
    changes: Changes,
    cells: Cells,
  ): boolean {
    return (
      record.error === undefined &&
      record.isMember === this.bench.isMember(candidate) &&
      !(isConcerned && isTouched(record, candidate, changes, cells))
    );
  }

  /** What is still true of the candidates: by their place where nothing moved, else by identity. */
  private known(
    before: Segment,
    candidates: readonly Element[],
    { changes, cells }: Tracking,
  ): ((index: number) => Remembered | undefined) | undefined {
    const { remembered } = before;
    if (remembered === undefined || changes.all || this.norm.judge !== undefined) {
      return undefined;
    }
    const isConcerned = intersects(this.slots, changes.slots);
    const valid = (record: Remembered, candidate: Element): boolean =>
      this.isValid(record, candidate, isConcerned, changes, cells);
    const samePlaces =
      before.candidates.length === candidates.length &&
      candidates.every((candidate, index) => candidate.id === before.candidates[index]!.id);
    if (samePlaces) {
      return index => {
        const record = remembered[index]!;
        return valid(record, candidates[index]!) ? record : undefined;
      };
    }
    const byId = new Map(before.candidates.map((candidate, index) => [candidate.id, remembered[index]!]));
    // Of two elements of one identity nobody can tell which is which.
    const isUnique =
      byId.size === remembered.length && new Set(candidates.map(each => each.id)).size === candidates.length;
    return index => {
      const candidate = candidates[index]!;
      const record = isUnique ? byId.get(candidate.id) : undefined;
      return record !== undefined && valid(record, candidate) ? record : undefined;
    };
  }

  /** Judges, and keeps what the judgement rests on. */
  private watched(candidate: Element, { world, cells }: Tracking): Remembered {
    this.evaluated++;
    const { value, dependencies } = world.record(() => this.bench.judgeOn(candidate));
    const row = cells.cell(cells.ordinal(candidate.id, candidate.kind), 0);
    const relative: number[] = [];
    let isShareable = value.error === undefined && (value.verdict === undefined || value.verdict.faults.length === 0);
    for (const dependency of dependencies) {
      this.slots.add(cells.slotOf(dependency));
      const slot = dependency - row;
      const isOwn = slot >= 0 && cells.isOwn(slot);
      relative.push(isOwn ? slot : dependency);
      isShareable &&= isOwn;
    }
    const isMember = this.bench.isMember(candidate);
    const record = { ...value, isMember, dependencies: relative };
    if (!isShareable) {
      return record;
    }
    const { verdict, steps } = value;
    const key = `${verdict?.state} ${verdict?.isObligation} ${isMember} ${steps} ${relative.join()}`;
    const same = this.shared.get(key);
    if (same === undefined) {
      this.shared.set(key, record);
    }
    return same ?? record;
  }
}

function bySource(a: Element, b: Element): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function byFile(elements: readonly Element[]): Map<string, Element[]> {
  const files = new Map<string, Element[]>();
  for (const element of elements) {
    const same = files.get(element.file);
    if (same === undefined) {
      files.set(element.file, [element]);
    } else {
      same.push(element);
    }
  }
  for (const list of files.values()) {
    list.sort(bySource);
  }
  return files;
}

function isTouched(record: Remembered, candidate: Element, changes: Changes, cells: Cells): boolean {
  const ordinal = cells.ordinal(candidate.id, candidate.kind);
  return record.dependencies.some(dependency =>
    changes.cells.has(cells.isOwn(dependency) ? cells.cell(ordinal, dependency) : dependency),
  );
}

function intersects(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const each of small) {
    if (large.has(each)) {
      return true;
    }
  }
  return false;
}
