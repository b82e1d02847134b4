/** Functions of the declared teams and levels of the declared roles from which nobody answered an audit. */
import { wordIn } from '../../model/values.ts';
import type { BuiltinCheck } from '../norms/index.ts';

export const assessmentBreadth: BuiltinCheck = {
  phase: 'model',
  start:
    ({ context, measures }) =>
    assessment => {
      const { respondents, functions, seniorities } = measures.responsesOf(assessment);
      const declared = (kind: string, attribute: string) =>
        new Set(context.collection(kind).flatMap(element => wordIn(context.written(element, attribute)[0]) ?? []));
      const missing = [
        ...[...declared('team', 'function')].filter(word => !functions.has(word)),
        ...[...declared('role', 'level')].filter(word => !seniorities.has(word)),
      ];
      const message = `“${context.title(assessment)}” heard only a part of the company: nobody answered from ${missing.join(', ')}`;
      if (missing.length === 0) {
        return [];
      }
      // Without a single answer nobody was left out: the answers are still to come.
      return respondents === 0 ? [{ message, unwritten: true }] : [{ message }];
    },
};
