/**
 * Which groups of coverage an element counts in: it is the group's element, lies in it, or is used by it.
 *
 * A touchpoint counts in every journey that it is written in or reused by, and in every channel that it is on; what it
 * holds counts where it counts. An element counts for the role that must act, and for that role's team.
 */
import { EvaluationContext, isElement, propertyReader } from '../engine/expressions/index.ts';
import type { NormSummary, NormTable } from '../engine/norms/index.ts';
import type { CxModel, Element } from '../model/model.ts';
import { whoMustAct } from '../model/read.ts';
import type { Grouping } from './coverage.ts';

const NONE: readonly string[] = [];

const memberships = new WeakMap<NormTable, Membership>();

/** Worked out once for all that is asked of a table: each of its views counts by the same groups. */
export function membershipIn(table: NormTable, model: CxModel, today: string): Membership {
  let membership = memberships.get(table);
  if (membership?.context.model !== model || membership.context.today !== today) {
    membership = new Membership(new EvaluationContext(model, { today }));
    memberships.set(table, membership);
  }
  return membership;
}

export class Membership {
  readonly context: EvaluationContext;
  readonly #known = new Map<Grouping, Map<Element, readonly string[]>>();

  constructor(context: EvaluationContext) {
    this.context = context;
  }

  /** Identities of the groups; the word itself for rules and aspects. */
  groupsOf(by: Grouping, subject: Element, norm: NormSummary): readonly string[] {
    switch (by) {
      case 'rule':
        return norm.type === 'rule' ? [norm.name] : NONE;
      case 'standard':
        return norm.type === 'standard' ? [norm.id] : NONE;
      case 'aspect':
        return norm.aspect === undefined ? NONE : [norm.aspect];
      default:
        return this.#ofElement(by, subject);
    }
  }

  /** The touchpoints that an element is, lies in, holds or is used at. */
  touchpointsOf(subject: Element): readonly Element[] {
    return [...new Set([...around(subject, 'touchpoint'), ...this.#elements(subject, 'touchpoints')])];
  }

  #ofElement(by: Grouping, subject: Element): readonly string[] {
    let known = this.#known.get(by);
    if (known === undefined) {
      known = new Map();
      this.#known.set(by, known);
    }
    let groups = known.get(subject);
    if (groups === undefined) {
      groups = [...new Set(this.#find(by, subject))].map(element => element.id);
      known.set(subject, groups);
    }
    return groups;
  }

  #find(by: Grouping, subject: Element): readonly Element[] {
    switch (by) {
      case 'journey':
        return [...around(subject, 'journey'), ...this.#throughTouchpoint(subject, 'journeys')];
      case 'stage':
        return [...around(subject, 'stage'), ...this.#throughTouchpoint(subject, 'stages')];
      case 'channel':
        return [...around(subject, 'channel'), ...this.#channelsOf(subject)];
      case 'persona':
        return [...around(subject, 'persona'), ...this.#personasOf(subject)];
      case 'owner':
        return [...around(subject, 'role'), ...this.#ownerOf(subject)];
      default:
        return this.#teamsOf(subject);
    }
  }

  /** What a property of the touchpoint gives that the element is or lies in. */
  #throughTouchpoint(subject: Element, property: string): readonly Element[] {
    return around(subject, 'touchpoint').flatMap(touchpoint => this.#elements(touchpoint, property));
  }

  #channelsOf(subject: Element): readonly Element[] {
    const carrier = subject.kind === 'listening' ? [subject] : around(subject, 'touchpoint');
    return carrier.flatMap(element => this.#elements(element, 'channels'));
  }

  /** The personas whose journey it is, or lies in. */
  #personasOf(subject: Element): readonly Element[] {
    return this.#find('journey', subject).flatMap(journey => this.#elements(journey, 'personas'));
  }

  #ownerOf(subject: Element): readonly Element[] {
    const id = whoMustAct(subject);
    const owner = id === undefined ? undefined : this.context.model.element(id);
    return owner === undefined ? [] : [owner];
  }

  /** The team itself, that of the role that must act, and the teams that these belong to. */
  #teamsOf(subject: Element): readonly Element[] {
    const roles = subject.kind === 'role' ? [subject] : this.#ownerOf(subject);
    const teams = new Set(subject.kind === 'team' ? [subject] : roles.flatMap(role => this.#elements(role, 'team')));
    for (const team of teams) {
      for (const parent of this.#elements(team, 'parent')) {
        teams.add(parent);
      }
    }
    return [...teams];
  }

  #elements(element: Element, property: string): readonly Element[] {
    const value = propertyReader(element.kind, property)?.(element, this.context);
    const list = Array.isArray(value) ? value : [value];
    return list.filter(isElement);
  }
}

/** The element and its containers, as far as they are of the kind. */
function around(element: Element, kind: string): Element[] {
  const found: Element[] = [];
  for (let each: Element | undefined = element; each !== undefined; each = each.container) {
    if (each.kind === kind) {
      found.push(each);
    }
  }
  return found;
}
