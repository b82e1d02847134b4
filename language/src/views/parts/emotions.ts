/** How it feels: what is told about each touchpoint. */
import type { Element } from '../../model/model.ts';
import { meanOf, valuesOf } from '../../model/read.ts';
import { type NumberValue, partsOf } from '../../model/values.ts';
import type { ViewContext } from './context.ts';
import type { EmotionView } from './schema.ts';

export function emotionsOf(touchpoint: Element, context: ViewContext): EmotionView[] {
  return valuesOf(touchpoint, 'emotion')
    .filter((value): value is NumberValue => value.type === 'number')
    .map(value => ({
      value: value.number,
      for: context.mentions(partsOf(value, 'for'), touchpoint.file),
      from: context.mentions(partsOf(value, 'from'), touchpoint.file),
      place: context.place(touchpoint.file, value.span),
    }));
}

/** Null where nothing is told. */
export function meanFeeling(emotions: readonly EmotionView[]): number | null {
  return meanOf(emotions.map(emotion => emotion.value)) ?? null;
}
