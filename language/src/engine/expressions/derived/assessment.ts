/** Computed properties of assessments: what was answered, by how many of those who were asked. */
import type { Element } from '../../../model/model.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { isElement, type RuntimeValue } from '../runtime-value.ts';
import { charged } from './within.ts';

/**
 * The practices that were answered, in the text or in the file, in this order: those of the library's frameworks too. An
 * answer without a level answers nothing, nor does a row that is not valid.
 */
export function answeredIn(assessment: Element, context: EvaluationContext): RuntimeValue {
  const answered = new Set<Element>();
  for (const answer of answersInText(assessment, context)) {
    const practice = context.values(answer, 'practice')[0];
    if (isElement(practice) && context.values(answer, 'level').length > 0) {
      answered.add(practice);
    }
  }
  for (const practice of charged([...context.responses(assessment).practices.keys()], context)) {
    answered.add(practice);
  }
  return [...answered];
}

/**
 * Different respondents with a valid answer ÷ all who were invited. Whoever wrote the answers in the text is one of them.
 * Nothing where nobody says how many were invited, and never more than all.
 */
export function responseRate(assessment: Element, context: EvaluationContext): RuntimeValue {
  const invited = context.values(assessment, 'invited')[0];
  if (typeof invited !== 'number' || invited === 0) {
    return undefined;
  }
  const { respondents } = context.responses(assessment);
  const inText = answersInText(assessment, context).length > 0 ? 1 : 0;
  return { type: 'percent', number: Math.min(100, ((respondents + inText) / invited) * 100) };
}

function answersInText(assessment: Element, context: EvaluationContext): readonly Element[] {
  return context.children(assessment).filter(({ kind }) => kind === 'answer');
}
