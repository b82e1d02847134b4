/** Rules about KPIs, as their pages in the docs say them. */
import { atTheirDay, standing } from './measures.ts';
import { type Rule, rule } from './obligations.ts';
import { type Element, has, is, type Programme, part, values } from './programme.ts';
import { measured } from './rules-data.ts';
import { hasOneOwner } from './rules-experience.ts';

export function measurement(programme: Programme): Rule[] {
  const kpis = programme.all('kpi');
  const journeys = programme.all('journey');
  const layer = (...layers: readonly string[]) => {
    return (kpi: Element) => layers.includes(String(programme.ofMetric(kpi, 'layer')));
  };
  const names = (kind: string) => (kpi: Element) => programme.pointing(kind, 'kpis', kpi).length > 0;
  const inAJourney = (kpi: Element) => journeys.some(journey => programme.gathered(journey, 'kpis').includes(kpi));
  const measuresPeople = (kpi: Element) => layer('employee')(kpi) && (names('team')(kpi) || names('role')(kpi));
  const forEverybody = (board: Element) => is(board, 'audience', 'everyone', 'employees');
  const due = (kpi: Element) => part(values(kpi, 'target')[0], 'by');
  const known = kpis.filter(kpi => standing(programme, kpi) !== 'no-data');
  const over = atTheirDay(programme);
  const reached = over.filter(each => each.isReached).map(({ kpi }) => kpi);
  return [
    ...measured(programme),
    rule('driver-chain-broken', kpis.filter(layer('driver', 'perception')), kpi => {
      const moved = [...programme.reach(kpi, 'drives', 'objective')];
      const isResult = (each: Element) => each.kind === 'objective' || layer('outcome')(each);
      return moved.some(layer('perception')(kpi) ? isResult : layer('perception'));
    }),
    rule('kpi-baseline-dated', withAttribute(kpis, 'baseline'), kpi => hasPart(kpi, 'baseline', 'on')),
    rule('kpi-cadence', kpis, kpi => has(kpi, 'reviewed')),
    rule('kpi-descriptive-missing', journeys, each => programme.gathered(each, 'kpis').some(layer('driver'))),
    rule('kpi-perception-missing', journeys, each => programme.gathered(each, 'kpis').some(layer('perception'))),
    rule('kpi-not-on-dashboard', kpis.filter(some(names('role'), names('objective'), names('initiative'))), kpi => {
      return names('dashboard')(kpi);
    }),
    rule('kpi-owner', kpis, hasOneOwner),
    rule('kpi-source', kpis, kpi => has(kpi, 'readings') || has(kpi, 'data')),
    rule('kpi-stale', known, kpi => standing(programme, kpi) !== 'stale'),
    rule('kpi-target-due', withAttribute(kpis, 'target'), kpi => due(kpi) !== undefined),
    rule(
      'kpi-target-missed',
      over.map(({ kpi }) => kpi),
      kpi => reached.includes(kpi),
    ),
    rule(
      'kpi-unlinked',
      kpis,
      some(
        names('standard'),
        names('objective'),
        names('touchpoint'),
        inAJourney,
        kpi => has(kpi, 'objective') || has(kpi, 'quality'),
        measuresPeople,
      ),
    ),
    rule(
      'kpi-unsegmented',
      kpis.filter(kpi => !layer('employee')(kpi)),
      kpi => has(kpi, 'segments') || has(kpi, 'quality') || inAJourney(kpi),
    ),
    rule('kpi-unshared', kpis, kpi => programme.pointing('dashboard', 'kpis', kpi).some(forEverybody)),
    rule(
      'moment-unmeasured',
      programme.all('touchpoint').filter(each => is(each, 'critical', 'true')),
      each => {
        return programme.refs(each, 'kpis').some(layer('perception'));
      },
    ),
  ];
}

const withAttribute = (kpis: readonly Element[], attribute: string): Element[] =>
  kpis.filter(kpi => has(kpi, attribute));

const hasPart = (kpi: Element, attribute: string, name: string): boolean =>
  part(values(kpi, attribute)[0], name) !== undefined;

const some =
  (...conditions: readonly ((kpi: Element) => boolean)[]) =>
  (kpi: Element): boolean =>
    conditions.some(holds => holds(kpi));
