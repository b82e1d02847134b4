/**
 * Who is accountable and who does the work: roles and teams by their titles.
 *
 * A role is shown, never the person who holds it today: views travel further than the texts do.
 */
import type { Element } from '../../model/model.ts';
import { referencesOf, titleOf } from '../../model/read.ts';
import type { ViewContext } from './context.ts';
import type { OwnerView } from './schema.ts';

/** All roles that are written as the owner: none is a gap, more than one a mistake. */
export function ownersOf(element: Element, context: ViewContext): OwnerView[] {
  return referencesOf(element, 'owner').map(value => ({
    ...context.mentioned(value, element.file),
    team: teamOf(context.target(value), context),
  }));
}

function teamOf(role: Element | undefined, context: ViewContext): string | null {
  const team = role === undefined ? undefined : context.target(referencesOf(role, 'team')[0]);
  return team === undefined ? null : titleOf(team);
}
