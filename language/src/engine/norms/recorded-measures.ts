/** Measures, read through a context that notes what they were made from: a check that reads one rests on all of that. */
import type { Element } from '../../model/model.ts';
import type { MeasureReader } from '../measures/index.ts';
import type { Measures } from './builtin-check.ts';
import type { RecordingContext } from './recording-context.ts';

export function recordedMeasures(reader: MeasureReader, context: RecordingContext): Measures {
  const measured = (element: Element): Measures => {
    context.noteGrounds(reader.groundsOf(element));
    return reader;
  };
  return {
    seriesOf: kpi => measured(kpi).seriesOf(kpi),
    recomputed: kpi => measured(kpi).recomputed(kpi),
    baselineOf: kpi => measured(kpi).baselineOf(kpi),
    rangeOf: kpi => measured(kpi).rangeOf(kpi),
    betterOf: kpi => measured(kpi).betterOf(kpi),
    itemsOf: post => measured(post).itemsOf(post),
    responsesOf: assessment => measured(assessment).responsesOf(assessment),
  };
}
