/** Practices below their target that no initiative closes which somebody answers for and which has a day. */
import type { Element } from '../../model/model.ts';
import { wordIn } from '../../model/values.ts';
import { asList, type EvaluationContext, isElement, propertyReader } from '../expressions/index.ts';
import type { BuiltinCheck } from '../norms/index.ts';
import { listOf } from './assessment-answers.ts';

const closing = propertyReader('practice', 'initiatives')!;

export const gapWithoutPlan: BuiltinCheck = {
  phase: 'gaps',
  start:
    ({ context, table }) =>
    target => {
      const open = table
        .gapsBelow(target)
        .map(({ practice }) => practice)
        .filter(practice => !asList(closing(practice, context)).some(each => isElement(each) && isPlan(each, context)));
      const count = open.length === 1 ? 'A practice lies' : `${open.length} practices lie`;
      const message = `${count} below the target, and no plan closes the gap: write an \`initiative\` with \`closes\`, its \`owner\` and its \`due\`, for ${listOf(open, context)}`;
      return open.length === 0 ? [] : [{ message, unwritten: true, place: { attributes: ['target'] } }];
    },
};

function isPlan(initiative: Element, context: EvaluationContext): boolean {
  const isStopped = wordIn(context.written(initiative, 'status')[0]) === 'stopped';
  const isWritten = (name: string) => context.attribute(initiative, name) !== undefined;
  return !isStopped && isWritten('owner') && isWritten('due');
}
