/** How each segment of a KPI stands: its latest value, and the target that is written for it alone. */
import type { KpiStatus } from '../../model/measure.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { titleOf, valuesOf } from '../../model/read.ts';
import { partsOf, type ReferenceValue, type Value } from '../../model/values.ts';
import type { Frame } from './frame.ts';
import type { KpiPoint, SegmentPoint } from './series.ts';
import { type Lines, statusOf } from './status.ts';

export interface SegmentStanding {
  /** What people call it; of one that only the data name, their name. */
  readonly title: string;
  /** The latest that is not after today; absent where there is none. */
  readonly reading: DatedPoint | undefined;
  /** The target that is for it; absent where it has none of its own. */
  readonly target: Value | undefined;
  /** Against that target; absent where there is none, or one in another measure. */
  readonly status: KpiStatus | undefined;
}

type DatedPoint = SegmentPoint & { readonly on: string };

/** A segment that the KPI names, with what is asked of it. */
interface Asked extends Lines {
  readonly title: string;
  /** What the data may call it. */
  readonly names: readonly string[];
}

/** The segments that have a target or a value: those that the KPI names in its order, then those that only the data name. */
export function segmentStandings(
  kpi: Element,
  points: readonly KpiPoint[],
  frame: Frame,
  today: string,
  model: Pick<CxModel, 'element'>,
): readonly SegmentStanding[] {
  const latest = latestOf(points, today);
  const named = askedOf(kpi, model).map(({ title, names, target, warn }): SegmentStanding => {
    const name = names.find(each => latest.has(each));
    const reading = name === undefined ? undefined : latest.get(name);
    for (const each of names) {
      latest.delete(each);
    }
    const judged = reading && statusOf(kpi, reading.value, reading.on, today, frame, { target, warn });
    return { title, reading, target, status: target && (reading === undefined ? 'no-data' : judged) };
  });
  const others = [...latest.values()].map((reading): SegmentStanding => {
    return { title: reading.segment, reading, target: undefined, status: undefined };
  });
  return [...named.filter(({ reading, target }) => reading !== undefined || target !== undefined), ...others];
}

/** The latest reading of each segment, by the name that the data give it; those of the latest day come first. */
function latestOf(points: readonly KpiPoint[], today: string): Map<string, DatedPoint> {
  const latest = new Map<string, DatedPoint>();
  for (let index = points.length - 1; index >= 0; index--) {
    const { on, segments } = points[index]!;
    for (const point of on > today ? [] : segments) {
      if (!latest.has(point.segment)) {
        latest.set(point.segment, { ...point, on });
      }
    }
  }
  return latest;
}

/** Of several targets for one segment the first counts, as for the whole. */
function askedOf(kpi: Element, model: Pick<CxModel, 'element'>): readonly Asked[] {
  const asked = new Map<string, Asked>();
  const note = (segment: Value, lines: Partial<Lines>) => {
    if (segment.type === 'reference') {
      const key = segment.target ?? segment.text;
      const { target = lines.target, warn = lines.warn } = asked.get(key) ?? {};
      asked.set(key, { ...calledOf(segment, model), target, warn });
    }
  };
  for (const segment of valuesOf(kpi, 'segments')) {
    note(segment, {});
  }
  for (const line of ['target', 'warn'] as const) {
    for (const value of valuesOf(kpi, line)) {
      for (const segment of partsOf(value, 'for')) {
        note(segment, { [line]: value });
      }
    }
  }
  return [...asked.values()];
}

/** Data name a segment as the programme does, or as people do. */
function calledOf({ target, text }: ReferenceValue, model: Pick<CxModel, 'element'>): Pick<Asked, 'title' | 'names'> {
  const element = target === undefined ? undefined : model.element(target);
  if (element === undefined) {
    return { title: text, names: [text] };
  }
  const title = titleOf(element);
  return { title, names: [element.name, title.normalize('NFC')] };
}
