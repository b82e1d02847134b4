/** What a norm says of one element: as it was found, before waivers and before anybody asks where it stands. */
import type { Place, RelatedPlace, Severity } from '../../model/finding.ts';
import type { PlaceHint } from './places.ts';
import type { State } from './table.ts';

export interface Failure {
  readonly message: string;
  /** A part of the subject, or a place that a check chose. */
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
  /** Whether it is only silence that keeps it open: the subject says nothing against it. */
  readonly isUnwritten: boolean;
  /** None when it is met. */
  readonly failures: readonly Failure[];
}

export const MET: Verdict = { state: 'met', isObligation: true, isUnwritten: false, failures: [] };
