/** Computed properties of teams and roles. */
import type { Element } from '../../../model/model.ts';
import { type Datum, isElement } from '../datum.ts';
import type { ReverseQuery } from '../model-index.ts';
import type { World } from '../world.ts';
import { charged, inSourceOrder } from './within.ts';

const ROLES_IN: ReverseQuery = { kind: 'role', attributes: ['team'] };
const OWNED_TOUCHPOINTS: ReverseQuery = { kind: 'touchpoint', attributes: ['owner'] };
const OWNED_KPIS: ReverseQuery = { kind: 'kpi', attributes: ['owner'] };
const OWNED: ReverseQuery = { attributes: ['owner'] };
const RESPONSIBLE: ReverseQuery = { attributes: ['responsible'] };

/** The touchpoints that the roles of a team own. */
export function touchpointsOfTeam(team: Element, world: World): Datum {
  const touchpoints = new Set<Element>();
  for (const role of charged(world.referring(team, ROLES_IN), world)) {
    for (const touchpoint of charged(world.referring(role, OWNED_TOUCHPOINTS), world)) {
      touchpoints.add(touchpoint);
    }
  }
  return inSourceOrder(touchpoints, 'touchpoint', world);
}

export function ownedKpis(role: Element, world: World): Datum {
  return world.referring(role, OWNED_KPIS);
}

export function owned(role: Element, world: World): Datum {
  return world.referring(role, OWNED);
}

/** What names the role as responsible, without what it owns anyway. */
export function responsibleFor(role: Element, world: World): Datum {
  return charged(world.referring(role, RESPONSIBLE), world).filter(element => {
    const owner = world.values(element, 'owner')[0];
    return !(isElement(owner) && owner === role);
  });
}
