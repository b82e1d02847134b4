/** Everything that a report shows, whoever opens it and wherever. */
import { isTextError } from '../model/diagnostic.ts';
import { titleOf } from '../model/read.ts';
import { buildViews } from './builders.ts';
import { countFindings } from './parts/marks.ts';
import { journeyNames, journeysOf, programmeOf } from './parts/programme.ts';
import type { FoundImage, JourneyName } from './parts/schema.ts';
import type { BuiltViews } from './registry.ts';
import type { ViewSource } from './source.ts';

export interface Report {
  /** Of the programme; null where the project has no `programme` element. */
  readonly title: string | null;
  /** ISO date: the day as of which everything is evaluated. */
  readonly asOf: string;
  /** In the order of the text, which is that of every view of a journey. */
  readonly journeys: readonly JourneyName[];
  /** How many findings there are. */
  readonly findings: number;
  readonly views: BuiltViews;
  /** That the text has errors, where it has: what they hide is missing in all of this. */
  readonly incomplete: string | null;
}

/** A report with the images that its maps draw. */
export interface IllustratedReport extends Report {
  readonly images: readonly FoundImage[];
}

export function reportOf(source: ViewSource): Report {
  const { model, today, findings } = source;
  const programme = programmeOf(model);
  const journeys = journeysOf(model);
  return {
    title: programme === undefined ? null : titleOf(programme),
    asOf: today,
    journeys: journeyNames(journeys),
    findings: countFindings(source),
    views: buildViews(source, { journeys, isBrief: false }),
    incomplete: incompleteBy(findings.filter(isTextError).length),
  };
}

function incompleteBy(textErrors: number): string | null {
  if (textErrors === 0) {
    return null;
  }
  return textErrors === 1
    ? 'The text has an error, and what it hides is missing here: see the findings.'
    : `The text has ${textErrors} errors, and what they hide is missing here: see the findings.`;
}
