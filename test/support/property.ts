/**
 * How properties are tried. A test run tries the same few thousand cases each time, so that what was green once stays green
 * until something changes; `npm run fuzz` tries fifty times as many, and others each time.
 */
import fc from 'fast-check';

const isFuzzing = process.env['FUZZ'] === 'long';

if (!isFuzzing) {
  fc.configureGlobal({ seed: 20_261_122 });
}

/** How often a property is tried that a test run tries `count` times. */
export function runs(count: number): number {
  return isFuzzing ? count * 50 : count;
}

export { fc };
