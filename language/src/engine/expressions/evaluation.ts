/** What a running evaluation carries along, and how it ends when something is wrong. */
import type { Span } from '../../model/values.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { countNodes, type ResolvedNode } from './resolved.ts';
import type { RuntimeValue, Truth } from './runtime-value.ts';

/** Steps that one evaluation may take; far beyond what a sensible norm needs, and still well below a second. */
export const STEP_LIMIT = 5_000_000;

export interface Run {
  context: EvaluationContext;
  /** The variables, by their slot. */
  readonly slots: RuntimeValue[];
  /** The values of the rule's settings, by name. */
  settings: ReadonlyMap<string, RuntimeValue>;
  steps: number;
  limit: number;
}

export type ValueOf = (run: Run) => RuntimeValue;
export type Holds = (run: Run) => Truth;

export function newRun(
  context: EvaluationContext,
  slots: number,
  settings: ReadonlyMap<string, RuntimeValue> = new Map(),
): Run {
  return { context, slots: new Array<RuntimeValue>(slots).fill(undefined), settings, steps: 0, limit: STEP_LIMIT };
}

/** A whole number as people read it: `5,000,000`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Something that only the values show: two currencies that do not add, or an evaluation that takes too long. */
export class EvaluationError extends Error {
  readonly span: Span;
  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

/** So many parts of a condition are worked through in the time that a step takes. */
const NODES_A_STEP = 16;

/** Steps that it takes to look at one element by these conditions. */
export function weightOf(...conditions: readonly (ResolvedNode | undefined)[]): number {
  const nodes = conditions.reduce((count, condition) => count + countNodes(condition), 0);
  return 1 + Math.floor(nodes / NODES_A_STEP);
}

/** Counts steps, and stops an evaluation that takes too many. */
export function spend(run: Run, steps: number, span: Span): void {
  run.steps += steps;
  if (run.steps > run.limit) {
    throw new EvaluationError(
      `This takes more than ${grouped(run.limit)} steps: select fewer elements, or name a selection in a fact.`,
      span,
    );
  }
}
