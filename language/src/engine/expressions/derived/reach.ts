/** What can be got to by following references again and again: what stands behind a touchpoint, what a KPI moves. */
import type { Element } from '../../../model/model.ts';
import { targetIn } from '../../../model/values.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { isElement, type RuntimeValue } from '../runtime-value.ts';
import { charged, inSourceOrder, inside, KEPT } from './within.ts';

/** Follows the attributes from element to element; each is met once, so that cycles end. */
function follow(
  from: Element,
  attributesOf: (element: Element) => readonly string[],
  context: EvaluationContext,
): Element[] {
  const found = new Set<Element>();
  const open = [from];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const name of attributesOf(element)) {
      for (const next of charged(context.values(element, name), context)) {
        if (isElement(next) && next !== from && !found.has(next)) {
          found.add(next);
          open.push(next);
          context.meter.spend(KEPT);
        }
      }
    }
  }
  return [...found];
}

const REACHES = {};
const BEHIND = ['relies', 'owner', 'responsible', 'frontstage', 'backstage'] as const;
const RELIES = ['relies'] as const;

/** Who answers for a touchpoint or works on it, what acts at it or behind it, and all that these rely on in turn. */
export function reachesOfTouchpoint(touchpoint: Element, context: EvaluationContext): readonly Element[] {
  return context.memo(REACHES, touchpoint, () =>
    follow(touchpoint, element => (element === touchpoint ? BEHIND : RELIES), context),
  );
}

const SUPPORTS = ['supports'] as const;
const MOVES = ['drives', 'objective', 'supports'] as const;

export function reachesOfObjective(objective: Element, context: EvaluationContext): RuntimeValue {
  return follow(objective, () => SUPPORTS, context);
}

/** The KPIs and objectives that a KPI moves or serves, directly or through others. */
export function reachesOfKpi(kpi: Element, context: EvaluationContext): RuntimeValue {
  return follow(kpi, () => MOVES, context);
}

/** What an experience rests on by its own words; what stands there rests on what it relies on in turn. */
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
/** What may rely on something in turn. */
const ECOSYSTEM = ['process', 'policy', 'system', 'service', 'partner', 'product', 'data'] as const;

interface Touches {
  /** What a change affects, or touches because it rests on that. */
  readonly byChange: ReadonlyMap<Element, ReadonlySet<Element>>;
  readonly byElement: ReadonlyMap<Element, ReadonlySet<Element>>;
}

const TOUCHES = {};
const NOBODY: ReadonlySet<Element> = new Set();

/**
 * Whom changes touch: what they affect, and the journeys, stages and touchpoints that rest on it, directly or through what
 * relies on it. Another step that must come first is a neighbour: it may change and leave the one after it as it is.
 */
function touches(context: EvaluationContext): Touches {
  return context.memo(TOUCHES, context.model, () => {
    const byChange = new Map<Element, Set<Element>>();
    const byElement = new Map<Element, Set<Element>>();
    const changes = context.collection('change');
    if (changes.length === 0) {
      return { byChange, byElement };
    }
    const note = (change: Element, element: Element): void => {
      context.meter.spend(2 * KEPT);
      addTo(byChange, change, element);
      addTo(byElement, element, change);
    };
    const relying = reliedOnBy(context);
    for (const change of changes) {
      const behind = new Set(context.values(change, 'affects').filter(isElement));
      for (const element of behind) {
        note(change, element);
        for (const next of relying.get(element) ?? []) {
          context.meter.spend(KEPT);
          behind.add(next);
        }
      }
    }
    const changed = new Map(
      [...byElement].filter(([element]) => !(element.kind in RESTS_ON)).map(([element, by]) => [element.id, by]),
    );
    // Every reference of every touchpoint is looked at, so each is looked up by its identity and nothing else.
    for (const [kind, attributes] of Object.entries(RESTS_ON)) {
      for (const experience of context.collection(kind)) {
        for (const name of attributes) {
          for (const value of context.written(experience, name)) {
            const target = targetIn(value);
            for (const change of (target !== undefined && changed.get(target)) || []) {
              note(change, experience);
            }
          }
        }
      }
    }
    return { byChange, byElement };
  });
}

/** For each element, what relies on it behind the scenes. */
function reliedOnBy(context: EvaluationContext): ReadonlyMap<Element, ReadonlySet<Element>> {
  const relying = new Map<Element, Set<Element>>();
  for (const kind of ECOSYSTEM) {
    for (const element of context.collection(kind)) {
      for (const reliedOn of context.values(element, 'relies')) {
        if (isElement(reliedOn)) {
          addTo(relying, reliedOn, element);
        }
      }
    }
  }
  return relying;
}

function addTo(sets: Map<Element, Set<Element>>, key: Element, member: Element): void {
  const set = sets.get(key);
  if (set === undefined) {
    sets.set(key, new Set([member]));
  } else {
    set.add(member);
  }
}

/** The changes that affect a journey or stage, something within it, or something that any of these rests on. */
export function changesOf(element: Element, context: EvaluationContext): RuntimeValue {
  const { byElement } = touches(context);
  if (byElement.size === 0) {
    return [];
  }
  const changes = new Set(byElement.get(element));
  for (const within of inside(element, context)) {
    for (const change of charged(byElement.get(within) ?? NOBODY, context)) {
      changes.add(change);
    }
  }
  return inSourceOrder(changes, 'change', context);
}

/** The touchpoints that a change touches: themselves, in a journey or stage, or through something that they rest on. */
export function touchpointsOfChange(change: Element, context: EvaluationContext): RuntimeValue {
  const touchpoints = new Set<Element>();
  for (const element of charged(touches(context).byChange.get(change) ?? NOBODY, context)) {
    for (const within of element.kind in RESTS_ON ? [element, ...inside(element, context)] : []) {
      if (within.kind === 'touchpoint') {
        touchpoints.add(within);
      }
    }
  }
  return inSourceOrder(touchpoints, 'touchpoint', context);
}
