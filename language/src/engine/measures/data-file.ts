/** The data file of a KPI: text in, measures out, with every row that says nothing, too much, or two things. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/values.ts';
import { tidy } from './amounts.ts';
import type { Frame } from './frame.ts';
import { compareMeasures, type Measure, quantityOf } from './measure.ts';
import { estimate } from './recipe.ts';
import { Reporter } from './report.ts';
import { type Counted, KPI_TABLE, type ReadRow, readRow, type Stated } from './row.ts';
import { type Series, seriesOf } from './series.ts';
import { addSums, type Sums } from './statistics.ts';
import { DATA_LIMITS, type DataLimits, readTable } from './table.ts';

/** A stated value that is not what the counts beside it give. */
export interface Difference {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
  /** Tells it from others of its file, wherever the text moves. */
  readonly discriminator: string;
}

export interface DataFile {
  readonly series: Series;
  readonly problems: readonly PlacedDiagnostic[];
  /** How many days and segments state a value or `n` beside their counts. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Why the counts of the file make no value of the KPI; undefined where there are none or they do. */
  readonly uncountable: string | undefined;
}

export function readDataFile(path: string, text: string, frame: Frame, limits: DataLimits = DATA_LIMITS): DataFile {
  const reporter = new Reporter(path, frame.id);
  const days = new DataDays(path, frame, reporter);
  const readable = readTable(path, text, KPI_TABLE, limits, reporter, row => {
    const read = readRow(row, frame, reporter);
    if (read !== undefined) {
      days.add(read, { start: row.start, end: row.end });
    }
  });
  const result = readable ? days.finish() : NOTHING;
  return { ...result, problems: reporter.problems() };
}

const NOWHERE: Span = { start: 0, end: 0 };
const NOTHING = { series: { points: [], unweighted: undefined }, compared: 0, differences: [], uncountable: undefined };

/** All rows of one day and segment. */
interface Group {
  readonly on: string;
  readonly segment: string | undefined;
  /** The first row that counts; undefined while there is none. */
  first: Span | undefined;
  /** Whether a row was reported, so that what is left need not agree with itself. */
  spoilt: boolean;
  stated: Stated[] | undefined;
  /** The scores that were counted, or `groups`. */
  counted: Set<string> | undefined;
  sums: Sums | undefined;
}

class DataDays {
  readonly #path: string;
  readonly #frame: Frame;
  readonly #reporter: Reporter;
  readonly #groups = new Map<string, Group>();
  readonly #differences: Difference[] = [];
  #compared = 0;
  #uncountable: string | undefined;

  constructor(path: string, frame: Frame, reporter: Reporter) {
    this.#path = path;
    this.#frame = frame;
    this.#reporter = reporter;
  }

  add({ on, segment, stated, counted }: ReadRow, span: Span): void {
    const key = `${on}/${segment ?? ''}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { on, segment, first: undefined, spoilt: false, stated: undefined, counted: undefined, sums: undefined };
      this.#groups.set(key, group);
    }
    if (counted !== undefined && !this.#count(group, counted, span)) {
      return;
    }
    if (stated !== undefined) {
      // Nearly all say one thing, and what an empty list takes when it begins to grow would be the most of them.
      if (group.stated === undefined) {
        group.stated = [stated];
      } else {
        group.stated.push(stated);
      }
    }
    if (counted === undefined && stated === undefined) {
      group.spoilt = true;
    } else {
      group.first ??= span;
    }
  }

  finish(): Omit<DataFile, 'problems'> {
    const measures: Measure[] = [];
    for (const group of this.#groups.values()) {
      const measure = group.sums === undefined ? this.#fromValue(group) : this.#fromCounts(group, group.sums);
      if (measure !== undefined) {
        measures.push(measure);
      }
    }
    // A file may have a group a row: they go before as many points come.
    this.#groups.clear();
    return {
      series: seriesOf(measures.sort(compareMeasures), this.#frame),
      compared: this.#compared,
      differences: this.#differences.sort((a, b) => a.span.start - b.span.start),
      uncountable: this.#uncountable,
    };
  }

  /** Adds what a row counted; false, after reporting it, where that was counted before. */
  #count(group: Group, { what, sums, why }: Counted, span: Span): boolean {
    group.counted ??= new Set();
    const { counted } = group;
    const mixed = counted.size > 0 && counted.has('groups') !== (what === 'groups');
    if (mixed || counted.has(what)) {
      const again = what === 'groups' || mixed ? 'Answers' : `Answers of score ${what}`;
      this.#repeated(`${again} of ${nameOf(group)} are counted before: they count once.`, span, group);
      return false;
    }
    counted.add(what);
    if (sums === undefined) {
      this.#uncountable ??= why;
    } else {
      group.sums = group.sums === undefined ? sums : addSums(group.sums, sums);
    }
    return true;
  }

  #fromValue(group: Group): Measure | undefined {
    const [stated, ...others] = (group.stated ?? []).filter(({ value }) => value !== undefined);
    if (group.counted === undefined) {
      for (const other of others) {
        this.#repeated(`${nameOf(group)} has a value before: the first counts.`, other.span, group);
      }
    }
    return stated?.value && { ...placeOf(group), value: stated.value, n: stated.n, sums: undefined };
  }

  /** Counts decide. Where nobody answered there is no value. */
  #fromCounts(group: Group, sums: Sums): Measure | undefined {
    const { recipe } = this.#frame;
    if (recipe.how === 'none') {
      return undefined;
    }
    const value = sums.n === 0 ? undefined : estimate(recipe, sums).value;
    if (group.stated !== undefined && !group.spoilt) {
      this.#compared++;
      for (const stated of group.stated) {
        this.#compare(group, stated, value, sums.n);
      }
    }
    return value === undefined
      ? undefined
      : { ...placeOf(group), value: quantityOf(value, this.#frame), n: sums.n, sums };
  }

  #compare(group: Group, stated: Stated, value: number | undefined, n: number): void {
    const differ = (given: string, written: string) => {
      const message = `The counts of ${nameOf(group)} give ${given}, and ${written} is written.`;
      const discriminator = `${this.#path}:${group.on}/${group.segment ?? ''}`;
      this.#differences.push({ file: this.#path, span: stated.span, message, discriminator });
    };
    const written = stated.value?.number;
    if (value === undefined) {
      differ('no answers', String(written ?? stated.n));
    } else if (
      written !== undefined &&
      Math.abs(written - value) > stated.precision + Math.abs(value) * Number.EPSILON * 4
    ) {
      differ(String(tidy(Number(value.toFixed(2)))), String(written));
    } else if (stated.n !== undefined && stated.n !== n) {
      differ(`${n} answers`, String(stated.n));
    }
  }

  #repeated(message: string, span: Span, group: Group): void {
    this.#reporter.report('wrong-value', span, message, `${group.on}/${group.segment ?? ''}:again`, group.first);
  }
}

function nameOf({ on, segment }: Group): string {
  return segment === undefined ? on : `${on} for \`${segment.slice(0, 40)}\``;
}

function placeOf({ on, segment, first }: Group): Pick<Measure, 'on' | 'segment' | 'span'> {
  return { on, segment, span: first ?? NOWHERE };
}
