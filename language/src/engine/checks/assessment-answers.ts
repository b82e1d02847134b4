/**
 * The answers of audits, those in the text and those in the file that `responses` names.
 *
 * The text has an element for each answer, and it is the one to be blamed. A file has many people answer each practice:
 * there the assessment is blamed, once, for all practices together.
 */

import type { PracticeResponses } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import { dateIn } from '../../model/values.ts';
import { type EvaluationContext, isElement } from '../expressions/index.ts';
import type { CheckInput, Measures } from '../norms/index.ts';

/** So many practices are named; people who want all of them look into the file. */
const MOST_NAMED = 3;

const LATEST = {};

/** Who was asked what, and when. */
export class AssessmentAnswers {
  readonly context: EvaluationContext;
  readonly #measures: Measures;

  constructor({ context, measures }: CheckInput) {
    this.context = context;
    this.#measures = measures;
  }

  practiceOf(answer: Element): Element | undefined {
    const practice = this.context.values(answer, 'practice')[0];
    return isElement(practice) ? practice : undefined;
  }

  /** What the file of an assessment says of each practice. */
  responsesOf(assessment: Element): ReadonlyMap<Element, PracticeResponses> {
    return this.#measures.responsesOf(assessment).practices;
  }

  /** The day on which a practice was last asked about, in whatever assessment. */
  lastAsked(practice: Element): string | undefined {
    return this.context.memo(LATEST, this.context.model, () => this.#findLatest()).get(practice);
  }

  #findLatest(): ReadonlyMap<Element, string> {
    const latest = new Map<Element, string>();
    for (const assessment of this.context.collection('assessment')) {
      const on = answeredOn(assessment, this.context) ?? '';
      const inText = this.context
        .children(assessment)
        .flatMap(child => (child.kind === 'answer' ? (this.practiceOf(child) ?? []) : []));
      for (const practice of [...inText, ...this.responsesOf(assessment).keys()]) {
        if (on > (latest.get(practice) ?? '')) {
          latest.set(practice, on);
        }
      }
    }
    return latest;
  }
}

/** The day of an audit; one without is of no age. */
export function answeredOn(assessment: Element, context: EvaluationContext): string | undefined {
  return dateIn(context.written(assessment, 'on')[0]);
}

/** Some of the practices by title, and how many more there are. */
export function listOf(practices: readonly Element[], context: EvaluationContext): string {
  const named = practices.slice(0, MOST_NAMED).map(practice => `“${context.title(practice)}”`);
  const more = practices.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
