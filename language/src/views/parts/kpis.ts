/** A KPI in one chip: what it measures, where it stands and where it is to be. */
import type { KpiReading, KpiStatus } from '../../model/measure.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { referencesOf, targetOf, titleOf, valuesOf, wholeValue, wordOf } from '../../model/read.ts';
import { firstPart, numberIn, partsOf, type Value } from '../../model/values.ts';
import type { ViewSource } from '../source.ts';
import { quantityText, valueText } from './amounts.ts';
import { partText } from './attributes.ts';
import type { ViewContext } from './context.ts';
import type { KpiView, Named, SegmentView } from './schema.ts';

/** The KPIs that an element names. */
export function kpisOf(element: Element, context: ViewContext): KpiView[] {
  return referencesOf(element, 'kpis').map(value => ({
    ...context.mentioned(value, element.file),
    ...figuresOf(context.target(value), context.source),
  }));
}

/** What a KPI says today, without the mention that leads to it. */
export type KpiFigures = Omit<KpiView, keyof Named>;

/** A value with its target, of the whole or of a segment. */
type Figures = Omit<SegmentView, 'title'>;

const UNREAD: Figures = { value: null, on: null, margin: null, n: null, target: null, due: null, status: null };
const UNKNOWN: KpiFigures = { layer: null, ...UNREAD, segments: [], moreSegments: 0, drives: [] };

/** A data file may hold another segment in each of its rows. */
const MOST_SEGMENTS = 24;

export function figuresOf(
  kpi: Element | undefined,
  { model, kpis, today }: Pick<ViewSource, 'model' | 'kpis' | 'today'>,
): KpiFigures {
  if (kpi === undefined) {
    return UNKNOWN;
  }
  const reading = kpis?.read(kpi, today);
  const segments = kpis?.segmentsOf(kpi, today) ?? [];
  return {
    layer: layerOf(kpi, model),
    ...figuresIn(reading, wholeValue(kpi, 'target'), reading?.status),
    segments: segments.slice(0, MOST_SEGMENTS).map(segment => ({
      title: segment.title,
      ...figuresIn(segment.reading, segment.target, segment.status),
    })),
    moreSegments: Math.max(0, segments.length - MOST_SEGMENTS),
    drives: valuesOf(kpi, 'drives').flatMap(value =>
      titlesOf([value], model).map(title => ({
        title,
        // A correlation has two decimals that count, so it is told as it is written.
        strength: numberIn(firstPart(value, 'strength'))?.toString() ?? null,
        from: titlesOf(partsOf(value, 'from'), model),
      })),
    ),
  };
}

type Read = Partial<Pick<KpiReading, 'value' | 'on' | 'moe' | 'n'>>;

function figuresIn(
  { value, on, moe, n }: Read = {},
  target: Value | undefined,
  status: KpiStatus | undefined,
): Figures {
  return {
    value: value === undefined ? null : quantityText(value),
    on: on ?? null,
    margin: marginOf({ moe }),
    n: n ?? null,
    target: target === undefined ? null : goalText(target),
    due: target === undefined ? null : partText(target, 'by'),
    status: status ?? null,
  };
}

/** The margin of error of a value, without the sign; null where it cannot be known. */
export function marginOf(sampled: Pick<Read, 'moe'> | undefined): string | null {
  return sampled?.moe === undefined ? null : quantityText(sampled.moe);
}

/** A target or warning line with its direction: `≥ 5.5`. */
export function goalText(line: Value): string {
  return `${sign(partText(line, 'op'))} ${valueText(line) ?? ''}`.trim();
}

/** Of the elements that are named, what people call them; of a name that means nothing, the name. */
export function titlesOf(values: readonly Value[], model: CxModel): string[] {
  return values.flatMap(value => {
    if (value.type !== 'reference') {
      return [];
    }
    const element = value.target === undefined ? undefined : model.element(value.target);
    return [element === undefined ? value.text : titleOf(element)];
  });
}

function layerOf(kpi: Element, model: CxModel): string | null {
  const target = targetOf(kpi, 'metric');
  const metric = target === undefined ? undefined : model.element(target);
  return wordOf(kpi, 'layer') ?? (metric && wordOf(metric, 'layer')) ?? null;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['>=', '≥'],
  ['<=', '≤'],
]);

function sign(operator: string | null): string {
  return operator === null ? '' : (SIGNS.get(operator) ?? operator);
}
