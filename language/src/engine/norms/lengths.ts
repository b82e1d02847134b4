/** Lengths of time in the options of a config: `48h`, as the language writes them. */
import type { DurationUnit } from '../../model/values.ts';
import type { OptionValue } from './settings.ts';

export interface Length {
  readonly number: number;
  readonly unit: DurationUnit;
}

const LENGTH = /^(\d+(?:\.\d+)?)(s|min|h|d|wd|w|mo|y)$/;

/** Absent where the option is absent, or no length. */
export function lengthIn(option: OptionValue | undefined): Length | undefined {
  const [, number, unit] = (typeof option === 'string' && LENGTH.exec(option)) || [];
  return unit === undefined ? undefined : { number: Number(number), unit: unit as DurationUnit };
}
