/** What a norm asks of an element, and how far the element keeps it. */
import { type Element, first, has, isNotBefore, type Programme, part, values } from './programme.ts';

export type State = 'met' | 'partial' | 'stale' | 'missing' | 'waived';

export interface Obligation {
  readonly norm: string;
  /** A standard's identity; absent with a rule. */
  readonly standard?: string;
  readonly aspect: string;
  readonly subject: Element;
  readonly state: State;
}

type Condition = (subject: Element) => boolean;

export interface Rule {
  readonly name: string;
  readonly subjects: readonly Element[];
  readonly requires: readonly Condition[];
}

export const rule = (name: string, subjects: readonly Element[], ...requires: readonly Condition[]): Rule => ({
  name,
  subjects,
  requires,
});

/** How a standard of the programme reads, written by hand. */
export interface Scope {
  readonly name: string;
  readonly subjects: readonly Element[];
  readonly requires: readonly Condition[];
}

export function obligationsOfRules(programme: Programme, aspect: string, rules: readonly Rule[]): Obligation[] {
  return rules.flatMap(({ name, subjects, requires }) =>
    subjects.map(subject => {
      const state = howMany(requires, subject);
      return { norm: name, aspect, subject, state: afterWaivers(programme, name, subject, state) };
    }),
  );
}

export function obligationsOfStandards(programme: Programme, scopes: readonly Scope[]): Obligation[] {
  return scopes.flatMap(({ name, subjects, requires }) => {
    const standard = programme.all('standard').find(each => each.name === name);
    if (standard === undefined) {
      throw new Error(`The programme has no standard ${name}.`);
    }
    return subjects.map(subject => {
      const state = afterWaivers(programme, name, subject, keeping(standard, requires, subject));
      return { norm: name, standard: standard.id, aspect: 'standards', subject, state };
    });
  });
}

/** It must be claimed, in its version of today, and kept. */
function keeping(standard: Element, requires: readonly Condition[], subject: Element): State {
  const claim = values(subject, 'standards').find(value => value.value === standard.id);
  if (claim === undefined) {
    return 'missing';
  }
  const current = first(standard, 'version');
  return (part(claim, 'version') ?? current) === current ? howMany(requires, subject) : 'stale';
}

/** Met when all conditions hold, and so when there is none; partial when some do. */
function howMany(requires: readonly Condition[], subject: Element): State {
  const held = requires.filter(holds => holds(subject)).length;
  if (held === requires.length) {
    return 'met';
  }
  return held === 0 ? 'missing' : 'partial';
}

/** Only what is not met can be waived, and only with a reason, an approver and a day that has not passed. */
function afterWaivers(programme: Programme, norm: string, subject: Element, state: State): State {
  if (state === 'met') {
    return state;
  }
  const waivers = programme.all('waiver').filter(waiver => isValid(programme, waiver));
  const waived = waivers.some(waiver => names(programme, waiver, norm, subject));
  const suppressed = programme.suppressions.some(
    ({ rules, until, element }) =>
      rules.includes(norm) && element === subject.id && (until ?? programme.today) >= programme.today,
  );
  return waived || suppressed ? 'waived' : state;
}

export const isValid = (programme: Programme, waiver: Element): boolean =>
  has(waiver, 'because') && has(waiver, 'approved') && isNotBefore(first(waiver, 'until'), programme.today);

export const names = (programme: Programme, waiver: Element, norm: string, subject: Element): boolean =>
  programme.refs(waiver, 'of').some(each => each.name === norm) && programme.refs(waiver, 'for').includes(subject);
