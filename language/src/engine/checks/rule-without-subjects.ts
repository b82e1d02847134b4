/** A rule of the project that selects nothing says nothing, and mostly because something in it is misspelt or missing. */
import type { Element } from '../../model/model.ts';
import { hasAttribute, titleOf } from '../../model/read.ts';
import type { BuiltinCheck } from '../norms/index.ts';

export const ruleWithoutSubjects: BuiltinCheck = {
  phase: 'findings',
  start({ table }) {
    const empty = new Set(
      table.columns
        .filter(column => column.norm.type === 'rule' && !column.norm.builtIn && column.subjects.length === 0)
        .map(column => column.norm.id),
    );
    const judged = new Set(table.columns.map(column => column.norm.id));
    return rule => {
      const lacking = ['for', 'require'].filter(attribute => !hasAttribute(rule, attribute));
      if (judged.has(rule.id) ? !empty.has(rule.id) : lacking.length === 0) {
        return judged.has(rule.id) ? [] : undefined;
      }
      const place = { file: rule.file, span: rule.nameSpan };
      return [lacking.length === 0 ? { place } : { place, message: incomplete(rule, lacking) }];
    };
  },
};

function incomplete(rule: Element, lacking: readonly string[]): string {
  const attributes = lacking.map(attribute => `\`${attribute}\``).join(' and no ');
  return `${titleOf(rule)} has no ${attributes}, so it judges nothing: write whom it is for, and what they need`;
}
