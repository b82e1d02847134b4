/** Views: model and findings → plain data that a page, a panel or a document draws. */
export { allImagesOf, buildView, imagesOf, tablesOf } from './builders.ts';
export { type Focus, focusAt } from './focus.ts';
export { figuresOf, type KpiFigures } from './parts/kpis.ts';
export { countFindings } from './parts/marks.ts';
export { type LineOf, lineCounter, placeIn } from './parts/places.ts';
export { journeyNames, journeysOf } from './parts/programme.ts';
export type * from './parts/schema.ts';
export type * from './registry.ts';
export { type IllustratedReport, type Report, reportOf } from './report.ts';
export { type Evaluated, type SourceOptions, type ViewSource, viewSource } from './source.ts';
export type { Cell, ViewTable } from './view.ts';
