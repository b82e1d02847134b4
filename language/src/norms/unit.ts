/**
 * One norm over all its candidates, file by file. A single run only keeps verdicts; a session keeps beside each what it
 * rests on, and judges again what a change can concern.
 */
import { EvaluationError, isElement, isRetired, type Run, type Single, type World } from '../expressions/index.ts';
import type { Element } from '../model/model.ts';
import type { Changes } from './changes.ts';
import { EffectiveSettings } from './effective.ts';
import type { JudgeContext } from './judge.ts';
import { Bench, type Judgement } from './judgement.ts';
import { Memory, mayTouch, type Remembered, recordFinder, type Tracking } from './memory.ts';
import type { Norm } from './norm.ts';
import type { NormSettings } from './settings.ts';
import { MET, type Verdict } from './verdict.ts';

/** Steps that one norm may take over all its candidates; then it is given up, wherever the run is. */
const NORM_STEP_LIMIT = 400_000_000;

const CLAIMS = { attributes: ['standards'] } as const;

/** What is remembered of a candidate. */
interface Judged extends Judgement {
  /** Whether the selection of a standard held the candidate, before its condition. */
  readonly isMember: boolean;
}

export interface Segment {
  /** Elements that the norm applies to, and the verdict on each. */
  readonly subjects: readonly Element[];
  readonly verdicts: readonly Verdict[];
  readonly hasFaults: boolean;
  readonly candidates: readonly Element[];
  /** Absent in a single run. */
  readonly remembered: readonly Remembered<Judged>[] | undefined;
  readonly steps: number;
  readonly error: { readonly error: EvaluationError; readonly subject: Element } | undefined;
}

export interface FileByFile {
  /** Files that hold candidates. */
  readonly files: Iterable<string>;
  readonly judge: (file: string) => void;
}

