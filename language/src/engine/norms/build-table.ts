/** Units and what was found in them → the table. Columns are joined from the files when somebody reads them. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import type { EvidenceCounts, WeightyEvidence } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import { countsOf, weightyOf } from './counts.ts';
import { compareFindings, type NormFindings } from './findings.ts';
import { type FindingsByFile, joined } from './found-by-file.ts';
import type { NormRun } from './norm-run.ts';
import type { Remembered } from './remembered.ts';
import type { NormColumn, NormSummary, NormTable, NormTiming, State } from './table.ts';

/** A norm with what was found by it, file by file in their order. */
export interface EvaluatedNorm {
  readonly normRun: NormRun;
  readonly summary: NormSummary;
  readonly files: readonly { readonly file: string; readonly found: NormFindings; readonly isSilent: boolean }[];
  /** Findings that stand at no subject. */
  readonly others: readonly Finding[];
}

interface Row {
  readonly subject: Element;
  readonly state: State;
  readonly isUnwritten: boolean;
  readonly findings: readonly Finding[];
}

const NO_FINDINGS: readonly Finding[] = [];

/** The files of a column one behind the other. */
interface JoinedFiles {
  readonly subjects: readonly Element[];
  readonly states: readonly State[];
  readonly unwritten: ReadonlySet<number>;
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
}

class Column implements NormColumn {
  readonly norm: NormSummary;
  readonly #evaluated: EvaluatedNorm;
  readonly #isSilent: boolean;
  readonly #today: string;
  #joined: JoinedFiles | undefined;
  #counts: EvidenceCounts | undefined;
  #weighty: WeightyEvidence | undefined;

  constructor(evaluated: EvaluatedNorm, isSilent: boolean, today: string) {
    this.norm = evaluated.summary;
    this.#evaluated = evaluated;
    this.#isSilent = isSilent;
    this.#today = today;
  }

  get subjects(): readonly Element[] {
    return this.#join().subjects;
  }

  state(index: number): State {
    return this.#join().states[index]!;
  }

  isUnwritten(index: number): boolean {
    return this.#join().unwritten.has(index);
  }

  findings(index: number): readonly Finding[] {
    return this.#join().findings.get(index) ?? NO_FINDINGS;
  }

  get counts(): EvidenceCounts {
    this.#counts ??= countsOf(this.#evaluated, this.#isSilent);
    return this.#counts;
  }

  get weighty(): WeightyEvidence {
    this.#weighty ??= weightyOf(this.#evaluated, this.#isSilent, this.#today);
    return this.#weighty;
  }

  #join(): JoinedFiles {
    if (this.#joined === undefined) {
      const subjects: Element[] = [];
      const states: State[] = [];
      const unwritten = new Set<number>();
      const findings = new Map<number, readonly Finding[]>();
      for (const row of this.#rows()) {
        if (row.findings.length > 0) {
          findings.set(subjects.length, row.findings);
        }
        if (row.isUnwritten) {
          unwritten.add(subjects.length);
        }
        subjects.push(row.subject);
        states.push(row.state);
      }
      this.#joined = { subjects, states, unwritten, findings };
    }
    return this.#joined;
  }

  *#rows(): Generator<Row> {
    const { normRun, files } = this.#evaluated;
    for (const { file, found, isSilent } of files) {
      if (isSilent !== this.#isSilent) {
        continue;
      }
      const { subjects, verdicts } = normRun.fileResults.get(file)!;
      for (let index = 0; index < subjects.length; index++) {
        const verdict = verdicts[index]!;
        if (verdict.isObligation) {
          const isWaived = found.waived.has(index);
          yield {
            subject: subjects[index]!,
            state: isWaived ? 'waived' : verdict.state,
            isUnwritten: verdict.isUnwritten && !isWaived,
            findings: found.bySubject.get(index) ?? NO_FINDINGS,
          };
        }
      }
    }
  }
}

export class Table implements NormTable {
  readonly hasEvidence: boolean;
  readonly remembered?: Remembered;
  readonly problems: readonly PlacedDiagnostic[];
  readonly evaluated: number;
  readonly timings: readonly NormTiming[];
  readonly #evaluated: readonly EvaluatedNorm[];
  readonly #extra: readonly Finding[];
  readonly #today: string;
  #columns: readonly NormColumn[] | undefined;
  #silent: readonly NormColumn[] | undefined;
  #inFiles: FindingsByFile | undefined;
  #sorted: readonly Finding[] | undefined;

  constructor(
    evaluated: readonly EvaluatedNorm[],
    rest: {
      readonly today: string;
      readonly problems?: readonly PlacedDiagnostic[];
      readonly extra?: readonly Finding[];
      /** Where somebody has gathered it already. */
      readonly byFile?: FindingsByFile;
      readonly isTimed?: boolean;
      readonly hasEvidence?: boolean;
      readonly remembered?: Remembered | undefined;
    },
  ) {
    const byName = [...evaluated].sort((a, b) => compareNames(a.summary, b.summary));
    this.#evaluated = byName;
    this.#extra = rest.extra ?? [];
    this.#inFiles = rest.byFile;
    this.problems = rest.problems ?? [];
    this.hasEvidence = rest.hasEvidence ?? false;
    if (rest.remembered !== undefined) {
      this.remembered = rest.remembered;
    }
    this.#today = rest.today;
    const normRuns = byName.map(each => each.normRun);
    this.evaluated = sum(normRuns.map(normRun => normRun.evaluated));
    this.timings =
      rest.isTimed === true
        ? normRuns.map(timingOf).sort((a, b) => b.milliseconds - a.milliseconds || (a.rule < b.rule ? -1 : 1))
        : [];
  }

  get columns(): readonly NormColumn[] {
    this.#columns ??= this.#evaluated
      .filter(({ summary }) => summary.enabled)
      .map(each => new Column(each, false, this.#today));
    return this.#columns;
  }

  get silent(): readonly NormColumn[] {
    this.#silent ??= this.#evaluated
      .filter(({ files }) => files.some(file => file.isSilent))
      .map(each => new Column(each, true, this.#today));
    return this.#silent;
  }

  get findings(): readonly Finding[] {
    this.#sorted ??=
      this.#inFiles === undefined
        ? [...this.#evaluated.flatMap(findingsOf), ...this.#extra].sort(compareFindings)
        : joined(this.#inFiles);
    return this.#sorted;
  }

  get byFile(): FindingsByFile {
    this.#inFiles ??= Map.groupBy(this.findings, finding => finding.file);
    return this.#inFiles;
  }
}

/** What a check sees before anything is found. */
export const EMPTY_TABLE: NormTable = new Table([], { today: '' });

function findingsOf({ files, others }: EvaluatedNorm): readonly Finding[] {
  const loud = files.filter(({ isSilent }) => !isSilent);
  return [...others, ...loud.flatMap(({ found }) => [...found.bySubject.values()].flat())];
}

function compareNames(a: NormSummary, b: NormSummary): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function timingOf(normRun: NormRun): NormTiming {
  return { rule: normRun.norm.name, milliseconds: normRun.milliseconds, subjects: normRun.subjectCount };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
