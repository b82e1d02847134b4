/**
 * All views, in the order in which a reader finds them: messages, tabs and reports are made of this table. What builds each of
 * them stands in `builders.ts`, for a page that draws views holds nothing that builds them.
 */
import { coverage } from './coverage/schema.ts';
import { findings } from './findings/schema.ts';
import { gaps } from './gaps/schema.ts';
import { kpis } from './kpis/schema.ts';
import { map } from './map/schema.ts';
import { maturity } from './maturity/schema.ts';
import type { Infer } from './parts/schema.ts';
import { programme } from './programme/schema.ts';
import type { ViewContract } from './view.ts';

export type * from './coverage/schema.ts';
export type * from './findings/schema.ts';
export type * from './gaps/schema.ts';
export type * from './kpis/schema.ts';
export type * from './map/schema.ts';
export type * from './maturity/schema.ts';
export type * from './programme/schema.ts';

export const VIEWS = {
  programme,
  map,
  coverage,
  maturity,
  gaps,
  kpis,
  findings,
} as const satisfies Readonly<Record<string, ViewContract>>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as [ViewName, ...ViewName[]];

/** What is looked at of each view; null for a view of a journey in a project without any. */
export type ViewData = {
  readonly [Name in ViewName]: IsOfJourney<Name> extends true ? Shape<Name> | null : Shape<Name>;
};

/** All that is built of each view: of a view of a journey, one for each journey that is looked into. */
export type BuiltViews = {
  readonly [Name in ViewName]: IsOfJourney<Name> extends true ? readonly Shape<Name>[] : Shape<Name>;
};

type Shape<Name extends ViewName> = Infer<(typeof VIEWS)[Name]['schema']>;
type IsOfJourney<Name extends ViewName> = (typeof VIEWS)[Name]['scope'] extends 'journey' ? true : false;

/** What is to be seen of a view in the journey at this place. */
export function viewOfJourney<Name extends ViewName>(
  name: Name,
  built: BuiltViews[Name],
  index: number,
): ViewData[Name] {
  const isOfJourney = VIEWS[name].scope === 'journey';
  return (isOfJourney ? ((built as readonly unknown[])[index] ?? null) : built) as ViewData[Name];
}

export function viewsOfJourney(built: BuiltViews, index: number): ViewData {
  return Object.fromEntries(
    VIEW_NAMES.map(name => [name, viewOfJourney(name, built[name], index)]),
  ) as unknown as ViewData;
}
