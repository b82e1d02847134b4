/** Rules about initiatives, changes and the KPIs that they are to move, as their pages in the docs say them. */
import { workingDays } from './days.ts';
import { atTheirDay } from './measures.ts';
import { type Rule, rule } from './obligations.ts';
import { type Element, first, has, is, isNotBefore, type Programme, part, values } from './programme.ts';
import { hasOneOwner, waits } from './rules-experience.ts';

/** Of the config of the example. */
const HOLIDAYS = ['2026-12-08', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06', '2027-03-29'];

export const design = (programme: Programme): Rule[] => [
  ...initiatives(programme),
  ...redesigns(programme),
  ...changes(programme),
  ...waits(programme),
];

function initiatives(programme: Programme): Rule[] {
  const all = programme.all('initiative');
  const of = (...states: readonly string[]) => all.filter(each => is(each, 'status', ...states));
  const notOf = (...states: readonly string[]) => all.filter(each => !is(each, 'status', ...states));
  const forSomething = (each: Element) => has(each, 'objective');
  const target = (kpi: Element) => values(kpi, 'target')[0];
  const hasDay = (kpi: Element) => part(target(kpi), 'by') !== undefined;
  const missed = atTheirDay(programme).filter(each => !each.isReached);
  return [
    rule(
      'act-on-kpi',
      missed.map(({ kpi }) => kpi),
      kpi => {
        return programme.pointing('initiative', 'kpis', kpi).some(each => !is(each, 'status', 'stopped'));
      },
    ),
    rule('backlog-prioritised', of('queued'), ...['rank', 'value', 'effort'].map(name => (i: Element) => has(i, name))),
    rule('engagement-without-commitment', of('active'), () => committed(programme).size === 4),
    rule('initiative-alignment', of('approved', 'active', 'done'), forSomething),
    rule('initiative-misaligned', of('idea', 'queued'), forSomething),
    rule(
      'initiative-metrics',
      notOf('idea', 'queued', 'stopped'),
      each => has(each, 'kpis'),
      hasOneOwner,
      each => has(each, 'due') || programme.refs(each, 'kpis').some(hasDay),
    ),
    rule(
      'internal-metric-only',
      notOf('stopped').filter(each => has(each, 'kpis')),
      each => justifiedBy(programme, each).some(source => programme.ofMetric(source, 'layer') === 'perception'),
    ),
  ];
}

/** The resources that executives committed. */
function committed(programme: Programme): Set<unknown> {
  const byExecutives = programme.all('commitment').filter(commitment => {
    return programme.refs(commitment, 'by').some(role => is(role, 'level', 'executive'));
  });
  return new Set(byExecutives.flatMap(commitment => values(commitment, 'resources').map(each => each.value)));
}

/** Its KPIs, what it comes from, and the KPIs of what it works on and of what the pains and chances behind it stand in. */
function justifiedBy(programme: Programme, initiative: Element): Element[] {
  const direct = programme.refs(initiative, 'addresses');
  const behind = [...direct, ...direct.flatMap(each => programme.refs(each, 'addresses'))];
  const places = behind.filter(each => each.kind === 'pain' || each.kind === 'opportunity');
  const addressed = [...direct, ...places.flatMap(each => programme.container(each) ?? [])];
  const worked = [...programme.refs(initiative, 'touchpoints'), ...addressed];
  const own = [...programme.refs(initiative, 'kpis'), ...programme.refs(initiative, 'from')];
  return [...own, ...worked.flatMap(each => programme.gathered(each, 'kpis'))];
}

function redesigns(programme: Programme): Rule[] {
  const underWay = programme.all('initiative').filter(each => !is(each, 'status', 'idea', 'queued', 'stopped'));
  const large = underWay.filter(each => is(each, 'type', 'redesign', 'project', 'technology'));
  const ofExperience = underWay.filter(each => is(each, 'type', 'redesign'));
  const tried = (iteration: Element) => has(iteration, 'prototype') && has(iteration, 'evaluation');
  const takesPart = (word: string, ...kinds: readonly string[]) => {
    return (each: Element) =>
      is(each, 'participants', word) || programme.refs(each, 'participants').some(who => kinds.includes(who.kind));
  };
  return [
    rule(
      'design-cocreation',
      large,
      takesPart('customers', 'persona', 'segment'),
      takesPart('employees', 'role', 'team'),
      each => programme.all('partner').length === 0 || takesPart('partners', 'partner')(each),
    ),
    rule(
      'design-iteration',
      large.filter(each => !is(each, 'status', 'approved')),
      each => programme.children(each).some(tried),
    ),
    rule('design-process-followed', large, each => programme.refs(each, 'follows').some(way => way.kind === 'process')),
    rule(
      'redesign-scope',
      ofExperience,
      each => has(each, 'touchpoints'),
      each => has(each, 'team'),
      each => has(each, 'proposal') || is(each, 'status', 'approved'),
      each => has(each, 'result') || !is(each, 'status', 'done'),
    ),
    rule('redesign-timebox', ofExperience, each => {
      return workingDays(String(first(each, 'start')), String(first(each, 'due')), HOLIDAYS) === 20;
    }),
  ];
}

function changes(programme: Programme): Rule[] {
  const all = programme.all('change');
  const touching = all.filter(change => {
    const felt = has(change, 'impact') && first(change, 'impact') !== 0 && !is(change, 'status', 'proposed');
    return felt && programme.all('touchpoint').some(touchpoint => affects(programme, change, touchpoint));
  });
  const inForce = all.filter(change => isNotBefore(programme.today, effectiveOn(change)));
  const changesOf = (journey: Element) =>
    inForce.filter(change => programme.within(journey).some(each => affects(programme, change, each)));
  const changed = programme
    .all('journey')
    .filter(journey => !is(journey, 'state', 'target') && changesOf(journey).length > 0);
  return [
    rule(
      'change-cx-impact',
      all.filter(each => has(each, 'approved') || is(each, 'status', 'approved', 'live')),
      each => {
        return has(each, 'impact');
      },
    ),
    rule('change-map-drift', changed, journey => {
      const walks = programme.pointing('review', 'of', journey).map(review => first(review, 'on'));
      return walks.some(walk => changesOf(journey).every(change => isNotBefore(walk, effectiveOn(change))));
    }),
    rule('change-triggers-redesign', touching, change => {
      const [decided] = values(change, 'redesign');
      return decided?.type === 'reference' || part(decided, 'because') !== undefined;
    }),
  ];
}

const SUPPORTS = 'relies responsible offers frontstage backstage artefacts channels knowledge requires'.split(' ');
const STEPS = ['journey', 'stage', 'touchpoint'];

/** The element, what it lies in, or something that one of these names as behind it, or needs for that. */
function affects(programme: Programme, change: Element, element: Element): boolean {
  const around = programme.around(element);
  const supports = around
    .flatMap(each => SUPPORTS.flatMap(attribute => programme.refs(each, attribute)))
    .filter(each => !STEPS.includes(each.kind));
  const reached = new Set([...around, ...supports, ...supports.flatMap(each => [...programme.reach(each, 'relies')])]);
  return programme.refs(change, 'affects').some(each => reached.has(each));
}

const effectiveOn = (change: Element): unknown =>
  is(change, 'status', 'proposed') ? undefined : (first(change, 'since') ?? part(values(change, 'approved')[0], 'on'));
