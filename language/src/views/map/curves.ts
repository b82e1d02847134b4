/** How it feels to go through a journey: the curve of each customer. */
import { firstValue } from '../../model/read.ts';
import type { ViewContext } from '../parts/context.ts';
import { meanFeeling } from '../parts/emotions.ts';
import type { EmotionView } from '../parts/schema.ts';
import type { CurveView } from './schema.ts';

/** The mean, then each persona and segment that somebody's feeling is told of, in the order of first mention. */
export function curvesOf(steps: readonly (readonly EmotionView[])[], context: ViewContext): CurveView[] {
  const people = new Map<string, string>();
  for (const { id, title } of steps.flat().flatMap(emotion => emotion.for)) {
    if (id !== null) {
      people.set(id, title);
    }
  }
  const overall: CurveView = { id: null, title: 'Mean', points: steps.map(meanFeeling) };
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
  return meanFeeling(told);
}

function segmentOf(persona: string, context: ViewContext): string | undefined {
  const element = context.source.model.element(persona);
  return element === undefined ? undefined : context.target(firstValue(element, 'segment'))?.id;
}
