/** One row of the file of an assessment → the answer that it gives, held against the framework that people were asked by. */

import { didYouMean, nearest, nearestOf, WordList } from '../../model/nearest.ts';
import { quote } from '../../model/quote.ts';
import { RESPONSE_COLUMNS } from '../../model/responses.ts';
import type { Span } from '../../model/values.ts';
import type { Reporter } from './report.ts';
import type { AskedFramework } from './response-frame.ts';
import { type Row, type TableShape, tableOf } from './table.ts';

export const RESPONSES_TABLE: TableShape = tableOf(RESPONSE_COLUMNS, ['respondent', 'practice', 'level']);

export interface Response {
  readonly respondent: string;
  readonly practice: string;
  /** The place of its level, the lowest 0; absent where the framework is not known. */
  readonly rank: number | undefined;
  /** In lower case. */
  readonly function: string | undefined;
  readonly seniority: string | undefined;
  readonly showsEvidence: boolean;
  /** Where the practice is named, as what is told of the answer stands. */
  readonly place: Span;
  readonly discriminator: string;
}

const INCOMPLETE = {
  respondent: 'This row has no `respondent`: write who answers, as a pseudonym that is the same in each row of theirs.',
  practice: 'This row has no `practice`: write the name of the one that is answered, or leave the row out.',
  level: 'This row has no `level`: write one, or leave the row out.',
} as const;

/** Reads the rows of one file. */
export class ResponseRows {
  readonly #framework: AskedFramework | undefined;
  readonly #reporter: Reporter;
  readonly #practices: ReadonlySet<string>;
  readonly #retired: ReadonlySet<string>;
  readonly #ranks: ReadonlyMap<string, number>;
  #names: WordList | undefined;

  constructor(framework: AskedFramework | undefined, reporter: Reporter) {
    this.#framework = framework;
    this.#reporter = reporter;
    this.#practices = new Set(framework?.practices);
    this.#retired = new Set(framework?.retired);
    // Of a level that stands there twice the lower counts.
    this.#ranks = new Map([...(framework?.levels ?? []).entries()].reverse().map(([rank, level]) => [level, rank]));
  }

  /** The answer of the row; undefined where it gives none, which is reported unless it answers what is retired. */
  read(row: Row): Response | undefined {
    const [respondent, practice, level] = [textOf(row, 'respondent'), textOf(row, 'practice'), textOf(row, 'level')];
    const discriminator = `${respondent?.slice(0, 80) ?? ''}/${practice?.slice(0, 80) ?? ''}`;
    if (respondent === undefined || practice === undefined || level === undefined) {
      const missing = respondent === undefined ? 'respondent' : practice === undefined ? 'practice' : 'level';
      this.#reporter.report('wrong-value', row, INCOMPLETE[missing], `${discriminator}:${missing}`);
      return undefined;
    }
    const framework = this.#framework;
    if (framework !== undefined && !this.#practices.has(practice)) {
      if (!this.#retired.has(practice)) {
        const message = () => this.#unknownPractice(practice, framework);
        this.#reporter.report('unresolved-name', row.cells.get('practice')!, message, `${discriminator}:practice`);
      }
      return undefined;
    }
    const rank = this.#ranks.get(level);
    if (framework !== undefined && rank === undefined) {
      const message = () => unknownLevel(level, framework);
      this.#reporter.report('unknown-word', row.cells.get('level')!, message, `${discriminator}:level`);
      return undefined;
    }
    return {
      respondent,
      practice,
      rank,
      function: textOf(row, 'function')?.toLowerCase(),
      seniority: textOf(row, 'seniority')?.toLowerCase(),
      showsEvidence: row.cells.has('evidence'),
      place: row.cells.get('practice')!,
      discriminator,
    };
  }

  #unknownPractice(practice: string, { name, practices }: AskedFramework): string {
    this.#names ??= new WordList(practices);
    return `${quote(name)} has no practice ${quote(practice)}.${didYouMean(nearestOf(practice, [this.#names]))}`;
  }
}

function unknownLevel(level: string, { name, levels }: AskedFramework): string {
  const list = levels.map(each => `\`${each}\``).join(', ');
  return `${quote(name)} has no level ${quote(level)}: its levels are ${list}.${didYouMean(nearest(level, levels))}`;
}

/** Composed as names are, which may be written in two ways. */
function textOf(row: Row, column: string): string | undefined {
  return row.cells.get(column)?.text.normalize('NFC');
}
