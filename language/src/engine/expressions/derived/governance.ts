/** Computed properties about who takes part, who committed, and what binds. */
import { levelsOf } from '../../../model/framework.ts';
import { containerOfKind, type Element } from '../../../model/model.ts';
import { type Datum, isElement, type Single } from '../datum.ts';
import type { World } from '../world.ts';
import { charged, KEPT } from './within.ts';

const METHODS = {};

/** The different methods behind an insight, through the insights that it rests on. */
export function methodsOf(insight: Element, world: World): Datum {
  return world.memo(METHODS, insight, () => {
    const methods = new Set<Single>();
    const seen = new Set<Element>();
    // Without recursion: insights may rest on each other in a chain as long as the model.
    const sources = (element: Element) => charged(world.values(element, 'from'), world).values();
    const open = [sources(insight)];
    while (open.length > 0) {
      const { value: source, done } = open[open.length - 1]!.next();
      if (done === true) {
        open.pop();
      } else if (isElement(source) && !seen.has(source)) {
        seen.add(source);
        world.meter.spend(KEPT);
        if (source.kind === 'insight') {
          open.push(sources(source));
        } else if (source.kind === 'kpi') {
          methods.add('analytics');
        } else {
          const attribute = source.kind === 'research' ? 'methods' : 'type';
          for (const method of world.values(source, attribute)) {
            methods.add(method);
          }
        }
      }
    }
    return [...methods];
  });
}

/** The resources that a role of level executive committed. */
export function committedOf(_programme: Element, world: World): Datum {
  const resources = new Set<Single>();
  for (const commitment of charged(world.collection('commitment'), world)) {
    const byExecutive = world
      .values(commitment, 'by')
      .some(role => isElement(role) && world.values(role, 'level')[0] === 'executive');
    for (const resource of byExecutive ? charged(world.values(commitment, 'resources'), world) : []) {
      resources.add(resource);
    }
  }
  return [...resources];
}

/** Whom an element that takes part stands for. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  partner: 'partners',
  segment: 'customers',
  persona: 'customers',
  team: 'employees',
  role: 'employees',
};

/** Which of customers, partners and employees take part in an initiative. */
export function involvesOf(initiative: Element, world: World): Datum {
  const involved = new Set<Single>();
  for (const participant of charged(world.values(initiative, 'participants'), world)) {
    const group = isElement(participant) ? STANDS_FOR[participant.kind] : participant;
    if (group !== undefined) {
      involved.add(group);
    }
  }
  return [...involved];
}

/** The functions that sit in a forum: those of its teams, and of the teams of its roles. */
export function functionsOf(forum: Element, world: World): Datum {
  const functions = new Set<Single>();
  for (const member of charged(world.values(forum, 'members'), world)) {
    const teams = isElement(member) ? (member.kind === 'role' ? world.values(member, 'team') : [member]) : [];
    for (const team of teams) {
      for (const each of isElement(team) ? charged(world.values(team, 'function'), world) : []) {
        functions.add(each);
      }
    }
  }
  return [...functions];
}

/** The place of the level of an answer among those of the framework; the lowest is 0. */
export function rankOfAnswer(answer: Element, world: World): Datum {
  const practice = world.values(answer, 'practice')[0];
  const assessment = containerOfKind(answer, 'assessment');
  const framework = isElement(practice)
    ? containerOfKind(practice, 'framework')
    : assessment && world.values(assessment, 'against')[0];
  const level = world.values(answer, 'level')[0];
  if (!isElement(framework) || level === undefined) {
    return undefined;
  }
  const rank = levelsOf(name => world.attribute(framework, name)).indexOf(String(level));
  return rank < 0 ? undefined : rank;
}

const BOUND_BY = {};

/** The standards in whose scope an element is, whether it claims them or not. */
export function boundBy(element: Element, world: World): Datum {
  const bound = world.memo(BOUND_BY, world.model, () => {
    const standards = new Map<Element, Element[]>();
    for (const standard of world.collection('standard')) {
      for (const subject of charged(world.selection(standard.id), world, KEPT)) {
        const binding = standards.get(subject);
        if (binding === undefined) {
          standards.set(subject, [standard]);
        } else {
          binding.push(standard);
        }
      }
    }
    return standards;
  });
  return bound.get(element) ?? [];
}
