/** What a norm says of one element: the raw judgement, before waivers and before anybody asks where it stands. */
import type { Place, RelatedPlace, Severity } from '../../model/finding.ts';
import type { PlaceHint } from './places.ts';
import type { State } from './table.ts';

export interface Fault {
  readonly message: string;
  /** A part of the subject, or a place that a judge chose. */
  readonly place: PlaceHint | Place;
  readonly related: readonly RelatedPlace[];
  /** Tells several findings of one norm on one element apart. */
  readonly discriminator: string;
  /** Said at this severity whatever the norm's is. */
  readonly severity?: Severity;
}

export interface Verdict {
  readonly state: Exclude<State, 'waived'>;
  /** Whether it counts as an obligation; a claim from outside a standard's scope does not. */
  readonly isObligation: boolean;
  /** None when it is met. */
  readonly faults: readonly Fault[];
}

export const MET: Verdict = { state: 'met', isObligation: true, faults: [] };