export class Unit {
  readonly norm: Norm;
  readonly effective: EffectiveSettings;
  readonly segments = new Map<string, Segment>();
  /** Counts whenever a segment is another: what was made of the segments is then out of date. */
  revision = 0;
  /** Candidates judged in the last refresh. */
  evaluated = 0;
  milliseconds = 0;
  private readonly settings: NormSettings;
  private readonly bench: Bench;
  private readonly memory = new Memory<Judged>(shareKey);
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
    this.memory.inherit(former.memory);
    for (const [file, segment] of former.segments) {
      this.segments.set(file, segment);
    }
  }

  /** How many elements the norm applies to, of all files. */
  get subjectCount(): number {
    return this.sum(segment => segment.subjects.length);
  }

  /** Whether the norm takes more steps in all than any may. */
  get isTooCostly(): boolean {
    return this.sum(segment => segment.steps) > NORM_STEP_LIMIT;
  }

  private sum(of: (segment: Segment) => number): number {
    let total = 0;
    for (const segment of this.segments.values()) {
      total += of(segment);
    }
    return total;
  }

  /** Judges those candidates that the changes can concern; without tracking, all. */
  refresh(context: JudgeContext, tracking: Tracking | undefined): void {
    const { clock } = this.settings;
    const started = clock?.() ?? 0;
    this.evaluated = 0;
    if (tracking !== undefined && !this.isFresh && this.isUnconcerned(tracking.changes, context.world)) {
      this.bench.run.world = context.world;
      this.patch(context.world, tracking);
    } else {
      const open = () => this.bench.open(context);
      if (tracking === undefined) {
        open();
      } else {
        this.memory.prepare(open, tracking);
      }
      this.sweep(context.world, tracking);
    }
    this.isFresh = false;
    this.milliseconds = (clock?.() ?? 0) - started;
  }

  /**
   * Prepares a single run that goes file by file, all norms over one file before the next: its elements are then still at
   * hand.
   */
  byFile(context: JudgeContext): FileByFile {
    const { clock } = this.settings;
    const timed = <T>(work: () => T): T => {
      const started = clock?.() ?? 0;
      const result = work();
      this.milliseconds += (clock?.() ?? 0) - started;
      return result;
    };
    const candidates = timed(() => {
      this.bench.open(context);
      return this.candidatesByFile(context.world);
    });
    let steps = 0;
    const judge = (file: string): void => {
      const inFile = candidates.get(file);
      if (inFile !== undefined && steps <= NORM_STEP_LIMIT) {
        steps += timed(() => this.place(file, inFile, undefined, undefined));
      }
    };
    return { files: candidates.keys(), judge };
  }

  /** Whether nothing that any judgement of the norm looked at has changed: only candidates can have come or gone. */
  private isUnconcerned(changes: Changes, world: World): boolean {
    const { domain, judge } = this.norm;
    if (domain.by === 'list' || this.memory.isConcernedBy(changes)) {
      return false;
    }
    // What a judge prepared holds for the elements of its version only.
    return judge === undefined || (judge.watched === true && !this.holdsCandidatesIn(changes.files, world));
  }

  private holdsCandidatesIn(files: ReadonlySet<string>, world: World): boolean {
    return [...files].some(file => this.segments.has(file) || this.candidatesIn(file, world).length > 0);
  }

  /** The candidates of the files that changed. */
  private patch(world: World, tracking: Tracking): void {
    for (const file of tracking.changes.files) {
      const candidates = this.candidatesIn(file, world);
      const before = this.segments.get(file);
      if (candidates.length > 0) {
        this.place(file, candidates, before, tracking);
      } else if (before !== undefined) {
        this.segments.delete(file);
        this.revision++;
      }
    }
  }

  /** All candidates. */
  private sweep(world: World, tracking: Tracking | undefined): void {
    const byFile = this.candidatesByFile(world);
    for (const file of [...this.segments.keys()]) {
      if (!byFile.has(file)) {
        this.segments.delete(file);
        this.revision++;
      }
    }
    for (const [file, candidates] of byFile) {
      this.place(file, candidates, this.segments.get(file), tracking);
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
    const segment = tracking === undefined ? this.judgeAll(candidates) : this.watch(file, candidates, before, tracking);
    if (segment !== before) {
      this.segments.set(file, segment);
      this.revision++;
    }
    return segment.steps;
  }

  /** Candidates of one file, of a norm that selects by kind or binds whoever claims it; in source order. */
  private candidatesIn(file: string, world: World): readonly Element[] {
    const { domain, type } = this.norm;
    const selected = domain.by === 'kind' ? world.index.ofKindIn(domain.kind, file) : [];
    if (type === 'rule') {
      return selected;
    }
    const claimants = this.claimants(world).filter(claimant => claimant.file === file);
    return claimants.length === 0 ? selected : [...selected, ...claimants].sort(bySource);
  }

  private candidatesByFile(world: World): ReadonlyMap<string, readonly Element[]> {
    const { domain, type } = this.norm;
    const listed = domain.by === 'list' ? this.listed(domain.list) : [];
    const selected = domain.by === 'kind' ? world.index.ofKindByFile(domain.kind) : byFile(listed);
    if (type === 'rule') {
      return selected;
    }
    if (domain.by === 'list') {
      const members = new Set(listed);
      this.bench.isMember = candidate => members.has(candidate);
    }
    const all = new Map(selected);
    for (const [file, claimants] of byFile(this.claimants(world))) {
      all.set(file, [...(selected.get(file) ?? []), ...claimants].sort(bySource));
    }
    return all;
  }

  /** Whoever claims a standard without being selected: also that is judged. */
  private claimants(world: World): Element[] {
    return world.index.referring(this.norm.id, CLAIMS).filter(candidate => !this.bench.isMember(candidate));
  }

  private listed(list: (run: Run) => readonly Single[]): Element[] {
    const { run } = this.bench;
    run.steps = 0;
    try {
      const found = list(run).filter(
        (candidate): candidate is Element => isElement(candidate) && !isRetired(candidate),
      );
      return [...new Set(found)];
    } catch (error) {
      if (error instanceof EvaluationError) {
        return [];
      }
      throw error;
    }
  }

  private judgeAll(candidates: readonly Element[]): Segment {
    this.evaluated += candidates.length;
    return segmentOf(
      candidates,
      candidates.map(candidate => this.bench.judgeOn(candidate)),
      undefined,
    );
  }

  /** Judges again what the changes can concern; the former segment itself where that is nothing. */
  private watch(
    file: string,
    candidates: readonly Element[],
    before: Segment | undefined,
    tracking: Tracking,
  ): Segment {
    const { changes } = tracking;
    if (before !== undefined && this.isUntouched(file, candidates, before, changes)) {
      return before;
    }
    const find =
      before?.remembered === undefined || changes.all || this.norm.judge !== undefined
        ? () => undefined
        : recordFinder(before.candidates, before.remembered, candidates);
    const isConcerned = this.memory.isConcernedBy(changes);
    let isSame = before !== undefined && !changes.files.has(file) && before.candidates.length === candidates.length;
    const remembered = candidates.map((candidate, index) => {
      const known = find(index);
      if (known !== undefined && this.isValid(known, candidate, isConcerned, tracking)) {
        isSame &&= before!.candidates[index] === candidate;
        return known;
      }
      isSame = false;
      this.evaluated++;
      return this.memory.judge(candidate, each => this.judgeMember(each), tracking);
    });
    return isSame
      ? before!
      : segmentOf(
          candidates,
          remembered.map(record => record.outcome),
          remembered,
        );
  }

  /** Whether the file can be passed over: the same elements, and nothing near them has changed. */
  private isUntouched(file: string, candidates: readonly Element[], before: Segment, changes: Changes): boolean {
    return (
      before.candidates === candidates &&
      before.error === undefined &&
      this.norm.judge === undefined &&
      this.norm.domain.by !== 'list' &&
      !changes.files.has(file) &&
      !mayTouch(changes, file) &&
      !this.memory.isConcernedElsewhere(changes)
    );
  }

  private judgeMember(candidate: Element): Judged {
    return { ...this.bench.judgeOn(candidate), isMember: this.bench.isMember(candidate) };
  }

  private isValid(record: Remembered<Judged>, candidate: Element, isConcerned: boolean, tracking: Tracking): boolean {
    const { error, isMember } = record.outcome;
    return (
      error === undefined &&
      isMember === this.bench.isMember(candidate) &&
      !(isConcerned && this.memory.isTouched(record, candidate, tracking))
    );
  }
}

