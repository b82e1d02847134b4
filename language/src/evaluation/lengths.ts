/** Settings of rules that are lengths of time. */
import type { DurationUnit } from '../model/values.ts';
import type { OptionValue } from '../norms/index.ts';

export interface Length {
  readonly number: number;
  readonly unit: DurationUnit;
}

const LENGTH = /^(\d+(?:\.\d+)?)(s|min|h|d|wd|w|mo|y)$/;

/** What a setting says, as in `48h`; `otherwise` where it says nothing, or no length. */
export function lengthOf(setting: OptionValue | undefined, otherwise: Length): Length {
  const [, number, unit] = LENGTH.exec(String(setting)) ?? [];
  return unit === undefined ? otherwise : { number: Number(number), unit: unit as DurationUnit };
}
