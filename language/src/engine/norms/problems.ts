/** Errors in the norms themselves: what type checking finds, and what only the values showed. */

import { type Diagnostic, type PlacedDiagnostic, placedIn } from '../../model/diagnostic.ts';
import type { Place } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';
import { firstValue } from '../../model/read.ts';
import { checkCondition, type EvaluationError, grouped, type Selections } from '../expressions/index.ts';
import type { NormRun } from './norm-run.ts';
import type { Excess } from './table.ts';

/** What is wrong in a norm, a fact or a practice, in its file. */
export function problemOf(diagnostic: Diagnostic, { id, file }: Element): PlacedDiagnostic {
  return placedIn(file, diagnostic, { element: id, discriminator: diagnostic.message });
}

export function evaluationProblem(
  error: EvaluationError,
  norm: Element,
  subject: Element | undefined,
): PlacedDiagnostic {
  const where = subject === undefined ? '' : ` It happened at \`${subject.id}\`.`;
  return problemOf({ rule: 'type-error', span: error.span, message: `${error.message}${where}` }, norm);
}

/** What went wrong while a norm was evaluated: the first such thing. */
export function runProblems(normRun: NormRun): PlacedDiagnostic[] {
  const { element } = normRun.norm;
  if (normRun.isTooCostly) {
    const message =
      'Over all its elements this norm takes more steps than any may: select fewer, or name a selection in a fact.';
    return [problemOf({ rule: 'type-error', span: element.nameSpan, message }, element)];
  }
  for (const { error } of normRun.fileResults.errors === 0 ? [] : normRun.fileResults.values()) {
    if (error !== undefined) {
      return [evaluationProblem(error.error, element, error.subject)];
    }
  }
  return [];
}

/** Where the norms together take more than they may: at the norm that takes most, or else at the project as a whole. */
export function excessProblems(
  { limit, most, norm, isLibraryEvaluated }: Excess,
  place: Place | undefined,
): PlacedDiagnostic[] {
  const isOwn = norm !== undefined && !norm.builtIn;
  const at = isOwn ? { file: norm.element.file, span: norm.element.nameSpan } : place;
  if (at === undefined) {
    return [];
  }
  const count = grouped(most);
  const too = limit === 'steps' ? `take more than ${count} steps` : `find more than ${count} faults`;
  const by = norm === undefined ? '' : `, \`${norm.name}\` more than any other`;
  const left = isLibraryEvaluated ? 'only the rules of the library were judged' : 'none was judged';
  const advice =
    isOwn && limit === 'steps'
      ? 'Select fewer elements there, or name a selection in a fact.'
      : isOwn
        ? 'Ask for less there, or of fewer elements.'
        : 'Exclude what is not of this project, or divide it.';
  const message = `All rules and standards together ${too}${by}, so ${left}. ${advice}`;
  const element = isOwn ? { element: norm.id } : {};
  return [{ rule: 'too-large', ...at, ...element, message, discriminator: limit }];
}

/** Attributes of a practice that hold conditions. */
const CONDITIONS = ['defined', 'applies'] as const;

export function practiceProblems(
  practices: readonly Element[],
  names: NameResolver,
  selections: Selections,
): PlacedDiagnostic[] {
  return practices.flatMap(practice =>
    CONDITIONS.flatMap(name => {
      const value = firstValue(practice, name);
      if (value?.type !== 'expression') {
        return [];
      }
      const { problems } = checkCondition(value.expression, {
        names,
        from: practice,
        settings: undefined,
        factType: fact => selections.factType(fact),
      });
      return problems.map(problem => problemOf(problem, practice));
    }),
  );
}
