/** Everything that a report shows, whoever opens it and wherever. */
import { isTextError } from '../model/finding.ts';
import type { ViewSource } from './context.ts';
import { type CoverageView, coverageView } from './coverage.ts';
import { type FindingsView, findingsView } from './findings-list.ts';
import { type JourneyMapView, journeyMaps } from './journey-map.ts';
import { type ProgrammeView, programmeView } from './programme.ts';

export interface ReportView {
  readonly programme: ProgrammeView;
  readonly journeys: readonly JourneyMapView[];
  /** Null where nothing has been judged. */
  readonly coverage: CoverageView | null;
  readonly findings: FindingsView;
  /** That the text has errors, where it has: what they hide is missing in all of this. */
  readonly incomplete: string | null;
}

export function reportView(source: ViewSource): ReportView {
  return {
    programme: programmeView(source),
    journeys: journeyMaps(source),
    coverage: coverageView(source),
    findings: findingsView(source),
    incomplete: incompleteBy(source.findings.filter(isTextError).length),
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
