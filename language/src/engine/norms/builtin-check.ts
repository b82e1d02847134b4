/**
 * The mechanism for checks that an expression cannot say: a rule of the library holds the metadata and selects the
 * subjects, and the check that is registered under the rule's name supplies the failures.
 */

import type { Element } from '../../model/model.ts';
import type { EvaluationContext } from '../expressions/index.ts';
import type { MeasureReader } from '../measures/index.ts';
import type { SeenFindings } from './asked-findings.ts';
import type { CheckPhase } from './phases.ts';
import type { OptionValue } from './settings.ts';
import type { Failure } from './verdict.ts';

/** One thing that is wrong with a subject. What is left out the rule says: its own words, at the name of the subject. */
export type CheckFailure = Partial<Omit<Failure, 'severity'>> & {
  /** Set where it is only silence that keeps the rule from holding: what is looked for is not written. */
  readonly unwritten?: true;
};

/** What was measured of an element. */
export type Measures = Pick<
  MeasureReader,
  'seriesOf' | 'recomputed' | 'baselineOf' | 'betterOf' | 'rangeOf' | 'itemsOf' | 'responsesOf'
>;

/**
 * A check learns about the model, the readings of KPIs and the day through `context`, and about what else was measured and
 * found through the rest of its input: a session notes what it asked, and evaluates it again on a subject when one of the
 * answers is another.
 */
export interface CheckInput {
  readonly context: EvaluationContext;
  readonly measures: Measures;
  /** The value of a setting of the rule for a subject in this file. */
  option(name: string, file: string): OptionValue | undefined;
}

export interface LevelsInput extends CheckInput {
  /** How practices stand by what the norms of the phases before found. */
  readonly table: Pick<SeenFindings, 'standingOf' | 'gapsBelow'>;
}

export interface FindingsInput extends CheckInput {
  /** What the norms of the phases before found. */
  readonly table: Pick<SeenFindings, 'columns' | 'findings' | 'subjectsOf'>;
}

export interface WaiversInput extends FindingsInput {
  readonly table: SeenFindings;
}

/** What a check of each phase gets to see. */
interface Inputs {
  readonly model: CheckInput;
  readonly levels: LevelsInput;
  readonly gaps: LevelsInput;
  readonly findings: FindingsInput;
  readonly waivers: WaiversInput;
}

/**
 * Called at most once a run. The function it returns is called for each subject of the rule that is to be evaluated, in
 * source order: no failures means that the obligation is met, `undefined` that the rule does not apply to this subject. What
 * is worked out for several subjects is worked out by `context.memo`, or at the start.
 */
export type StartCheck<Input> = (input: Input) => (subject: Element) => readonly CheckFailure[] | undefined;

export interface CheckIn<P extends CheckPhase> {
  readonly phase: P;
  readonly start: StartCheck<Inputs[P]>;
  /** Failures of the project as a whole, where the rule has no subject to stand at: no programme at all. */
  readonly startProject?: (input: Inputs[P]) => readonly Omit<CheckFailure, 'place'>[];
}

export type BuiltinCheck = { [P in CheckPhase]: CheckIn<P> }[CheckPhase];
