/** Views: model and findings → plain data that a page, a panel or a document draws. */
export type { Said } from './attributes.ts';
export type { ClaimView } from './claims.ts';
export type { Named, ViewSource } from './context.ts';
export {
  type AspectView,
  type CoverageOptions,
  type CoverageRow,
  type CoverageView,
  coverageView,
  type JourneyCoverage,
  type JourneyTally,
} from './coverage.ts';
export type { CurveView, EmotionView } from './emotions.ts';
export type { FindingView, Mark, SeverityCounts } from './findings.ts';
export { countFindings, type FindingsView, findingsView } from './findings-list.ts';
export type { FlowView } from './flow.ts';
export { type Focus, focusAt } from './focus.ts';
export { type JourneyMapView, journeyMap, journeyMaps, journeysOf } from './journey-map.ts';
export { figuresOf, type KpiFigures, type KpiView } from './kpis.ts';
export type { FailView, LaneItem } from './lanes.ts';
export type { OpenView } from './obligations.ts';
export type { OpportunityView, PainView } from './pains.ts';
export type { OwnerView } from './people.ts';
export { type LineOf, lineCounter, placeIn, type ViewPlace } from './places.ts';
export { type JourneySummary, type ProgrammeView, programmeView } from './programme.ts';
export { type ReportView, reportView } from './report.ts';
export { type Judgement, type SourceOptions, viewSource } from './source.ts';
export type { EmptyView, MilestoneView, StageView, StepView } from './stages.ts';
export type { TallyView } from './tallies.ts';
export type { ChannelView, CriticalView, TimeView, TouchpointView } from './touchpoints.ts';
