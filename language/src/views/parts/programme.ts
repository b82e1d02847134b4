/** The programme of a project, and the journeys that it has today. */
import type { CxModel, Element } from '../../model/model.ts';
import { titleOf } from '../../model/read.ts';
import type { JourneyName } from './schema.ts';

export function programmeOf(model: CxModel): Element | undefined {
  return model.index.written('programme').find(isOutermost);
}

/** In the order of their files. */
export function journeysOf(model: CxModel): Element[] {
  return model.index.ofKind('journey').filter(isOutermost);
}

export function journeyNames(journeys: readonly Element[]): JourneyName[] {
  return journeys.map(journey => ({ id: journey.id, title: titleOf(journey) }));
}

/** What stands within something else where it may not was reported there. */
function isOutermost({ container }: Element): boolean {
  return container === undefined;
}
