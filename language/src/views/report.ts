/** Everything that a report shows, whoever opens it and wherever. */
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
}

export function reportView(source: ViewSource): ReportView {
  return {
    programme: programmeView(source),
    journeys: journeyMaps(source),
    coverage: coverageView(source),
    findings: findingsView(source),
  };
}
