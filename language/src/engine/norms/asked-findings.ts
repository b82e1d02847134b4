/**
 * What the norms of the phases before found, as the checks of a later phase see it. A session remembers what they asked and
 * asks it again in the next version, so that only who got another answer is evaluated again.
 */
import type { Finding } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import type { EvaluationContext } from '../expressions/index.ts';
import type { CheckPhase } from './builtin-check.ts';
import type { NormColumn, NormTable } from './table.ts';

/** What was found so far in one version. */
export class FoundSoFar {
  readonly table: NormTable;
  /** Identities of the valid waivers that took nothing out; none before all else is done. */
  readonly unusedWaivers: ReadonlySet<string>;
  #columns: ReadonlyMap<string, readonly NormColumn[]> | undefined;

  constructor(table: NormTable, unusedWaivers: ReadonlySet<string>) {
    this.table = table;
    this.unusedWaivers = unusedWaivers;
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
    return new SeenFindings((question, ask) => {
      const name = `${this.#phase}: ${question}`;
      const answer = ask(found);
      this.#asked.set(name, { question: ask, answer });
      context.noteAnswer(name);
      return answer;
    });
  }
}

type Ask = <T>(question: string, ask: (found: FoundSoFar) => T) => T;

/** Whoever reads all columns or findings is asked again in every version; whoever asks about one norm, when that is another. */
export class SeenFindings {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
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
