/** How a programme says how far to come: what is told where nothing says so yet. */
import type { FrameworkMaturity } from '../../language/src/analysis/index.ts';
import { addMonths, dayOf, formatDay } from '../../language/src/model/dates.ts';

/** An `adopt` as it may be written, of a framework that tells levels apart if there is one: below the highest, in a year. */
export function adoption(frameworks: readonly FrameworkMaturity[], today: string): string {
  const example = frameworks.find(({ scoring }) => scoring === 'adherence') ?? frameworks[0]!;
  const target = { adherence: example.levels.at(-2), criteria: '75%' }[example.scoring] ?? example.levels.at(-1);
  return `adopt ${example.framework.name} { target: ${target} by ${formatDay(addMonths(dayOf(today), 12))} }`;
}
