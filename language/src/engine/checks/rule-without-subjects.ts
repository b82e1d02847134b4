/** A rule of the project that selects nothing says nothing, and mostly because something in it is misspelt or missing. */
import type { Element } from '../../model/model.ts';
import type { EvaluationContext } from '../expressions/index.ts';
import type { BuiltinCheck } from '../norms/index.ts';

export const ruleWithoutSubjects: BuiltinCheck = {
  phase: 'findings',
  start:
    ({ context, table }) =>
    rule => {
      const lacking = ['for', 'require'].filter(attribute => context.attribute(rule, attribute) === undefined);
      const subjects = table.subjectsOf(rule.id);
      if (subjects === undefined ? lacking.length === 0 : subjects > 0) {
        return subjects === undefined ? undefined : [];
      }
      return [lacking.length === 0 ? {} : { message: incomplete(rule, lacking, context), unwritten: true }];
    },
};

function incomplete(rule: Element, lacking: readonly string[], context: EvaluationContext): string {
  const attributes = lacking.map(attribute => `\`${attribute}\``).join(' and no ');
  return `“${context.title(rule)}” has no ${attributes}, so it judges nothing: write whom it is for, and what they need`;
}
