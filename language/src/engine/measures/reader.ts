/**
 * What all KPIs of a model say, read when they are asked for and read once.
 *
 * The texts of data files are arguments: this room opens no file. A cache may be handed from one version of a model to the
 * next, so that a keystroke in a programme does not read its data again.
 */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Grounds, KpiReader, KpiReading, Responses } from '../../model/measure.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { attributeOf, firstValue, hasAttribute } from '../../model/read.ts';
import type { TextValue } from '../../model/values.ts';
import { type Answered, readAnswered } from './answered.ts';
import { DATA_ATTRIBUTES } from './attached.ts';
import { DataCache, type Measured, type Recomputed } from './data-cache.ts';
import type { DataFile } from './data-file.ts';
import { type DataPath, dataPathOf, inlineText } from './data-path.ts';
import { type DataTexts, noText } from './data-texts.ts';
import { type Frame, measureFrame } from './frame.ts';
import { type ItemTable, readItems } from './items.ts';
import type { Kept, Sources } from './kept.ts';
import { frameworkOf, groupsOf } from './response-frame.ts';
import { type SegmentStanding, segmentStandings } from './segments.ts';
import { type KpiPoint, type Sampled, type Series, seriesOf } from './series.ts';
import { statusOf } from './status.ts';
import { DATA_LIMITS, type DataLimits, type Row } from './table.ts';
import { baselineOf, readTextReadings } from './text-readings.ts';

export interface MeasureReader extends KpiReader {
  /** All values of the whole by day, later ones than today among them. */
  seriesOf(kpi: Element): readonly KpiPoint[];
  /** How each segment that has a value or a target of its own stands; `today` is an ISO date. */
  segmentsOf(kpi: Element, today: string): readonly SegmentStanding[];
  recomputed(kpi: Element): Recomputed;
  /** The baseline with its margin; undefined where none is written or it is not in the KPI's unit. */
  baselineOf(kpi: Element): Sampled | undefined;
  /** Which direction is better, where metric or KPI says so. */
  betterOf(kpi: Element): 'higher' | 'lower' | undefined;
  /** The least and the greatest value that there can be, where metric or KPI says so. */
  rangeOf(kpi: Element): Frame['range'];
  /** The rows of the file that `items` of a listening post names. */
  itemsOf(post: Element): readonly Row[];
  /** What is wrong with the readings of a KPI, or with the file of another element: in it, or on the way there. */
  problemsOf(element: Element): readonly PlacedDiagnostic[];
  /** The same for all elements of the model, each mistake of a shared file once. */
  problems(): readonly PlacedDiagnostic[];
}

export interface ReaderOptions {
  readonly limits?: Partial<DataLimits>;
  readonly cache?: DataCache;
}

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

  responsesOf(assessment: Element): Responses {
    return this.#answered(assessment).responses;
  }

  waitingSince(post: Element, today: string): string | undefined {
    const open = this.itemsOf(post).filter(({ cells }) => !cells.has('answered'));
    const days = open.map(({ cells }) => (cells.get('received')?.text ?? '').slice(0, DAY_LENGTH));
    return days.filter(day => day !== '' && day <= today).sort()[0];
  }

  groundsOf(element: Element): Grounds {
    if (element.kind !== 'kpi') {
      return this.#groundsOfFile(element);
    }
    const { elements, files } = this.#kept(element);
    return { elements: new Set([element, ...[...elements.values()].filter(each => each !== undefined)]), files };
  }

  seriesOf(kpi: Element): readonly KpiPoint[] {
    return this.#of(kpi).points;
  }

  segmentsOf(kpi: Element, today: string): readonly SegmentStanding[] {
    const { points, frame } = this.#of(kpi);
    return segmentStandings(kpi, points, frame, today, this.#model);
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

  itemsOf(post: Element): readonly Row[] {
    return this.#items(post).rows;
  }

  recomputed(kpi: Element): Recomputed {
    const { compared, differences } = this.#of(kpi);
    return { compared, differences };
  }

  problemsOf(element: Element): readonly PlacedDiagnostic[] {
    switch (element.kind) {
      case 'kpi':
        return this.#of(element).problems;
      case 'listening':
        return this.#items(element).problems;
      default:
        return this.#answered(element).problems;
    }
  }

  problems(): readonly PlacedDiagnostic[] {
    const problems = new Map<string, PlacedDiagnostic>();
    for (const element of measuredIn(this.#model)) {
      for (const problem of this.problemsOf(element)) {
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

  #items(post: Element): ItemTable {
    const read = ({ dataTexts }: Sources) => readItems(post, dataTexts, this.#limits);
    return this.#cache.items.of(post, this.#sources, read).value;
  }

  #answered(assessment: Element): Answered {
    const { answered, responseFiles } = this.#cache;
    return answered.of(assessment, this.#sources, sources =>
      readAnswered(assessment, sources, (path, text, frame) => responseFiles.of(path, text, frame, this.#limits)),
    ).value;
  }

  /** A table rests on the file that it stands in and on who names it; answers on what can be answered, too. */
  #groundsOfFile(element: Element): Grounds {
    const data = dataPathOf(element, DATA_ATTRIBUTES[element.kind]);
    const files = new Set(data !== undefined && 'path' in data ? [data.path] : []);
    const framework = element.kind === 'assessment' ? frameworkOf(element, id => this.#sources.element(id)) : undefined;
    return { elements: new Set([element, ...(framework === undefined ? [] : groupsOf(framework))]), files };
  }

  #measureFile(kpi: Element, frame: Frame, { path, value }: DataPath, dataTexts: DataTexts): Measured {
    const text = inlineText(kpi) ?? dataTexts(path);
    if (typeof text !== 'string') {
      return { frame, points: [], problems: [noText(kpi, path, value, text)], compared: 0, differences: [] };
    }
    const file = this.#cache.kpiFiles.of(path, text, frame, this.#limits);
    const { series, compared, differences } = file;
    const problems = [...file.problems, ...unweighted(kpi, path, series), ...uncountable(kpi, frame, value, file)];
    return { frame, points: series.points, problems, compared, differences };
  }
}

/** Of an ISO date at the beginning of a date-time. */
const DAY_LENGTH = 10;

const NO_SEGMENTS: readonly string[] = [];

/** Each once, in the order of the days on which they came up. */
function segmentsUntil(today: string, points: readonly KpiPoint[]): readonly string[] {
  const names = new Set<string>();
  for (const { on, segments } of points) {
    for (const { segment } of on <= today ? segments : []) {
      names.add(segment);
    }
  }
  return names.size === 0 ? NO_SEGMENTS : [...names];
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
