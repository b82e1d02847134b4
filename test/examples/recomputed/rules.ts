/**
 * A sample of the rules, one or two of each shape, as their pages in the docs say them: attributes there and not there, the
 * number of values, several requirements, what lies inside, who names whom, chains, calendars, margins of error, data files,
 * and one about what the others found. The library itself shows of each rule a text that keeps it and one that does not.
 */
import { rowsOf } from './data-files.ts';
import { later, seconds, workingDays } from './days.ts';
import { amount, latestSample, missed, sampleOf, standing } from './measures.ts';
import { isValid, names, type Obligation, type Rule, rule } from './obligations.ts';
import { type Element, first, has, is, isBefore, type Programme, part, values } from './programme.ts';

/** Of the config of the example. */
const HOLIDAYS = ['2026-12-08', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06', '2027-03-29'];

export function sampledRules(programme: Programme): Readonly<Record<string, readonly Rule[]>> {
  return {
    ownership: ownership(programme),
    measurement: measurement(programme),
    listening: listening(programme),
    understanding: [rule('loop-open', withItems(programme), post => !isLate(programme, post))],
    design: design(programme),
    governance: governance(programme),
    strategy: strategy(programme),
  };
}

function ownership(programme: Programme): Rule[] {
  const contacts = programme.all('touchpoint').filter(touchpoint => !is(touchpoint, 'contact', 'none'));
  const stages = programme.all('stage');
  return [
    rule('stage-empty', stages, stage => {
      return programme.touchpointsIn(stage).length > 0 || programme.pointing('journey', 'refines', stage).length > 0;
    }),
    rule('touchpoint-channel', contacts, touchpoint => has(touchpoint, 'channels')),
    rule(
      'touchpoint-single-accountable',
      contacts.filter(touchpoint => !isAimedAt(programme, touchpoint)),
      touchpoint => values(touchpoint, 'owner').length === 1,
    ),
  ];
}

/** Whether it is met in journeys that are aimed at, and in no other. */
function isAimedAt(programme: Programme, touchpoint: Element): boolean {
  const places = [touchpoint, ...programme.pointing('stage', 'reuses', touchpoint)];
  const journeys = places.flatMap(place => programme.around(place)).filter(each => each.kind === 'journey');
  return journeys.length > 0 && journeys.every(journey => is(journey, 'state', 'target'));
}

function listening(programme: Programme): Rule[] {
  const answering = programme.all('listening').filter(post => !is(post, 'type', 'observation'));
  return [
    rule(
      'listening-response-sla',
      answering,
      post => has(post, 'responder'),
      post => has(post, 'respond-within'),
    ),
    rule('stage-listening', stagesOfToday(programme), stage => programme.gathered(stage, 'listening').length > 0),
  ];
}

/** What nobody can walk yet is in the journeys that are aimed at. */
function stagesOfToday(programme: Programme): Element[] {
  const journeys = programme.all('journey').filter(journey => !is(journey, 'state', 'target'));
  return journeys.flatMap(journey => programme.within(journey)).filter(each => each.kind === 'stage');
}

const withItems = (programme: Programme): Element[] => programme.all('listening').filter(post => has(post, 'items'));

/** Somebody waits longer than promised; where nothing is promised, a detractor longer than two days. */
function isLate(programme: Programme, post: Element): boolean {
  const [promise] = values(post, 'respond-within');
  const endOfToday = Date.parse(programme.today) + 86_400_000;
  return rowsOf(post, 'items').some(({ received, answered, detractor }) => {
    const most = promise !== undefined ? seconds(promise) : detractor === 'yes' ? 172_800 : Number.POSITIVE_INFINITY;
    return answered === '' && endOfToday - Date.parse(received!) > most * 1000;
  });
}

function measurement(programme: Programme): Rule[] {
  const kpis = programme.all('kpi');
  const layer = (...layers: readonly string[]) => {
    return (kpi: Element) => layers.includes(String(programme.ofMetric(kpi, 'layer')));
  };
  const margin = (kpi: Element) => latestSample(kpi, programme.today)?.margin;
  const limited = kpis.filter(kpi => has(kpi, 'max-moe') && margin(kpi) !== undefined);
  const aiming = kpis.filter(kpi => has(kpi, 'baseline') && has(kpi, 'target'));
  const marginAtStart = (kpi: Element) => sampleOf(values(kpi, 'baseline')[0]!).margin;
  const known = kpis.filter(kpi => standing(programme, kpi) !== 'no-data');
  return [
    rule('driver-chain-broken', kpis.filter(layer('driver', 'perception')), kpi => {
      const moved = [...programme.reach(kpi, 'drives', 'objective')];
      const isResult = (each: Element) => each.kind === 'objective' || layer('outcome')(each);
      return moved.some(layer('perception')(kpi) ? isResult : layer('perception'));
    }),
    rule('kpi-sample-small', limited, kpi => margin(kpi)! <= amount(values(kpi, 'max-moe')[0]!)),
    rule('kpi-stale', known, kpi => standing(programme, kpi) !== 'stale'),
    rule('kpi-target-ambition', aiming, kpi => {
      const gained = gain(programme, kpi);
      const most = missing(programme, kpi);
      return gained > (marginAtStart(kpi) ?? margin(kpi) ?? 0) && (most === undefined || gained >= most / 10);
    }),
  ];
}

/** How much better than the baseline a value can be at all; absent where there is always a better one. */
function missing(programme: Programme, kpi: Element): number | undefined {
  const start = amount(values(kpi, 'baseline')[0]!);
  const [low, high] = (programme.ofMetric(kpi, 'range') ?? [0]) as readonly number[];
  const isShare = values(kpi, 'target')[0]!.type === 'percent';
  const best = isLower(programme, kpi) ? low : (high ?? (isShare ? 100 : undefined));
  return best === undefined ? undefined : Math.abs(best - start);
}

/** How much better than the baseline the target is: less than nothing when it is worse. */
function gain(programme: Programme, kpi: Element): number {
  const distance = amount(values(kpi, 'target')[0]!) - amount(values(kpi, 'baseline')[0]!);
  return isLower(programme, kpi) ? -distance : distance;
}

function isLower(programme: Programme, kpi: Element): boolean {
  const better = programme.ofMetric(kpi, 'better');
  return better === 'lower' || (better !== 'higher' && part(values(kpi, 'target')[0], 'op') === '<=');
}

function design(programme: Programme): Rule[] {
  const all = programme.all('initiative');
  const queued = all.filter(each => is(each, 'status', 'queued'));
  const underWay = all.filter(each => !is(each, 'status', 'idea', 'queued', 'stopped'));
  const redesigns = underWay.filter(each => is(each, 'type', 'redesign'));
  const long = programme.all('touchpoint').filter(touchpoint => {
    const wait = seconds(values(touchpoint, 'wait')[0]);
    return wait > 300 && wait < 7200;
  });
  return [
    rule('act-on-kpi', missed(programme), kpi => {
      return programme.pointing('initiative', 'kpis', kpi).some(each => !is(each, 'status', 'done', 'stopped'));
    }),
    rule('backlog-prioritised', queued, ...['rank', 'value', 'effort'].map(name => (i: Element) => has(i, name))),
    rule('long-wait-is-eased', long, touchpoint => has(touchpoint, 'frontstage')),
    rule(
      'redesign-timebox',
      redesigns,
      each => isBoxed(each, daysTo(each, first(each, 'due'))),
      each =>
        !is(each, 'status', 'active') || !(daysTo(each, first(each, 'finished') ?? programme.today) > mostDays(each)),
      each => !is(each, 'status', 'done') || isBoxed(each, daysTo(each, first(each, 'finished'))),
    ),
  ];
}

/** Its touchpoints may share their twenty days, or have them one after the other. */
function mostDays(redesign: Element): number {
  return 20 * Math.max(1, values(redesign, 'touchpoints').length);
}

function isBoxed(redesign: Element, days: number): boolean {
  return days >= 20 && days <= mostDays(redesign);
}

/** Working days from its start; of no number where either day is not written. */
function daysTo(initiative: Element, end: unknown): number {
  const start = first(initiative, 'start');
  return start === undefined || end === undefined ? Number.NaN : workingDays(String(start), String(end), HOLIDAYS);
}

function governance(programme: Programme): Rule[] {
  const dated = programme.all('review').filter(review => dueOn(programme, review) !== undefined);
  return [
    rule('review-overdue', dated, review => {
      const looked = programme.refs(review, 'of');
      const settled = looked.every(each => {
        return programme.pointing('review', 'of', each).some(next => isBefore(first(review, 'on'), first(next, 'on')));
      });
      return dueOn(programme, review)! >= programme.today || (looked.length > 0 && settled);
    }),
  ];
}

/** The day that the review names, or the first by which something that was looked at comes round again. */
function dueOn(programme: Programme, review: Element): string | undefined {
  if (has(review, 'next-on')) {
    return String(first(review, 'next-on'));
  }
  if (!has(review, 'on')) {
    return undefined;
  }
  const cadences = programme.refs(review, 'of').flatMap(each => values(each, 'reviewed').map(value => value.value));
  return cadences.map(cadence => later(String(first(review, 'on')), String(cadence), 1)).sort()[0];
}

function strategy(programme: Programme): Rule[] {
  const ofCustomers = programme.all('objective').filter(each => is(each, 'level', 'customer'));
  return [
    rule('strategy-traced', ofCustomers, objective => {
      return [...programme.reach(objective, 'supports')].some(each => is(each, 'level', 'corporate', 'brand'));
    }),
  ];
}

/** Whether a waiver is about something can only be said when all others are judged. */
export function upkeep(programme: Programme, judged: readonly Obligation[]): Rule[] {
  const waives = (waiver: Element) =>
    judged.some(({ norm, subject, state }) => {
      return state === 'waived' && names(programme, waiver, norm, subject);
    });
  return [rule('waiver-unused', programme.all('waiver'), waiver => !isValid(programme, waiver) || waives(waiver))];
}
