/** Shares in the options of a config: `80%`, as the language writes them, or the number alone. */
import type { OptionValue } from './settings.ts';

const SHARE = /^(\d+(?:\.\d+)?)%$/;

/** In percent; absent where the option is absent, or no share. */
export function shareIn(option: OptionValue | undefined): number | undefined {
  if (typeof option === 'number') {
    return option;
  }
  const written = typeof option === 'string' ? SHARE.exec(option)?.[1] : undefined;
  return written === undefined ? undefined : Number(written);
}
