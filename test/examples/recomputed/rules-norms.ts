/** Rules about standards, strategy, reviews and waivers, as their pages in the docs say them. */
import { later, seconds } from './days.ts';
import { isValid, names, type Obligation, type Rule, rule, type Scope } from './obligations.ts';
import { type Element, first, has, is, isBefore, isNotBefore, type Programme, values } from './programme.ts';
import { ramps } from './rules-experience.ts';

export function governance(programme: Programme): Rule[] {
  const waivers = programme.all('waiver');
  const dated = programme.all('review').filter(review => dueOn(programme, review) !== undefined);
  return [
    rule('review-overdue', dated, review => {
      const looked = programme.refs(review, 'of');
      const settled = looked.every(each => {
        return programme.pointing('review', 'of', each).some(next => isBefore(first(review, 'on'), first(next, 'on')));
      });
      return dueOn(programme, review)! >= programme.today || (looked.length > 0 && settled);
    }),
    rule(
      'waiver-expired',
      waivers.filter(each => has(each, 'until')),
      each => isNotBefore(first(each, 'until'), programme.today),
    ),
    rule('waiver-reason', waivers, ...['because', 'approved', 'until'].map(name => (w: Element) => has(w, name))),
  ];
}

/** The day that the review names, or the first by which something that was looked at comes round again. */
function dueOn(programme: Programme, review: Element): string | undefined {
  if (has(review, 'next-on')) return String(first(review, 'next-on'));
  if (!has(review, 'on')) return undefined;
  const cadences = programme.refs(review, 'of').flatMap(each => values(each, 'reviewed').map(value => value.value));
  return cadences.map(cadence => later(String(first(review, 'on')), String(cadence), 1)).sort()[0];
}

/** Whether norms and waivers are about something can only be said when all others are judged. */
export function upkeep(programme: Programme, judged: readonly Obligation[]): Rule[] {
  const selects = (each: Element) => judged.some(({ norm }) => norm === each.name);
  const waives = (waiver: Element) =>
    judged.some(({ norm, subject, state }) => {
      return state === 'waived' && names(programme, waiver, norm, subject);
    });
  return [
    rule('rule-without-subjects', programme.all('rule'), selects),
    rule('waiver-unused', programme.all('waiver'), waiver => !isValid(programme, waiver) || waives(waiver)),
  ];
}

export function strategy(programme: Programme): Rule[] {
  const ofCustomers = programme.all('objective').filter(each => is(each, 'level', 'customer'));
  return [
    rule('promise-unbacked', programme.all('promise'), promise => has(promise, 'kept-by')),
    rule('strategy-traced', ofCustomers, objective => {
      return [...programme.reach(objective, 'supports')].some(each => is(each, 'level', 'corporate', 'brand'));
    }),
  ];
}

export function standards(programme: Programme, scopes: readonly Scope[]): Rule[] {
  const all = programme.all('standard');
  const promised = (standard: Element) => programme.pointing('promise', 'kept-by', standard).length > 0;
  return [
    rule(
      'standard-conflict',
      all.filter(each => has(each, 'require')),
      each => !contradicts(each, all, scopes),
    ),
    rule('standard-intent', all, each => has(each, 'serves') || promised(each)),
    rule('standard-measured', all, each => has(each, 'kpis')),
    ...ramps(programme),
  ];
}

/** Two contradict where one asks for more than the other allows, of an element that both bind. */
function contradicts(standard: Element, all: readonly Element[], scopes: readonly Scope[]): boolean {
  const bound = (each: Element) => scopes.find(scope => scope.name === each.name)!.subjects;
  return all.some(other => {
    const shared = bound(standard).some(subject => bound(other).includes(subject));
    return shared && (excludes(standard, other) || excludes(other, standard));
  });
}

const excludes = (low: Element, high: Element): boolean =>
  bounds(low, '>').some(least => bounds(high, '<').some(most => least.path === most.path && least.value > most.value));

/** Comparisons of a time with a constant: nothing else in the standards of the example has a bound. */
function bounds(standard: Element, direction: '<' | '>'): { readonly path: string; readonly value: number }[] {
  return values(standard, 'require').flatMap(({ value }) => {
    const match = /^\w+\.([\w-]+) ([<>])=? (\d+)(s|min|h|d)$/.exec(String(value));
    if (match === null || match[2] !== direction) return [];
    return [{ path: match[1]!, value: seconds({ type: 'duration', value: match[3], unit: match[4]! }) }];
  });
}
