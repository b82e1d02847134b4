/** A practice for which many claim a level in the file of an audit, and none of them shows anything. */
import type { BuiltinCheck } from '../norms/index.ts';
import { AssessmentAnswers, listOf } from './assessment-answers.ts';

/** The rank from which an answer that shows nothing does not count as given. */
const SHOWN_FROM = 2;

export const answerWithoutEvidence: BuiltinCheck = {
  phase: 'model',
  start(input) {
    const { context } = input;
    const answers = new AssessmentAnswers(input);
    return subject => {
      if (subject.kind === 'answer') {
        return undefined;
      }
      const practices = [...answers.responsesOf(subject)]
        .filter(([, { shown, bare }]) => claimsIn(bare) > 0 && claimsIn(shown) === 0)
        .map(([practice]) => practice);
      const message = `Nobody who answered “${context.title(subject)}” shows anything for the levels claimed: ask for \`evidence\` on ${listOf(practices, context)}`;
      return practices.length === 0 ? [] : [{ message, unwritten: true }];
    };
  },
};

/** Of how many answered each level, those who claim one that takes evidence. */
function claimsIn(answers: readonly number[]): number {
  return answers.slice(SHOWN_FROM).reduce((sum, count) => sum + count, 0);
}
