/** How it feels: what is told about each touchpoint, and the curve of each customer through a journey. */
import type { Element } from '../model/model.ts';
import type { NumberValue } from '../model/values.ts';
import { partOf, valuesOf } from './attributes.ts';
import type { Named, ViewContext } from './context.ts';
import type { ViewPlace } from './places.ts';

export interface EmotionView {
  readonly value: number;
  /** The personas and segments who feel so; empty means everybody. */
  readonly for: readonly Named[];
  /** What it rests on; empty is a guess. */
  readonly from: readonly Named[];
  readonly place: ViewPlace;
}

export interface CurveView {
  /** Identity of the persona or segment; null for the mean of all. */
  readonly id: string | null;
  readonly title: string;
  /** One for each step; null where nothing is told. */
  readonly points: readonly (number | null)[];
}

export function emotionsOf(touchpoint: Element, context: ViewContext): EmotionView[] {
  return valuesOf(touchpoint, 'emotion')
    .filter((value): value is NumberValue => value.type === 'number')
    .map(value => ({
      value: value.number,
      for: context.mentions(partOf(value, 'for'), touchpoint.file),
      from: context.mentions(partOf(value, 'from'), touchpoint.file),
      place: context.place(touchpoint.file, value.span),
    }));
}

export function meanOf(emotions: readonly EmotionView[]): number | null {
  return mean(emotions.map(emotion => emotion.value));
}

/** The mean, then each persona and segment that somebody's feeling is told of, in the order of first mention. */
export function curvesOf(steps: readonly (readonly EmotionView[])[], context: ViewContext): CurveView[] {
  const people = new Map<string, string>();
  for (const { id, title } of steps.flat().flatMap(emotion => emotion.for)) {
    if (id !== null) {
      people.set(id, title);
    }
  }
  const overall: CurveView = { id: null, title: 'Mean', points: steps.map(meanOf) };
  if (overall.points.every(point => point === null)) {
    return [];
  }
  return [
    overall,
    ...[...people].map(([id, title]) => {
      const segment = segmentOf(id, context);
      return { id, title, points: steps.map(emotions => feltBy(emotions, id, segment)) };
    }),
  ];
}

/** What is told of exactly these customers, else of their segment, else of everybody. */
function feltBy(emotions: readonly EmotionView[], id: string, segment: string | undefined): number | null {
  const of = (who: string) => emotions.filter(emotion => emotion.for.some(named => named.id === who));
  const own = of(id);
  const theirs = own.length > 0 || segment === undefined ? own : of(segment);
  const told = theirs.length > 0 ? theirs : emotions.filter(emotion => emotion.for.length === 0);
  return meanOf(told);
}

function segmentOf(persona: string, context: ViewContext): string | undefined {
  const [segment] = context.source.model.element(persona)?.attributes.get('segment')?.values ?? [];
  return context.target(segment)?.id;
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
