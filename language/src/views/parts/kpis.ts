/** A KPI in one chip: what it measures, where it stands and where it is to be. */
import type { CxModel, Element } from '../../model/model.ts';
import { referencesOf, targetOf, titleOf, valuesOf, wholeValue, wordOf } from '../../model/read.ts';
import { firstPart, numberIn, partsOf, type Value } from '../../model/values.ts';
import type { ViewSource } from '../source.ts';
import { quantityText, valueText } from './amounts.ts';
import { partText } from './attributes.ts';
import type { ViewContext } from './context.ts';
import type { KpiView, Named } from './schema.ts';

/** The KPIs that an element names. */
export function kpisOf(element: Element, context: ViewContext): KpiView[] {
  return referencesOf(element, 'kpis').map(value => ({
    ...context.mentioned(value, element.file),
    ...figuresOf(context.target(value), context.source),
  }));
}

/** What a KPI says today, without the mention that leads to it. */
export type KpiFigures = Omit<KpiView, keyof Named>;

const UNKNOWN: KpiFigures = {
  layer: null,
  value: null,
  on: null,
  margin: null,
  target: null,
  due: null,
  targets: [],
  drives: [],
  status: null,
};

export function figuresOf(
  kpi: Element | undefined,
  { model, kpis, today }: Pick<ViewSource, 'model' | 'kpis' | 'today'>,
): KpiFigures {
  if (kpi === undefined) {
    return UNKNOWN;
  }
  const reading = kpis?.read(kpi, today);
  const target = wholeValue(kpi, 'target');
  return {
    layer: layerOf(kpi, model),
    value: reading?.value === undefined ? null : quantityText(reading.value),
    on: reading?.on ?? null,
    margin: reading?.moe === undefined ? null : quantityText(reading.moe),
    ...(target === undefined ? { target: null, due: null } : goalOf(target)),
    targets: valuesOf(kpi, 'target').flatMap(value => {
      const segments = partsOf(value, 'for');
      return segments.length === 0 ? [] : [{ ...goalOf(value), for: titlesOf(segments, model) }];
    }),
    drives: valuesOf(kpi, 'drives').flatMap(value =>
      titlesOf([value], model).map(title => ({
        title,
        // A correlation has two decimals that count, so it is told as it is written.
        strength: numberIn(firstPart(value, 'strength'))?.toString() ?? null,
        from: titlesOf(partsOf(value, 'from'), model),
      })),
    ),
    status: reading?.status ?? null,
  };
}

function goalOf(target: Value): Pick<KpiFigures, 'target' | 'due'> {
  return {
    target: `${sign(partText(target, 'op'))} ${valueText(target) ?? ''}`.trim(),
    due: partText(target, 'by'),
  };
}

/** Of the elements that are named, what people call them; of a name that means nothing, the name. */
function titlesOf(values: readonly Value[], model: CxModel): string[] {
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
