/** How it feels: what is told about each touchpoint. */
import type { Element } from '../../model/model.ts';
import type { NumberValue } from '../../model/values.ts';
import { partOf, valuesOf } from './attributes.ts';
import type { ViewContext } from './context.ts';
import type { EmotionView } from './schema.ts';

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

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
