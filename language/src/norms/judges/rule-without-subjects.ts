/** A rule of the project that selects nothing says nothing, and mostly because something in it is misspelt. */
import type { Judge } from '../judge.ts';

export const ruleWithoutSubjects: Judge = {
  rule: 'rule-without-subjects',
  after: true,
  start({ table }) {
    const empty = new Set(
      table.columns
        .filter(column => column.norm.type === 'rule' && !column.norm.builtIn && column.subjects.length === 0)
        .map(column => column.norm.id),
    );
    const judged = new Set(table.columns.map(column => column.norm.id));
    return rule => {
      if (!judged.has(rule.id)) {
        return undefined;
      }
      return empty.has(rule.id) ? [{ place: { file: rule.file, span: rule.nameSpan } }] : [];
    };
  },
};
