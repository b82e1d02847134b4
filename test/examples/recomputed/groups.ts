/** Which groups an obligation counts in: that of its element, of what this lies in, and of what uses it. */
import type { Obligation } from './obligations.ts';
import { type Element, type Programme, values } from './programme.ts';

/** Identities; names where the group is a rule or an aspect. */
export function groupsOf(programme: Programme, by: string, obligation: Obligation): Set<string> {
  if (by === 'rule') {
    return new Set(obligation.standard === undefined ? [obligation.norm] : []);
  }
  if (by === 'standard') {
    return new Set(obligation.standard === undefined ? [] : [obligation.standard]);
  }
  if (by === 'aspect') {
    return new Set([obligation.aspect]);
  }
  return new Set(elementsAbout(programme, by, obligation.subject).map(element => element.id));
}

function elementsAbout(programme: Programme, by: string, subject: Element): Element[] {
  const around = programme.around(subject);
  switch (by) {
    case 'journey':
    case 'stage':
      return [...around, ...around.flatMap(each => usersOf(programme, each))].filter(each => each.kind === by);
    case 'channel':
      return [...around.filter(each => each.kind === by), ...around.flatMap(each => programme.refs(each, 'channels'))];
    case 'persona': {
      const journeys = elementsAbout(programme, 'journey', subject);
      return [...around.filter(each => each.kind === by), ...journeys.flatMap(each => personasOf(programme, each))];
    }
    case 'owner':
      return [...around.filter(each => each.kind === 'role'), ...ownerOf(programme, around)];
    default:
      return teamsOf(programme, around);
  }
}

/** The stages that reuse a touchpoint, and all that they lie in. */
function usersOf(programme: Programme, touchpoint: Element): Element[] {
  return programme.pointing('stage', 'reuses', touchpoint).flatMap(stage => programme.around(stage));
}

/** Its personas, and those of whom an emotion inside of it tells. */
function personasOf(programme: Programme, journey: Element): Element[] {
  const emotions = programme.within(journey).flatMap(each => values(each, 'emotion'));
  const felt = emotions.flatMap(emotion => emotion.parts?.['for'] ?? []);
  return [...programme.gathered(journey, 'personas'), ...felt.map(value => programme.element(String(value.value)))];
}

/** Its own, or else that of the nearest that it lies in. */
function ownerOf(programme: Programme, around: readonly Element[]): Element[] {
  const owned = around.find(each => values(each, 'owner').length > 0);
  return owned === undefined ? [] : programme.refs(owned, 'owner').slice(0, 1);
}

/** The team of the owner, and those that it is a part of. */
function teamsOf(programme: Programme, around: readonly Element[]): Element[] {
  const [subject] = around;
  const role = subject!.kind === 'role' ? [subject!] : ownerOf(programme, around);
  const teams = subject!.kind === 'team' ? [subject!] : role.flatMap(each => programme.refs(each, 'team'));
  return [...teams, ...teams.flatMap(team => [...programme.reach(team, 'parent')])];
}
