/**
 * The mechanism for checks that an expression cannot say: a rule of the library holds the metadata and selects the
 * subjects, and a judge registered under the rule's name supplies the failures.
 */

import type { Place, RelatedPlace } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import type { EvaluationContext } from '../expressions/index.ts';
import type { NormSettings, OptionValue } from './settings.ts';
import type { NormTable } from './table.ts';

/** One thing that is wrong with a subject. */
export interface Failure {
  /** Said instead of the rule's own message; absent takes that. */
  readonly message?: string;
  /** Where it is wrong; the subject's name unless given. */
  readonly place?: Place;
  readonly related?: readonly RelatedPlace[];
  /** Tells several failures of one subject apart, however the text moves. */
  readonly discriminator?: string;
}

export interface CheckInput {
  readonly context: EvaluationContext;
  readonly settings: NormSettings;
  /** What all norms before it found; empty unless the judge runs `after` them. */
  readonly table: NormTable;
  /** Valid waivers that took nothing out; known to those that run `after` all others. */
  readonly unusedWaivers: ReadonlySet<Element>;
  /** The value of a setting of the rule for a subject in this file. */
  option(name: string, file: string): OptionValue | undefined;
}

export interface BuiltinCheck {
  /** Name of the rule of the library. */
  readonly rule: string;
  /**
   * It learns about the model through `context` and nothing else, so that a session knows when to ask it again. All others
   * are asked in every version.
   */
  readonly watched?: true;
  /** Runs when all other norms and the waivers are done, and sees their results. */
  readonly after?: true;
  /**
   * Called once a run. The function it returns is called for each subject of the rule, in source order: no failures
   * means that the obligation is met, `undefined` that the rule does not apply to this subject.
   */
  start(input: CheckInput): (subject: Element) => readonly Failure[] | undefined;
  /** Failures of the project as a whole, where the rule has no subject to stand at: no programme at all. */
  startProject?(input: CheckInput): readonly Failure[];
}
