/** What can be got to by following references again and again: what stands behind a touchpoint, what a KPI moves. */
import type { Element } from '../../model/model.ts';
import { type Datum, isElement } from '../datum.ts';
import type { ReverseQuery } from '../model-index.ts';
import type { World } from '../world.ts';
import { inSourceOrder, inside } from './within.ts';

const CHANGES_OF: ReverseQuery = { kind: 'change', attributes: ['affects'] };

/** Follows the attributes from element to element; each is met once, so that cycles end. */
function follow(from: Element, attributesOf: (element: Element) => readonly string[], world: World): Element[] {
  const found = new Set<Element>();
  const open = [from];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const name of attributesOf(element)) {
      for (const next of world.values(element, name)) {
        if (isElement(next) && next !== from && !found.has(next)) {
          found.add(next);
          open.push(next);
        }
      }
    }
  }
  return [...found];
}

const REACHES = {};
const BEHIND = ['relies', 'responsible'] as const;
const RELIES = ['relies'] as const;

/** All that a touchpoint relies on or that is responsible for it, directly or through what it relies on. */
export function reachesOfTouchpoint(touchpoint: Element, world: World): readonly Element[] {
  return world.memo(REACHES, touchpoint, () =>
    follow(touchpoint, element => (element === touchpoint ? BEHIND : RELIES), world),
  );
}

const SUPPORTS = ['supports'] as const;
const MOVES = ['drives', 'objective', 'supports'] as const;

export function reachesOfObjective(objective: Element, world: World): Datum {
  return follow(objective, () => SUPPORTS, world);
}

/** The KPIs and objectives that a KPI moves or serves, directly or through others. */
export function reachesOfKpi(kpi: Element, world: World): Datum {
  return follow(kpi, () => MOVES, world);
}

/** What an experience itself rests on; what stands there rests on what it relies on in turn. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  journey: ['responsible'],
  stage: ['relies', 'responsible', 'requires'],
  touchpoint: [
    'relies',
    'responsible',
    'offers',
    'frontstage',
    'backstage',
    'artefacts',
    'channels',
    'knowledge',
    'requires',
  ],
};
const NOTHING: readonly string[] = [];
const FOUNDATIONS = {};

/**
 * All that a journey, a stage or a touchpoint rests on by its own words, directly or through what that relies on. Another
 * step of a way that must come first is a neighbour: it may change and leave this one as it is.
 */
function foundationsOf(element: Element, world: World): readonly Element[] {
  return world.memo(FOUNDATIONS, element, () =>
    follow(
      element,
      each => (each === element ? (RESTS_ON[each.kind] ?? NOTHING) : each.kind in RESTS_ON ? NOTHING : RELIES),
      world,
    ).filter(({ kind }) => !(kind in RESTS_ON)),
  );
}

/** The changes that affect a journey or stage, something within it, or something that any of these rests on. */
export function changesOf(element: Element, world: World): Datum {
  const changes = new Set<Element>();
  const seen = new Set<Element>();
  const add = (affected: Element): void => {
    if (!seen.has(affected)) {
      seen.add(affected);
      for (const change of world.referring(affected, CHANGES_OF)) {
        changes.add(change);
      }
    }
  };
  for (const each of [element, ...inside(element, world)]) {
    add(each);
    foundationsOf(each, world).forEach(add);
  }
  return inSourceOrder(changes, 'change', world);
}

const RESTING = {};

/** For each element that experiences rest on, which touchpoints do, by themselves or as a part of a stage or journey. */
function touchpointsOn(world: World): ReadonlyMap<Element, ReadonlySet<Element>> {
  return world.memo(RESTING, world.model, () => {
    const resting = new Map<Element, Set<Element>>();
    for (const kind of Object.keys(RESTS_ON)) {
      for (const experience of world.collection(kind)) {
        for (const element of foundationsOf(experience, world)) {
          const touchpoints = resting.get(element) ?? new Set();
          resting.set(element, touchpoints);
          for (const touchpoint of touchpointsIn(experience, world)) {
            touchpoints.add(touchpoint);
          }
        }
      }
    }
    return resting;
  });
}

function touchpointsIn(experience: Element, world: World): readonly Element[] {
  return experience.kind === 'touchpoint'
    ? [experience]
    : inside(experience, world).filter(within => within.kind === 'touchpoint');
}

/** The touchpoints that a change touches: themselves, in a journey or stage, or through something that they rest on. */
export function touchpointsOfChange(change: Element, world: World): Datum {
  const touchpoints = new Set<Element>();
  for (const affected of world.values(change, 'affects')) {
    if (isElement(affected)) {
      const touched =
        affected.kind in RESTS_ON ? touchpointsIn(affected, world) : (touchpointsOn(world).get(affected) ?? []);
      for (const touchpoint of touched) {
        touchpoints.add(touchpoint);
      }
    }
  }
  return inSourceOrder(touchpoints, 'touchpoint', world);
}
