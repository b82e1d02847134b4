/** Computed properties of teams and roles. */
import type { ReverseQuery } from '../../../model/element-index.ts';
import type { Element } from '../../../model/model.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { isElement, type RuntimeValue } from '../runtime-value.ts';
import { charged, inSourceOrder } from './within.ts';

const ROLES_IN: ReverseQuery = { kind: 'role', attributes: ['team'] };
const OWNED_TOUCHPOINTS: ReverseQuery = { kind: 'touchpoint', attributes: ['owner'] };
const OWNED_KPIS: ReverseQuery = { kind: 'kpi', attributes: ['owner'] };
const OWNED: ReverseQuery = { attributes: ['owner'] };
const RESPONSIBLE: ReverseQuery = { attributes: ['responsible'] };

/** The touchpoints that the roles of a team own. */
export function touchpointsOfTeam(team: Element, context: EvaluationContext): RuntimeValue {
  const touchpoints = new Set<Element>();
  for (const role of charged(context.referring(team, ROLES_IN), context)) {
    for (const touchpoint of charged(context.referring(role, OWNED_TOUCHPOINTS), context)) {
      touchpoints.add(touchpoint);
    }
  }
  return inSourceOrder(touchpoints, 'touchpoint', context);
}

export function ownedKpis(role: Element, context: EvaluationContext): RuntimeValue {
  return context.referring(role, OWNED_KPIS);
}

export function owned(role: Element, context: EvaluationContext): RuntimeValue {
  return context.referring(role, OWNED);
}

/** What names the role as responsible, without what it owns anyway. */
export function responsibleFor(role: Element, context: EvaluationContext): RuntimeValue {
  return charged(context.referring(role, RESPONSIBLE), context).filter(element => {
    const owner = context.values(element, 'owner')[0];
    return !(isElement(owner) && owner === role);
  });
}
