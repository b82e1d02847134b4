/** Computed properties of journeys, stages and touchpoints. */
import { containerOfKind, type Element } from '../../../model/model.ts';
import type { Value } from '../../../model/values.ts';
import { type Datum, isElement, type List } from '../datum.ts';
import type { ReverseQuery } from '../model-index.ts';
import type { World } from '../world.ts';
import { charged, containersOfKind, inSourceOrder, inside, KEPT } from './within.ts';

const REUSERS: ReverseQuery = { kind: 'stage', attributes: ['reuses'] };
const INSIGHTS_ABOUT: ReverseQuery = { kind: 'insight', attributes: ['about'] };

/** Attributes whose values say in a part `from` what they rest on. */
const SOURCED = ['emotion', 'critical', 'importance'] as const;

/** Its own personas, and those whose emotions are told within it. */
export function personasOf(element: Element, world: World): List {
  const personas = new Set(charged(world.values(element, 'personas'), world));
  for (const within of inside(element, world)) {
    for (const emotion of world.attribute(within, 'emotion')?.values ?? []) {
      for (const persona of elementsOfPart(emotion, 'for', world)) {
        if (persona.kind === 'persona') {
          personas.add(persona);
        }
      }
    }
  }
  return [...personas];
}

const JOURNEYS_BY_PERSONA = {};

/** The journeys that have a persona, by themselves or by the emotions told within them. */
export function journeysOfPersona(persona: Element, world: World): Datum {
  const journeys = world.memo(JOURNEYS_BY_PERSONA, world.model, () => {
    const byPersona = new Map<Datum, Element[]>();
    for (const journey of world.collection('journey')) {
      for (const each of charged(personasOf(journey, world), world, KEPT)) {
        const same = byPersona.get(each);
        if (same === undefined) {
          byPersona.set(each, [journey]);
        } else {
          same.push(journey);
        }
      }
    }
    return byPersona;
  });
  return journeys.get(persona) ?? [];
}

/** The insights about it or anything within it, and those that something within it rests on. */
export function insightsOf(element: Element, world: World): Datum {
  const insights = new Set<Element>();
  const add = (candidate: Datum): void => {
    if (isElement(candidate) && candidate.kind === 'insight') {
      insights.add(candidate);
    }
  };
  for (const within of [element, ...inside(element, world)]) {
    charged(world.referring(within, INSIGHTS_ABOUT), world).forEach(add);
    charged(world.values(within, 'from'), world).forEach(add);
    for (const name of SOURCED) {
      for (const value of world.attribute(within, name)?.values ?? []) {
        elementsOfPart(value, 'from', world).forEach(add);
      }
    }
  }
  return [...insights];
}

function elementsOfPart(value: Value, part: string, world: World): Element[] {
  return charged(value.parts?.[part] ?? [], world)
    .map(each => world.datum(each))
    .filter(isElement);
}

/** All stages that a touchpoint is written in or reused by, outer ones included. */
export function stagesOf(touchpoint: Element, world: World): readonly Element[] {
  const stages = new Set(containersOfKind(touchpoint, 'stage'));
  for (const reuser of charged(world.referring(touchpoint, REUSERS), world)) {
    for (const stage of [reuser, ...containersOfKind(reuser, 'stage')]) {
      stages.add(stage);
    }
  }
  return [...stages];
}

/** All journeys that a touchpoint is written in or reused by. */
export function journeysOf(touchpoint: Element, world: World): readonly Element[] {
  const journeys = new Set<Element>();
  for (const place of [touchpoint, ...charged(world.referring(touchpoint, REUSERS), world)]) {
    const journey = containerOfKind(place, 'journey');
    if (journey !== undefined) {
      journeys.add(journey);
    }
  }
  return inSourceOrder(journeys, 'journey', world);
}

/** The mean of the emotions told about a touchpoint. */
export function meanEmotion(touchpoint: Element, world: World): Datum {
  let sum = 0;
  let count = 0;
  for (const emotion of charged(world.values(touchpoint, 'emotion'), world)) {
    if (typeof emotion !== 'number') {
      return emotion;
    }
    sum += emotion;
    count++;
  }
  return count === 0 ? undefined : sum / count;
}
