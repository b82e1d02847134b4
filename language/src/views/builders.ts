/** What builds each view of the registry. */
import { coverageBuilder } from './coverage/builder.ts';
import { findingsBuilder } from './findings/builder.ts';
import { gapsBuilder } from './gaps/builder.ts';
import { kpisBuilder } from './kpis/builder.ts';
import { mapBuilder } from './map/builder.ts';
import { maturityBuilder } from './maturity/builder.ts';
import { programmeBuilder } from './programme/builder.ts';
import type { BuiltViews, ViewName } from './registry.ts';
import type { ViewSource } from './source.ts';
import type { Look, ViewBuilder, ViewTable } from './view.ts';

/** In the order of the registry. */
const BUILDERS: { readonly [Name in ViewName]: ViewBuilder<BuiltViews[Name]> } = {
  programme: programmeBuilder,
  map: mapBuilder,
  coverage: coverageBuilder,
  maturity: maturityBuilder,
  gaps: gapsBuilder,
  kpis: kpisBuilder,
  findings: findingsBuilder,
};

export function buildView<Name extends ViewName>(name: Name, source: ViewSource, look: Look): BuiltViews[Name] {
  return BUILDERS[name].build(source, look);
}

export function buildViews(source: ViewSource, look: Look): BuiltViews {
  const names = Object.keys(BUILDERS) as ViewName[];
  return Object.fromEntries(names.map(name => [name, buildView(name, source, look)])) as BuiltViews;
}

/** The paths of the images that a view draws, each once, in the order in which they are met. */
export function imagesOf<Name extends ViewName>(name: Name, built: BuiltViews[Name]): string[] {
  return [...new Set(BUILDERS[name].images?.(built).map(({ path }) => path))];
}

/** Those of all views. */
export function allImagesOf(views: BuiltViews): string[] {
  const images = <Name extends ViewName>(name: Name) => imagesOf(name, views[name]);
  return [...new Set((Object.keys(BUILDERS) as ViewName[]).flatMap(images))];
}

/** What all of them tell, for a document that draws nothing. */
export function tablesOf(views: BuiltViews): ViewTable[] {
  const tables = <Name extends ViewName>(name: Name) => BUILDERS[name].tables(views[name]);
  return (Object.keys(BUILDERS) as ViewName[]).flatMap(tables);
}
