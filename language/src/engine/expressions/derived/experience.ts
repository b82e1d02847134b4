/** Computed properties of journeys, stages and touchpoints. */
import type { ReverseQuery } from '../../../model/element-index.ts';
import { containerOfKind, type Element } from '../../../model/model.ts';
import { meanOf } from '../../../model/read.ts';
import { partsOf, type Value } from '../../../model/values.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { isElement, type List, type RuntimeValue } from '../runtime-value.ts';
import { charged, containersOfKind, inSourceOrder, inside, KEPT } from './within.ts';

const REUSERS: ReverseQuery = { kind: 'stage', attributes: ['reuses'] };
const INSIGHTS_ABOUT: ReverseQuery = { kind: 'insight', attributes: ['about'] };

/** Attributes whose values say in a part `from` what they rest on. */
const SOURCED = ['emotion', 'critical', 'importance'] as const;

/** Its own personas, and those whose emotions are told within it. */
export function personasOf(element: Element, context: EvaluationContext): List {
  const personas = new Set(charged(context.values(element, 'personas'), context));
  for (const within of inside(element, context)) {
    for (const emotion of context.written(within, 'emotion')) {
      for (const persona of elementsOfPart(emotion, 'for', context)) {
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
export function journeysOfPersona(persona: Element, context: EvaluationContext): RuntimeValue {
  const journeys = context.memo(JOURNEYS_BY_PERSONA, context.model, () => {
    const byPersona = new Map<RuntimeValue, Element[]>();
    for (const journey of context.collection('journey')) {
      for (const each of charged(personasOf(journey, context), context, KEPT)) {
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
export function insightsOf(element: Element, context: EvaluationContext): RuntimeValue {
  const insights = new Set<Element>();
  const add = (candidate: RuntimeValue): void => {
    if (isElement(candidate) && candidate.kind === 'insight') {
      insights.add(candidate);
    }
  };
  for (const within of [element, ...inside(element, context)]) {
    charged(context.referring(within, INSIGHTS_ABOUT), context).forEach(add);
    charged(context.values(within, 'from'), context).forEach(add);
    for (const name of SOURCED) {
      for (const value of context.written(within, name)) {
        elementsOfPart(value, 'from', context).forEach(add);
      }
    }
  }
  return [...insights];
}

function elementsOfPart(value: Value, part: string, context: EvaluationContext): Element[] {
  return charged(partsOf(value, part), context)
    .map(each => context.runtimeValue(each))
    .filter(isElement);
}

/** All stages that a touchpoint is written in or reused by, outer ones included. */
export function stagesOf(touchpoint: Element, context: EvaluationContext): readonly Element[] {
  const stages = new Set(containersOfKind(touchpoint, 'stage'));
  for (const reuser of charged(context.referring(touchpoint, REUSERS), context)) {
    for (const stage of [reuser, ...containersOfKind(reuser, 'stage')]) {
      stages.add(stage);
    }
  }
  return [...stages];
}

/** All journeys that a touchpoint is written in or reused by. */
export function journeysOf(touchpoint: Element, context: EvaluationContext): readonly Element[] {
  const journeys = new Set<Element>();
  for (const place of [touchpoint, ...charged(context.referring(touchpoint, REUSERS), context)]) {
    const journey = containerOfKind(place, 'journey');
    if (journey !== undefined) {
      journeys.add(journey);
    }
  }
  return inSourceOrder(journeys, 'journey', context);
}

/** What is met in journeys that are only aimed at is aimed at itself; what is met in none stands for itself. */
export function stateOf(touchpoint: Element, context: EvaluationContext): RuntimeValue {
  const isTarget = (journey: Element) => context.values(journey, 'state')[0] === 'target';
  // Most are written in a journey of today, and whoever reuses them changes nothing about that.
  const writtenIn = containerOfKind(touchpoint, 'journey');
  if (writtenIn !== undefined && !isTarget(writtenIn)) {
    return 'current';
  }
  const journeys = charged(journeysOf(touchpoint, context), context);
  return journeys.length > 0 && journeys.every(isTarget) ? 'target' : 'current';
}

/** The mean of the emotions told about a touchpoint. */
export function meanEmotion(touchpoint: Element, context: EvaluationContext): RuntimeValue {
  const emotions = charged(context.values(touchpoint, 'emotion'), context);
  return emotions.find(emotion => typeof emotion !== 'number') ?? meanOf(emotions as readonly number[]);
}

/** What an opportunity would be worth: as written, else the mean of what customers and the company would have of it. */
export function valueOfOpportunity(opportunity: Element, context: EvaluationContext): RuntimeValue {
  const written = context.values(opportunity, 'value')[0];
  if (written !== undefined) {
    return written;
  }
  const sides = ['customer-value', 'business-value'].map(side => context.values(opportunity, side)[0]);
  return meanOf(sides.filter(side => typeof side === 'number'));
}
