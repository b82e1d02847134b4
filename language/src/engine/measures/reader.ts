/**
 * What all KPIs of a model say, read when they are asked for and read once.
 *
 * The texts of data files are arguments: this room opens no file. A cache may be handed from one version of a model to the
 * next, so that a keystroke in a programme does not read its data again.
 */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { GivenAnswer, Grounds, KpiReader, KpiReading } from '../../model/measure.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { attributeOf, firstValue, hasAttribute } from '../../model/read.ts';
import type { TextValue } from '../../model/values.ts';
import { type AttachedTable, DATA_ATTRIBUTES, readAttached } from './attached.ts';
import { type DataFile, type Difference, readDataFile } from './data-file.ts';
import { type DataPath, dataPathOf, inlineText } from './data-path.ts';
import { type DataTexts, noText } from './data-texts.ts';
import { type Frame, measureFrame } from './frame.ts';
import { type Kept, KeptReadings, type Sources } from './kept.ts';
import { type KpiPoint, type Sampled, type Series, seriesOf } from './series.ts';
import { statusOf } from './status.ts';
import { DATA_LIMITS, type DataLimits, type Row } from './table.ts';
import { baselineOf, readTextReadings } from './text-readings.ts';

/** What stands beside counts: the evidence of the rule `kpi-recompute`. */
export interface Recomputed {
  /** How many days and segments state a value or `n` beside their counts. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

export interface MeasureReader extends KpiReader {
  /** All values of the whole by day, later ones than today among them. */
  seriesOf(kpi: Element): readonly KpiPoint[];
  recomputed(kpi: Element): Recomputed;
  /** The baseline with its margin; undefined where none is written or it is not in the KPI's unit. */
  baselineOf(kpi: Element): Sampled | undefined;
  /** Which direction is better, where metric or KPI says so. */
  betterOf(kpi: Element): 'higher' | 'lower' | undefined;
  /** The least and the greatest value that there can be, where metric or KPI says so. */
  rangeOf(kpi: Element): Frame['range'];
  /** The rows of the file that `items` of a listening post or `responses` of an assessment names. */
  rowsOf(element: Element): readonly Row[];
  /** What is wrong with the readings of a KPI: in the text, in its data file, or on the way there. */
  problemsOf(kpi: Element): readonly PlacedDiagnostic[];
  /** The same for all KPIs of the model, each mistake of a shared file once. */
  problems(): readonly PlacedDiagnostic[];
}

export interface ReaderOptions {
  readonly limits?: Partial<DataLimits>;
  readonly cache?: DataCache;
}

/** Data files that were read, by path and by what the KPI makes of them; and what was made of each element. */
export class DataCache {
  readonly measured = new KeptReadings<Measured>();
  readonly attached = new KeptReadings<AttachedTable>();
  readonly #files = new Map<string, { readonly text: string; readonly byFrame: Map<string, DataFile> }>();

  /** Begins the next version: these files, of the programme or of data, are others than in the last one; absent for any. */
  startVersion(changed: ReadonlySet<string> | undefined): void {
    this.measured.startVersion(changed);
    this.attached.startVersion(changed);
  }

