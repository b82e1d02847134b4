/** A feeling as a face: five of them, from very bad to very good. */
import { feelingLevel } from './words.ts';

/** Mouths from −2 to +2. */
const MOUTHS = [
  'M5 11.6C6 9.6 10 9.6 11 11.6',
  'M5.2 11.1C6.2 10.1 9.8 10.1 10.8 11.1',
  'M5.4 10.6H10.6',
  'M5.2 10.1C6.2 11.3 9.8 11.3 10.8 10.1',
  'M4.8 9.6C5.6 12.6 10.4 12.6 11.2 9.6Z',
] as const;

export function Face({ value }: { value: number }) {
  const level = feelingLevel(value);
  return (
    <svg
      class={`face feels-${level < 0 ? 'bad' : level > 0 ? 'good' : 'neutral'} by-${Math.abs(level)}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle class="face-skin" cx="8" cy="8" r="7.2" />
      <circle class="face-eye" cx="5.7" cy="6.4" r="0.9" />
      <circle class="face-eye" cx="10.3" cy="6.4" r="0.9" />
      <path class="face-mouth" d={MOUTHS[level + 2]} />
    </svg>
  );
}
