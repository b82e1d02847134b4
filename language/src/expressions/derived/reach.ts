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

/** The changes that affect a journey or stage, something within it, or something that its touchpoints reach. */
export function changesOf(element: Element, world: World): Datum {
  const changes = new Set<Element>();
  const add = (affected: Element): void => {
    for (const change of world.referring(affected, CHANGES_OF)) {
      changes.add(change);
    }
  };
  add(element);
  for (const within of inside(element, world)) {
    add(within);
    if (within.kind === 'touchpoint') {
      reachesOfTouchpoint(within, world).forEach(add);
    }
  }
  return inSourceOrder(changes, 'change', world);
}

const REACHED_BY = {};

/** For each element behind touchpoints, which touchpoints reach it. */
function touchpointsBehind(world: World): ReadonlyMap<Element, readonly Element[]> {
  return world.memo(REACHED_BY, world.model, () => {
    const reachedBy = new Map<Element, Element[]>();
    for (const touchpoint of world.collection('touchpoint')) {
      for (const element of reachesOfTouchpoint(touchpoint, world)) {
        const touchpoints = reachedBy.get(element);
        if (touchpoints === undefined) {
          reachedBy.set(element, [touchpoint]);
        } else {
          touchpoints.push(touchpoint);
        }
      }
    }
    return reachedBy;
  });
}

/** The touchpoints that a change touches: themselves, in a journey or stage, or through something that they reach. */
export function touchpointsOfChange(change: Element, world: World): Datum {
  const touchpoints = new Set<Element>();
  for (const affected of world.values(change, 'affects')) {
    if (!isElement(affected)) {
      continue;
    }
    if (affected.kind === 'touchpoint') {
      touchpoints.add(affected);
    } else if (affected.kind === 'journey' || affected.kind === 'stage') {
      for (const within of inside(affected, world)) {
        if (within.kind === 'touchpoint') {
          touchpoints.add(within);
        }
      }
    } else {
      for (const touchpoint of touchpointsBehind(world).get(affected) ?? []) {
        touchpoints.add(touchpoint);
      }
    }
  }
  return inSourceOrder(touchpoints, 'touchpoint', world);
}
