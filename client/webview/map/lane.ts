/** A lane of the map: one sort of fact about every step, beside each other. */
import type { ComponentChildren } from 'preact';
import type { JourneyMapView, StepView } from '../../../language/src/protocol/index.ts';
import type { IconName } from '../parts/icon.tsx';

export type Touchpoint = Extract<StepView, { type: 'touchpoint' }>;

/** What people come to look at; a lane may matter to several. */
export type Lens = 'customer' | 'service' | 'steering';

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  readonly lenses: readonly Lens[];
  /** Whether the touchpoint has something to show here. A lane that nothing stands in is left out. */
  readonly holds: (touchpoint: Touchpoint) => boolean;
  readonly cell: (touchpoint: Touchpoint) => ComponentChildren;
}

export function touchpointsIn(journey: JourneyMapView): Touchpoint[] {
  return journey.steps.filter(step => step.type === 'touchpoint');
}
