/** The file of an assessment: text in, counts out, with every row that answers nothing, and every answer given twice. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { PracticeResponses, Responses } from '../../model/measure.ts';
import { quote } from '../../model/quote.ts';
import type { Span } from '../../model/values.ts';
import { Reporter } from './report.ts';
import type { ResponseFrame } from './response-frame.ts';
import { RESPONSES_TABLE, type Response, ResponseRows } from './response-row.ts';
import { type DataLimits, readTable } from './table.ts';

/** The same as what an assessment says, with practices by name: where they stand in their text makes no difference. */
export interface ResponseFile extends Omit<Responses, 'practices'> {
  readonly practices: ReadonlyMap<string, PracticeResponses>;
  readonly problems: readonly PlacedDiagnostic[];
}

export function readResponses(path: string, text: string, frame: ResponseFrame, limits: DataLimits): ResponseFile {
  const reporter = new Reporter(path, frame.id);
  const rows = new ResponseRows(frame.framework, reporter);
  const levels = frame.framework?.levels.length ?? 0;
  const count = new ResponseCount(levels);
  const repeated = new FirstAnswers();
  const isReadable = readTable(path, text, RESPONSES_TABLE, limits, reporter, row => {
    const response = rows.read(row);
    if (response === undefined) {
      return;
    }
    const first = repeated.firstOf(response);
    if (first === undefined) {
      count.add(response);
    } else {
      const message = `The same respondent answers ${quote(response.practice)} before: the first answer counts.`;
      reporter.report('wrong-value', response.place, message, `${response.discriminator}:again`, first);
    }
  });
  return { ...(isReadable ? count : new ResponseCount(levels)).result(), problems: reporter.problems() };
}

/** No file has so many characters, so that two numbers below it make one exact number. */
const MOST = 2 ** 26;

/** Where each respondent first answers each practice. */
class FirstAnswers {
  /** In the order in which they come up. */
  readonly #respondents = new Map<string, number>();
  readonly #practices = new Map<string, number>();
  /** By both numbers. */
  readonly #places = new Map<number, Span>();

  /** The place of the same answer before this one; undefined, and noted, where this is the first. */
  firstOf({ respondent, practice, place: { start, end } }: Response): Span | undefined {
    const answer = numbered(this.#respondents, respondent) * MOST + numbered(this.#practices, practice);
    const first = this.#places.get(answer);
    if (first === undefined) {
      this.#places.set(answer, { start, end });
    }
    return first;
  }
}

function numbered(numbers: Map<string, number>, name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(name, number);
  }
  return number;
}

interface PracticeCount extends PracticeResponses {
  readonly shown: number[];
  readonly bare: number[];
  readonly functions: Map<string, { respondents: number; sum: number }>;
}

/** Adds answers up as they come, and keeps none of them. */
class ResponseCount {
  readonly #levels: number;
  readonly #practices = new Map<string, PracticeCount>();
  readonly #respondents = new Set<string>();
  readonly #functions = new Set<string>();
  readonly #seniorities = new Set<string>();

  constructor(levels: number) {
    this.#levels = levels;
  }

  add({ respondent, practice, rank, function: of, seniority, showsEvidence }: Response): void {
    this.#respondents.add(respondent);
    if (of !== undefined) {
      this.#functions.add(of);
    }
    if (seniority !== undefined) {
      this.#seniorities.add(seniority);
    }
    if (rank !== undefined) {
      const { shown, bare, functions } = this.#practice(practice);
      (showsEvidence ? shown : bare)[rank]!++;
      if (of !== undefined) {
        addTo(functions, of, rank);
      }
    }
  }

  result(): Omit<ResponseFile, 'problems'> {
    return {
      practices: this.#practices,
      respondents: this.#respondents.size,
      functions: this.#functions,
      seniorities: this.#seniorities,
    };
  }

  #practice(name: string): PracticeCount {
    let practice = this.#practices.get(name);
    if (practice === undefined) {
      const none = () => new Array<number>(this.#levels).fill(0);
      practice = { shown: none(), bare: none(), functions: new Map() };
      this.#practices.set(name, practice);
    }
    return practice;
  }
}

function addTo(functions: PracticeCount['functions'], name: string, rank: number): void {
  const group = functions.get(name);
  if (group === undefined) {
    functions.set(name, { respondents: 1, sum: rank });
  } else {
    group.respondents++;
    group.sum += rank;
  }
}