  /** What is kept of a file: it is read once for each thing that a KPI makes of it. */
  readingsOf(path: string): readonly DataFile[] {
    return [...(this.#files.get(path)?.byFrame.values() ?? [])];
  }

  read(path: string, text: string, frame: Frame, limits: DataLimits): DataFile {
    let file = this.#files.get(path);
    if (file?.text !== text) {
      file = { text, byFrame: new Map() };
      this.#files.set(path, file);
    }
    // Where the KPI stands in its text makes no difference to its data.
    const key = JSON.stringify([frame, limits], (name, value: unknown) => (name === 'span' ? undefined : value));
    let read = file.byFrame.get(key);
    if (read === undefined) {
      // While a frame is being typed each version of it is new; only the latest are worth their memory.
      const oldest = file.byFrame.size < MOST_FRAMES ? undefined : file.byFrame.keys().next().value;
      if (oldest !== undefined) {
        file.byFrame.delete(oldest);
      }
      read = readDataFile(path, text, frame, limits);
      file.byFrame.set(key, read);
    }
    return read;
  }
}

const MOST_FRAMES = 16;

export function createKpiReader(model: CxModel, dataTexts: DataTexts, options: ReaderOptions = {}): MeasureReader {
  return new Reader(model, dataTexts, options);
}

/** The data files that the KPIs of a model name, in the order of code units: what a host has to read. */
export function dataFilesOf(model: CxModel): readonly string[] {
  const paths = new Set<string>();
  for (const element of measuredIn(model)) {
    const data = dataPathOf(element, DATA_ATTRIBUTES[element.kind]);
    if (data !== undefined && 'path' in data) {
      paths.add(data.path);
    }
  }
  return [...paths].sort();
}

/** The elements that may name a data file. */
function measuredIn({ index }: CxModel): readonly Element[] {
  return index.written(...Object.keys(DATA_ATTRIBUTES));
}

/** All that is known of one KPI on any day. */
interface Measured extends Recomputed {
  readonly frame: Frame;
  readonly points: readonly KpiPoint[];
  readonly problems: readonly PlacedDiagnostic[];
}

class Reader implements MeasureReader {
  readonly #model: CxModel;
  readonly #sources: Sources;
  readonly #limits: DataLimits;
  readonly #cache: DataCache;

  constructor(model: CxModel, dataTexts: DataTexts, { limits, cache }: ReaderOptions) {
    this.#model = model;
    this.#sources = { element: id => model.element(id), dataTexts };
    this.#limits = { ...DATA_LIMITS, ...limits };
    this.#cache = cache ?? new DataCache();
  }

  read(kpi: Element, today: string): KpiReading {
    const { frame, points } = this.#of(kpi);
    const point = points.findLast(({ on }) => on <= today);
    if (point === undefined) {
      return { value: undefined, on: undefined, moe: undefined, n: undefined, status: 'no-data', segments: [] };
    }
    const { value, on, moe, n } = point;
    return {
      value,
      on,
      moe,
      n,
      status: statusOf(kpi, value, on, today, frame),
      segments: segmentsUntil(today, points),
    };
  }

  answersOf(assessment: Element): readonly GivenAnswer[] {
    return this.rowsOf(assessment).map(({ cells }) => ({
      respondent: cells.get('respondent')?.text ?? '',
      practice: cells.get('practice')?.text ?? '',
      level: cells.get('level')?.text ?? '',
    }));
  }

  waitingSince(post: Element, today: string): string | undefined {
    const open = this.rowsOf(post).filter(({ cells }) => !cells.has('answered'));
    const days = open.map(({ cells }) => (cells.get('received')?.text ?? '').slice(0, DAY_LENGTH));
    return days.filter(day => day !== '' && day <= today).sort()[0];
  }

  groundsOf(element: Element): Grounds {
    if (element.kind !== 'kpi') {
      return groundsOfTable(element);
    }
    const { elements, files } = this.#kept(element);
    return { elements: new Set([element, ...[...elements.values()].filter(each => each !== undefined)]), files };
  }

  seriesOf(kpi: Element): readonly KpiPoint[] {
    return this.#of(kpi).points;
  }

  baselineOf(kpi: Element): Sampled | undefined {
    const value = firstValue(kpi, 'baseline');
    return value === undefined ? undefined : baselineOf(value, measureFrame(kpi, this.#model));
  }

  betterOf(kpi: Element): 'higher' | 'lower' | undefined {
    return measureFrame(kpi, this.#model).better;
  }

  rangeOf(kpi: Element): Frame['range'] {
    return measureFrame(kpi, this.#model).range;
  }

  rowsOf(element: Element): readonly Row[] {
    return this.#attached(element).rows;
  }

  #attached(element: Element): AttachedTable {
    const cache = this.#cache;
    const limits = this.#limits;
    return cache.attached.of(element, this.#sources, ({ dataTexts }) => readAttached(element, dataTexts, limits)).value;
  }

  recomputed(kpi: Element): Recomputed {
    const { compared, differences } = this.#of(kpi);
    return { compared, differences };
  }

  problemsOf(kpi: Element): readonly PlacedDiagnostic[] {
    return this.#of(kpi).problems;
  }

  problems(): readonly PlacedDiagnostic[] {
    const problems = new Map<string, PlacedDiagnostic>();
    for (const element of measuredIn(this.#model)) {
      for (const problem of element.kind === 'kpi' ? this.problemsOf(element) : this.#attached(element).problems) {
        const { rule, file, span, message } = problem;
        const key = JSON.stringify([rule, file, span.start, span.end, message]);
        if (!problems.has(key)) {
          problems.set(key, problem);
        }
      }
    }
    return [...problems.values()];
  }

  #of(kpi: Element): Measured {
    return this.#kept(kpi).value;
  }

  #kept(kpi: Element): Kept<Measured> {
    return this.#cache.measured.of(kpi, this.#sources, ({ element, dataTexts }) =>
      this.#measure(kpi, element, dataTexts),
    );
  }

  #measure(kpi: Element, element: CxModel['element'], dataTexts: DataTexts): Measured {
    const frame = measureFrame(kpi, { element });
    const { measures, problems } = readTextReadings(kpi, frame);
    const data = inlineData(kpi) ?? dataPathOf(kpi);
    if (data === undefined || hasAttribute(kpi, 'readings')) {
      const both = data === undefined ? [] : [bothProblem(kpi)];
      const { points } = seriesOf(measures, frame);
      return { frame, points, problems: [...problems, ...both], compared: 0, differences: [] };
    }
    if ('rule' in data) {
      return { frame, points: [], problems: [data], compared: 0, differences: [] };
    }
    return this.#measureFile(kpi, frame, data, dataTexts);
  }

  #measureFile(kpi: Element, frame: Frame, { path, value }: DataPath, dataTexts: DataTexts): Measured {
    const text = inlineText(kpi) ?? dataTexts(path);
    if (typeof text !== 'string') {
      return { frame, points: [], problems: [noText(kpi, path, value, text)], compared: 0, differences: [] };
    }
    const file = this.#cache.read(path, text, frame, this.#limits);
    const series = seriesOf(file.measures, frame);
    const problems = [...file.problems, ...unweighted(kpi, path, series), ...uncountable(kpi, frame, value, file)];
    return { frame, points: series.points, problems, compared: file.compared, differences: file.differences };
  }
}

/** Of an ISO date at the beginning of a date-time. */
const DAY_LENGTH = 10;

const NO_SEGMENTS: readonly string[] = [];

/** Each once, in the order of the days on which they came up. */
function segmentsUntil(today: string, points: readonly KpiPoint[]): readonly string[] {
  const split = points.filter(({ on, segments }) => on <= today && segments.length > 0);
  return split.length === 0
    ? NO_SEGMENTS
    : [...new Set(split.flatMap(({ segments }) => segments.map(({ segment }) => segment)))];
}

/** The rows of a table rest on the file that they stand in, and on who names it. */
function groundsOfTable(element: Element): Grounds {
  const data = dataPathOf(element, DATA_ATTRIBUTES[element.kind]);
  return { elements: new Set([element]), files: new Set(data !== undefined && 'path' in data ? [data.path] : []) };
}

/** An example's own data stand in its own file. */
function inlineData(kpi: Element): DataPath | undefined {
  const value = firstValue(kpi, 'data');
  return value?.type === 'text' && inlineText(kpi) !== undefined ? { path: kpi.file, value } : undefined;
}

function bothProblem(kpi: Element): PlacedDiagnostic {
  const { span } = attributeOf(kpi, 'data')!;
  const message = `\`${kpi.name}\` has \`readings\` and \`data\`: keep one of them. Until then the readings count.`;
  return { rule: 'wrong-value', file: kpi.file, span, message, element: kpi.id, discriminator: 'data' };
}

function unweighted(kpi: Element, path: string, { unweighted: day }: Series): PlacedDiagnostic[] {
  if (day === undefined) {
    return [];
  }
  const message = `The segments of ${day.on} make no whole: give each of them an \`n\` and the same unit, or add a row without a segment.`;
  return [{ rule: 'wrong-value', file: path, span: day.span, message, element: kpi.id, discriminator: 'whole' }];
}

function uncountable(
  kpi: Element,
  { name, unit, recipe }: Frame,
  value: TextValue,
  file: DataFile,
): PlacedDiagnostic[] {
  // Without a unit nothing can be counted, which is reported where the unit is missing.
  if (file.uncountable === undefined || unit === undefined) {
    return [];
  }
  const span = recipe.how === 'none' && recipe.span !== undefined ? recipe.span : value.span;
  const message = `The counts in the data make no value of \`${name}\`. ${file.uncountable}`;
  return [{ rule: 'wrong-value', file: kpi.file, span, message, element: kpi.id, discriminator: 'counts' }];
}
