/**
 * What the norms of the phases before found, as the checks of a later phase see it. A session remembers what they asked and
 * asks it again in the next version, so that only who got another answer is evaluated again.
 */
import type { Finding } from '../../model/finding.ts';
import type { LevelReader, PracticeStanding } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import type { EvaluationContext } from '../expressions/index.ts';
import type { CheckPhase } from './phases.ts';
import type { NormColumn, NormTable } from './table.ts';

export interface FoundBefore {
  readonly table: NormTable;
  /** Reads levels off that table; absent where nobody needs them. */
  readonly levels?: (table: NormTable) => LevelReader | undefined;
  /** Identities of norms that read levels and are still to be evaluated: what they feed is not yet known. */
  readonly pending?: ReadonlySet<string>;
  /** Identities of the valid waivers that took nothing out; none before all else is done. */
  readonly unusedWaivers?: ReadonlySet<string>;
}

/** What was found so far in one version. */
export class FoundSoFar {
  readonly table: NormTable;
  readonly unusedWaivers: ReadonlySet<string>;
  readonly #before: FoundBefore;
  #columns: ReadonlyMap<string, readonly NormColumn[]> | undefined;
  #levels: LevelReader | undefined;

  constructor(before: FoundBefore) {
    this.#before = before;
    this.table = before.table;
    this.unusedWaivers = before.unusedWaivers ?? new Set();
  }

  /** Absent for a practice that a norm feeds which is still to be evaluated: no norm reads what follows from itself. */
  standingOf(practice: Element): PracticeStanding | undefined {
    const standing = this.#levelReader()?.standingOf(practice);
    return standing === undefined || this.#isPending(standing) ? undefined : standing;
  }

  #isPending({ rules }: PracticeStanding): boolean {
    return rules.some(({ norm }) => this.#before.pending?.has(norm.id));
  }

  /** The gaps below the target that this element sets. */
  gapsBelow(target: Element): readonly PracticeStanding[] {
    const levels = this.#levelReader();
    const found = levels?.targets.find(({ element }) => element.id === target.id);
    return found === undefined ? [] : levels!.gapsBelow(found).filter(standing => !this.#isPending(standing));
  }

  #levelReader(): LevelReader | undefined {
    this.#levels ??= this.#before.levels?.(this.table);
    return this.#levels;
  }

  /** Those of the norms with this identity. */
  columnsOf(norm: string): readonly NormColumn[] {
    this.#columns ??= Map.groupBy(this.table.columns, column => column.norm.id);
    return this.#columns.get(norm) ?? [];
  }
}

interface Asked {
  readonly question: (found: FoundSoFar) => unknown;
  answer: unknown;
}

/** The questions of one phase, through the versions of a session. */
export class AskedFindings {
  readonly #phase: CheckPhase;
  readonly #asked = new Map<string, Asked>();

  constructor(phase: CheckPhase) {
    this.#phase = phase;
  }

  /** Asks all questions again; names those that have another answer now. */
  otherAnswers(found: FoundSoFar): string[] {
    return [...this.#asked].flatMap(([name, asked]) => {
      const answer = asked.question(found);
      const isOther = answer !== asked.answer;
      asked.answer = answer;
      return isOther ? [name] : [];
    });
  }

  /** What the checks of the phase see of what was found. */
  seenIn(context: EvaluationContext, found: FoundSoFar): SeenFindings {
    return new SeenFindings(found, (question, ask) => {
      const name = `${this.#phase}: ${question}`;
      const answer = ask(found);
      this.#asked.set(name, { question: ask, answer });
      context.noteAnswer(name);
      return answer;
    });
  }
}

/** All that a check may read of a standing, as one word that is the same as long as all of it is. */
function told(standing: PracticeStanding | undefined): string {
  const { practice, counted, rank, assessed, isGap } = standing ?? {};
  return [practice?.id, counted, rank, assessed?.assessment.id, assessed?.claimed, isGap].join();
}

type Ask = <T>(question: string, ask: (found: FoundSoFar) => T) => T;

/** Whoever reads all columns or findings is asked again in every version; whoever asks about one norm, when that is another. */
export class SeenFindings {
  readonly #found: FoundSoFar;
  readonly #ask: Ask;

  constructor(found: FoundSoFar, ask: Ask) {
    this.#found = found;
    this.#ask = ask;
  }

  /** How the programme stands in a practice; absent where that turns on a norm that is still to be evaluated. */
  standingOf(practice: Element): PracticeStanding | undefined {
    this.#ask(`level of ${practice.id}`, found => told(found.standingOf(practice)));
    return this.#found.standingOf(practice);
  }

  /** The practices below the target that an `adopt` or a `goal` sets. */
  gapsBelow(target: Element): readonly PracticeStanding[] {
    this.#ask(`gaps below ${target.id}`, found => found.gapsBelow(target).map(told).join(' '));
    return this.#found.gapsBelow(target);
  }

  get columns(): readonly NormColumn[] {
    return this.#ask('columns', ({ table }) => table.columns);
  }

  get findings(): readonly Finding[] {
    return this.#ask('findings', ({ table }) => table.findings);
  }

  /** How many elements the norm was found to apply to; absent where it was not evaluated. */
  subjectsOf(norm: string): number | undefined {
    return this.#ask(`subjects of ${norm}`, found => {
      const counts = found.columnsOf(norm).map(({ subjects }) => subjects.length);
      return counts.length === 0 ? undefined : Math.min(...counts);
    });
  }

  /** Whether it is a valid waiver that took nothing out. */
  isUnused({ id }: Element): boolean {
    return this.#ask(`use of ${id}`, ({ unusedWaivers }) => unusedWaivers.has(id));
  }
}
