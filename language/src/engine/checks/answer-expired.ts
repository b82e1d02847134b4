/** An answer of an audit that was given too long ago, and not again since. */
import type { Element } from '../../model/model.ts';
import { shiftDate } from '../expressions/index.ts';
import { type BuiltinCheck, type Length, lengthIn } from '../norms/index.ts';
import { AssessmentAnswers, answeredOn, listOf } from './assessment-answers.ts';

/** Unless the setting says otherwise. */
const A_YEAR: Length = { number: 12, unit: 'mo' };

export const answerExpired: BuiltinCheck = {
  phase: 'model',
  start(input) {
    const { context, option } = input;
    const answers = new AssessmentAnswers(input);
    const oldest = (file: string): string => {
      const within = lengthIn(option('within', file)) ?? A_YEAR;
      return shiftDate(context.now, { type: 'duration', ...within }, -1, context.calendar)?.date ?? '';
    };
    return subject => {
      const assessment = subject.kind === 'answer' ? subject.container : subject;
      const on = assessment && answeredOn(assessment, context);
      if (on === undefined) {
        return undefined;
      }
      const isOut = (practice: Element) => on < oldest(subject.file) && answers.lastAsked(practice) === on;
      if (subject.kind === 'answer') {
        const practice = answers.practiceOf(subject);
        return practice === undefined ? undefined : isOut(practice) ? [{}] : [];
      }
      const practices = [...answers.responsesOf(subject).keys()].filter(isOut);
      const message = `The answers of “${context.title(subject)}” are older than a year and count no longer: ask again about ${listOf(practices, context)}`;
      return practices.length === 0 ? [] : [{ message }];
    };
  },
};
