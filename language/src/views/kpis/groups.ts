/** KPIs that belong together: by what they have in common, or as a dashboard shows them. */
import type { Element } from '../../model/model.ts';
import { referencesOf, targetsOf, titleOf, valuesOf } from '../../model/read.ts';
import { valueText } from '../parts/amounts.ts';
import type { ViewContext } from '../parts/context.ts';
import type { KpiFigures } from '../parts/kpis.ts';
import type { Named, ViewPlace } from '../parts/schema.ts';
import type { Measured } from './measured.ts';
import type { DashboardView, KpiGroup, KpisView } from './schema.ts';
import { rankOfStatus } from './standing.ts';

/** A KPI on its place in the list, which may have been cut before it. */
export interface Ranked {
  readonly element: Element;
  readonly figures: KpiFigures;
  readonly attention: boolean;
  /** Undefined where it is not listed. */
  readonly position: number | undefined;
}

/** What KPIs may have in common. */
interface Key {
  readonly id: string;
  readonly title: string;
  readonly place: ViewPlace | null;
}

type Counted = Pick<KpiGroup, 'kpis' | 'total' | 'attention'>;

const LAYERS: readonly string[] = ['outcome', 'perception', 'driver', 'employee'];

/** `kpis` come worst first. */
export function groupsOf(kpis: readonly Ranked[], measured: Measured, context: ViewContext): KpisView['groups'] {
  const { model } = context.source;
  const orderOf = (kind: string) => new Map(model.index.ofKind(kind).map(({ id }, index) => [id, index]));
  const [journeys, qualities] = [orderOf('journey'), orderOf('quality')];
  const inOrder = (order: ReadonlyMap<string, number>) => byNumber(({ id }) => order.get(id) ?? order.size);
  return {
    journey: grouped(kpis, ({ element }) => measured.journeysOf(element).map(keyOf(context)), inOrder(journeys)),
    quality: grouped(kpis, ({ element }) => mentioned(element, 'quality', context), inOrder(qualities)),
    layer: grouped(
      kpis,
      ({ figures }) => wordKey(figures.layer),
      byNumber(({ id }) => LAYERS.indexOf(id)),
    ),
    owner: grouped(kpis, ({ element }) => mentioned(element, 'owner', context), byTitle),
    status: grouped(
      kpis,
      ({ figures }) => wordKey(figures.status),
      byNumber(({ id }) => rankOfStatus(id as KpiFigures['status'])),
    ),
  };
}

export function dashboardsOf(kpis: readonly Ranked[], context: ViewContext): DashboardView[] {
  const byId = new Map(kpis.map(kpi => [kpi.element.id, kpi]));
  return context.source.model.index.ofKind('dashboard').map(dashboard => {
    const shown = [...new Set(targetsOf(dashboard, 'kpis'))].flatMap(id => byId.get(id) ?? []);
    return {
      ...context.named(dashboard),
      id: dashboard.id,
      audience: audienceOf(dashboard, context),
      ...counted(shown),
    };
  });
}

function audienceOf(dashboard: Element, context: ViewContext): string[] {
  return valuesOf(dashboard, 'audience').flatMap(value => {
    const named = value.type === 'reference' ? context.mentioned(value, dashboard.file).title : valueText(value);
    return named ?? [];
  });
}

type Order = (a: Key, b: Key) => number;

/** Those that have nothing of the sort in common come last, without a title. */
function grouped(kpis: readonly Ranked[], keysOf: (kpi: Ranked) => readonly Key[], order: Order): KpiGroup[] {
  const groups = new Map<string, { readonly key: Key; readonly kpis: Ranked[] }>();
  const others: Ranked[] = [];
  for (const kpi of kpis) {
    const keys = keysOf(kpi);
    if (keys.length === 0) {
      others.push(kpi);
    }
    for (const key of keys) {
      const known = groups.get(key.id);
      if (known === undefined) {
        groups.set(key.id, { key, kpis: [kpi] });
      } else {
        known.kpis.push(kpi);
      }
    }
  }
  const named = [...groups.values()].sort((a, b) => order(a.key, b.key));
  return [
    ...named.map(({ key, kpis }) => ({ ...key, ...counted(kpis) })),
    ...(others.length === 0 ? [] : [{ id: null, title: null, place: null, ...counted(others) }]),
  ];
}

function counted(kpis: readonly Ranked[]): Counted {
  return {
    kpis: kpis.flatMap(({ position }) => position ?? []),
    total: kpis.length,
    attention: kpis.filter(({ attention }) => attention).length,
  };
}

function keyOf(context: ViewContext): (element: Element) => Key {
  return element => ({ id: element.id, title: titleOf(element), place: context.named(element).place });
}

/** The elements that an attribute names; a name that means nothing is its own identity. */
function mentioned(kpi: Element, attribute: string, context: ViewContext): Key[] {
  const keys = referencesOf(kpi, attribute).map(value => {
    const element = context.target(value);
    return element === undefined ? keyOfUnknown(context.mentioned(value, kpi.file)) : keyOf(context)(element);
  });
  return [...new Map(keys.map(key => [key.id, key])).values()];
}

function keyOfUnknown({ title, place }: Named): Key {
  return { id: `?${title}`, title, place };
}

function wordKey(word: string | null): Key[] {
  return word === null ? [] : [{ id: word, title: word, place: null }];
}

function byNumber(of: (key: Key) => number): Order {
  return (a, b) => of(a) - of(b);
}

function byTitle(a: Key, b: Key): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
