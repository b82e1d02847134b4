/** Computed properties about who takes part, who committed, and what binds. */
import { levelsOf } from '../../../model/framework.ts';
import { containerOfKind, type Element } from '../../../model/model.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { isElement, type RuntimeValue, type Single } from '../runtime-value.ts';
import { charged, KEPT } from './within.ts';

const METHODS = {};

/** The different methods behind an insight, through the insights that it rests on. */
export function methodsOf(insight: Element, context: EvaluationContext): RuntimeValue {
  return context.memo(METHODS, insight, () => {
    const methods = new Set<Single>();
    const seen = new Set<Element>();
    // Without recursion: insights may rest on each other in a chain as long as the model.
    const sources = (element: Element) => charged(context.values(element, 'from'), context).values();
    const open = [sources(insight)];
    while (open.length > 0) {
      const { value: source, done } = open[open.length - 1]!.next();
      if (done === true) {
        open.pop();
      } else if (isElement(source) && !seen.has(source)) {
        seen.add(source);
        context.meter.spend(KEPT);
        if (source.kind === 'insight') {
          open.push(sources(source));
        } else if (source.kind === 'kpi') {
          methods.add('analytics');
        } else {
          const attribute = source.kind === 'research' ? 'methods' : 'type';
          for (const method of context.values(source, attribute)) {
            methods.add(method);
          }
        }
      }
    }
    return [...methods];
  });
}

/** The resources that a role of level executive committed. */
export function committedOf(_programme: Element, context: EvaluationContext): RuntimeValue {
  const resources = new Set<Single>();
  for (const commitment of charged(context.collection('commitment'), context)) {
    const byExecutive = context
      .values(commitment, 'by')
      .some(role => isElement(role) && context.values(role, 'level')[0] === 'executive');
    for (const resource of byExecutive ? charged(context.values(commitment, 'resources'), context) : []) {
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
export function involvesOf(initiative: Element, context: EvaluationContext): RuntimeValue {
  const involved = new Set<Single>();
  for (const participant of charged(context.values(initiative, 'participants'), context)) {
    const group = isElement(participant) ? STANDS_FOR[participant.kind] : participant;
    if (group !== undefined) {
      involved.add(group);
    }
  }
  return [...involved];
}

/** The functions that sit in a forum: those of its teams, and of the teams of its roles. */
export function functionsOf(forum: Element, context: EvaluationContext): RuntimeValue {
  const functions = new Set<Single>();
  for (const member of charged(context.values(forum, 'members'), context)) {
    const teams = isElement(member) ? (member.kind === 'role' ? context.values(member, 'team') : [member]) : [];
    for (const team of teams) {
      for (const each of isElement(team) ? charged(context.values(team, 'function'), context) : []) {
        functions.add(each);
      }
    }
  }
  return [...functions];
}

/** The place of the level of an answer among those of the framework; the lowest is 0. */
export function rankOfAnswer(answer: Element, context: EvaluationContext): RuntimeValue {
  const practice = context.values(answer, 'practice')[0];
  const assessment = containerOfKind(answer, 'assessment');
  const framework = isElement(practice)
    ? containerOfKind(practice, 'framework')
    : assessment && context.values(assessment, 'against')[0];
  const level = context.values(answer, 'level')[0];
  if (!isElement(framework) || level === undefined) {
    return undefined;
  }
  const rank = levelsOf(framework, (element, name) => context.attribute(element, name)).indexOf(String(level));
  return rank < 0 ? undefined : rank;
}

const BOUND_BY = {};

/** The standards in whose scope an element is, whether it claims them or not. */
export function boundBy(element: Element, context: EvaluationContext): RuntimeValue {
  const bound = context.memo(BOUND_BY, context.model, () => {
    const standards = new Map<Element, Element[]>();
    for (const standard of context.collection('standard')) {
      for (const subject of charged(context.selection(standard.id), context, KEPT)) {
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