/** Most segments are met throughout: those of one length share their verdicts. */
const ALL_MET: (readonly Verdict[])[] = [];

function allMet(length: number): readonly Verdict[] {
  ALL_MET[length] ??= new Array<Verdict>(length).fill(MET);
  return ALL_MET[length];
}

function segmentOf(
  candidates: readonly Element[],
  judgements: readonly Judgement[],
  remembered: Segment['remembered'],
): Segment {
  const applying = judgements.filter(judgement => judgement.verdict !== undefined);
  const isMet = applying.every(judgement => judgement.verdict === MET);
  const failed = judgements.findIndex(judgement => judgement.error !== undefined);
  return {
    subjects:
      applying.length === candidates.length
        ? candidates
        : candidates.filter((_, index) => judgements[index]!.verdict !== undefined),
    verdicts: isMet ? allMet(applying.length) : applying.map(judgement => judgement.verdict!),
    hasFaults: !isMet && applying.some(judgement => judgement.verdict!.faults.length > 0),
    candidates,
    remembered,
    steps: judgements.reduce((steps, judgement) => steps + judgement.steps, 0),
    error: failed < 0 ? undefined : { error: judgements[failed]!.error!, subject: candidates[failed]! },
  };
}

/** What most candidates share: that they are met, or that the norm does not apply. */
function shareKey({ verdict, error, steps, isMember }: Judged): string | undefined {
  return error === undefined && (verdict === undefined || verdict.faults.length === 0)
    ? `${verdict?.state} ${verdict?.isObligation} ${isMember} ${steps}`
    : undefined;
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
