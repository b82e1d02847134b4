/** The programme of a project, and the journeys that it has today. */
import { isRetired } from '../../engine/expressions/index.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { titleOf } from './context.ts';
import type { JourneyName } from './schema.ts';

export function programmeOf(model: CxModel): Element | undefined {
  return topLevel(model).find(({ kind }) => kind === 'programme');
}

/** In the order of their files. */
export function journeysOf(model: CxModel): Element[] {
  return topLevel(model).filter(element => element.kind === 'journey' && !isRetired(element));
}

export function journeyNames(journeys: readonly Element[]): JourneyName[] {
  return journeys.map(journey => ({ id: journey.id, title: titleOf(journey) }));
}

function topLevel({ fragments }: CxModel): Element[] {
  return fragments.flatMap(({ elements }) => elements);
}
