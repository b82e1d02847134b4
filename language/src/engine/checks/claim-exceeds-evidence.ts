/** Who claims more than the facts show: at the level that an answer gives, or once at the file of answers for all in it. */
import type { PracticeStanding } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import { isElement, propertyReader } from '../expressions/index.ts';
import type { BuiltinCheck } from '../norms/index.ts';
import { listOf } from './assessment-answers.ts';

const rankOf = propertyReader('answer', 'rank')!;

export const claimExceedsEvidence: BuiltinCheck = {
  phase: 'levels',
  start: ({ context, measures, table }) => {
    /** How a practice stands of which these are the answers that count; absent where they are not. */
    const claimedIn = (assessment: Element | undefined, practice: Element): PracticeStanding | undefined => {
      const standing = table.standingOf(practice);
      return standing?.assessed?.assessment === assessment && standing?.sayDo !== null ? standing : undefined;
    };
    return subject => {
      if (subject.kind === 'answer') {
        const practice = context.values(subject, 'practice')[0];
        const standing = isElement(practice) ? claimedIn(subject.container, practice) : undefined;
        const rank = rankOf(subject, context);
        if (standing === undefined || typeof rank !== 'number') {
          return undefined;
        }
        return standing.sayDo! > 0 && rank > standing.rank! ? [{ place: { attributes: ['level'] } }] : [];
      }
      const practices = [...measures.responsesOf(subject).practices.keys()];
      const counted = practices.flatMap(practice => claimedIn(subject, practice) ?? []);
      if (counted.length === 0) {
        return undefined;
      }
      const beyond = counted.filter(({ sayDo }) => sayDo! > 0).map(({ practice }) => practice);
      const message = `“${context.title(subject)}” claims more than the facts show: write down what is done, or do what is claimed, about ${listOf(beyond, context)}`;
      return beyond.length === 0 ? [] : [{ message, place: { attributes: ['responses'] } }];
    };
  },
};
