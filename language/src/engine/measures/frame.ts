/** What the values of one KPI are: their unit, their range, what they compare with, and how counts make them. */

import { frameOf } from '../../model/kpi.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { firstValue, numberOf } from '../../model/read.ts';
import { firstPart, numberIn, type RangeValue, type Value } from '../../model/values.ts';
import { type DurationFamily, familyOf } from '../expressions/amounts.ts';
import { AGREE, type NoRecipe, RECOMMEND, type Recipe, type Scale } from './recipe.ts';

export interface Frame {
  /** Identity and name of the KPI. */
  readonly id: string;
  readonly name: string;
  /** Absent where it cannot be told, which is reported where the KPI stands. */
  readonly unit: string | undefined;
  readonly range: Scale | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  /** What the target is in, so that values compare with it; without a target `warn`, then the baseline. */
  readonly currency: string | undefined;
  readonly family: DurationFamily | undefined;
  readonly recipe: Recipe | NoRecipe;
  /** How many people the sample was drawn from. */
  readonly population: number | undefined;
}

/** The metrics of the library that are asked on one scale only. */
const ASKED: ReadonlyMap<string, Recipe> = new Map([
  ['nps', RECOMMEND],
  ['enps', RECOMMEND],
  ['ces2-index', AGREE],
  ['txr', AGREE],
]);

export function measureFrame(kpi: Element, model: Pick<CxModel, 'element'>): Frame {
  const { metric, unit, range, better } = frameOf(kpi, model);
  const known = metric?.file.startsWith('library:') === true ? metric.name : undefined;
  const metricRange = rangeOf(metric === undefined ? undefined : firstValue(metric, 'range'));
  const goal = firstValue(kpi, 'target') ?? firstValue(kpi, 'warn') ?? firstValue(kpi, 'baseline');
  return {
    id: kpi.id,
    name: kpi.name,
    unit,
    range,
    better: better === 'higher' || better === 'lower' ? better : undefined,
    currency: goal?.type === 'money' ? goal.currency : undefined,
    family: goal?.type === 'duration' ? familyOf(goal.unit) : undefined,
    recipe: recipeOf(kpi, known, unit, metricRange),
    population: numberOf(kpi, 'population'),
  };
}

/** How counts become a value of the KPI; `known` is the name of its metric in the library. */
function recipeOf(
  kpi: Element,
  known: string | undefined,
  unit: string | undefined,
  metricRange: Scale | undefined,
): Recipe | NoRecipe {
  const declared = firstValue(kpi, 'scale');
  const scale = rangeOf(declared);
  const asked = known === undefined && unit === 'points' ? RECOMMEND : ASKED.get(known ?? '');
  if (asked !== undefined) {
    const { low, high } = asked.scale;
    const same = scale === undefined || (scale.low === low && scale.high === high);
    return same
      ? asked
      : none(`It is asked from ${low} to ${high}: write \`scale: ${low}..${high}\`, or leave it out.`, declared);
  }
  const spread = known === 'csat-mean';
  if (unit === 'percent' && !spread) {
    return sharesOf(kpi, scale);
  }
  if (known === 'acsi' || (unit !== 'score' && !spread)) {
    return none('Write its values instead.');
  }
  const onScale = scale ?? (spread ? undefined : metricRange);
  return onScale === undefined
    ? none('Write the `scale` of the question, as in `scale: 1..5`.')
    : { how: 'mean', scale: onScale, spread };
}

function sharesOf(kpi: Element, scale: Scale | undefined): Recipe | NoRecipe {
  const boxes = firstValue(kpi, 'boxes');
  const count = numberIn(firstPart(boxes, 'count'));
  if (scale === undefined || count === undefined) {
    return none(
      'Write the `scale` of the question and the `boxes` that count, as in `scale: 1..5` and `boxes: top 2`.',
    );
  }
  const top = scale.high - count + 1;
  return top > scale.low
    ? { how: 'share', scale, top }
    : none(`The best ${count} answers of ${scale.low}..${scale.high} are all of them: name fewer \`boxes\`.`, boxes);
}

function none(why: string, at?: Value): NoRecipe {
  return at === undefined ? { how: 'none', why } : { how: 'none', why, span: at.span };
}

function rangeOf(value: Value | Scale | undefined): Scale | undefined {
  return value !== undefined && 'low' in value ? { low: value.low, high: (value as RangeValue).high } : undefined;
}
