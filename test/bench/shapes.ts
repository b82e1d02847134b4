/** Prints how long the problems of 200 kB of each hard text take (CPU), the slowest first. */
import { SHAPES, time } from '../properties/shapes.ts';

const BYTES = 200_000;
const SHOWN = 5;

const times = Object.entries(SHAPES).map(([title, shape]) => {
  const text = shape(Math.ceil((BYTES / shape(1000).length) * 1000));
  return { title, time: Math.min(time(text), time(text), time(text)) };
});
times.sort((a, b) => b.time - a.time);
for (const { title, time } of times.slice(0, SHOWN)) {
  process.stdout.write(`  ${title}: ${Math.round(time)} ms\n`);
}
