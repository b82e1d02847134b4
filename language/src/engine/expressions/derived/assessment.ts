/** Computed properties of assessments: what was answered, by how many of those who were asked. */
import { levelsOf } from '../../../model/framework.ts';
import type { GivenAnswer } from '../../../model/measure.ts';
import type { Element } from '../../../model/model.ts';
import type { EvaluationContext } from '../evaluation-context.ts';
import { isElement, type RuntimeValue } from '../runtime-value.ts';
import { inside } from './within.ts';

/**
 * The practices that were answered, in the text or in the file, in this order: those of the library's frameworks too. A row
 * that names none of the framework answers nothing, nor does an answer without a level.
 */
export function answeredIn(assessment: Element, context: EvaluationContext): RuntimeValue {
  const answered = new Set<Element>();
  for (const answer of answersInText(assessment, context)) {
    const practice = context.values(answer, 'practice')[0];
    if (isElement(practice) && context.values(answer, 'level').length > 0) {
      answered.add(practice);
    }
  }
  const practices = practicesOf(assessment, context);
  for (const { practice } of givenIn(assessment, context)) {
    const named = practices.get(practice);
    if (named !== undefined) {
      answered.add(named);
    }
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
  const framework = frameworkOf(assessment, context);
  const levels = new Set(
    framework === undefined ? [] : levelsOf(framework, (element, name) => context.attribute(element, name)),
  );
  const practices = practicesOf(assessment, context);
  const isValid = ({ practice, level }: GivenAnswer) => practices.has(practice) && levels.has(level);
  const rows = givenIn(assessment, context).filter(isValid);
  const respondents = new Set(rows.map(({ respondent }) => respondent)).size;
  const inText = answersInText(assessment, context).length > 0 ? 1 : 0;
  return { type: 'percent', number: Math.min(100, ((respondents + inText) / invited) * 100) };
}

function answersInText(assessment: Element, context: EvaluationContext): readonly Element[] {
  return context.children(assessment).filter(({ kind }) => kind === 'answer');
}

/** Those of the file, of which there may be many. */
function givenIn(assessment: Element, context: EvaluationContext): readonly GivenAnswer[] {
  const answers = context.answers(assessment);
  context.meter.spend(answers.length);
  return answers;
}

/** Of the framework that it is against, by name. */
function practicesOf(assessment: Element, context: EvaluationContext): ReadonlyMap<string, Element> {
  const framework = frameworkOf(assessment, context);
  const all = framework === undefined ? [] : inside(framework, context);
  return new Map(all.flatMap(element => (element.kind === 'practice' ? [[element.name, element]] : [])));
}

function frameworkOf(assessment: Element, context: EvaluationContext): Element | undefined {
  const framework = context.values(assessment, 'against')[0];
  return isElement(framework) ? framework : undefined;
}
