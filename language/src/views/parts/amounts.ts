/** Amounts as people read them, the same on every machine: never by the conventions of the place where it runs. */
import type { Quantity } from '../../model/measure.ts';
import type { DurationUnit, Value } from '../../model/values.ts';

const UNITS: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
  s: ['s', 's'],
  min: ['min', 'min'],
  h: ['h', 'h'],
  d: ['day', 'days'],
  wd: ['working day', 'working days'],
  w: ['week', 'weeks'],
  mo: ['month', 'months'],
  y: ['year', 'years'],
};

export function quantityText(quantity: Quantity): string {
  switch (quantity.type) {
    case 'number':
      return numberText(quantity.number);
    case 'percent':
      return `${numberText(quantity.number)}%`;
    case 'duration':
      return `${numberText(quantity.number)} ${UNITS[quantity.unit][quantity.number === 1 ? 0 : 1]}`;
    case 'money':
      return `${quantity.currency} ${moneyText(quantity.number)}`;
  }
}

/** The main value of an attribute; undefined for a value that is no plain text, amount or word. */
export function valueText(value: Value): string | undefined {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'word':
      return value.word;
    case 'date':
      return value.date;
    case 'boolean':
      return value.boolean ? 'yes' : 'no';
    case 'number':
    case 'percent':
    case 'duration':
    case 'money':
      return quantityText(value);
    default:
      return undefined;
  }
}

/** At most one decimal: a figure computed from counts has many, and nobody acts on the second. */
export function numberText(number: number): string {
  const rounded = Math.round(number * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded).replace('-', '−');
}

function moneyText(number: number): string {
  const text = Number.isInteger(number) ? String(number) : number.toFixed(2);
  return text.replace('-', '−');
}
