/**
 * Standards that no element can keep both of: they bind a common subject and hold one path of it against constants that
 * no value satisfies, as `t.wait <= 2min` and `t.wait >= 5min`.
 */

import type { Expression } from '../../model/expression.ts';
import type { Element } from '../../model/model.ts';
import { compare, type EvaluationContext, runtimeValueOf, type Single } from '../expressions/index.ts';
import type { BuiltinCheck, CheckFailure, CheckInput } from '../norms/index.ts';

interface Bound {
  /** The path behind the variable: `wait`, `owner.team`. */
  readonly path: string;
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly constant: Single;
  readonly standard: Element;
  readonly written: Expression;
}

const MIRRORED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** The bounds that a standard puts on its subject: conjuncts that compare a path of it with a literal. */
function boundsOf(standard: Element, context: EvaluationContext): Bound[] {
  const selection = context.written(standard, 'for')[0];
  if (selection?.type !== 'selection') {
    return [];
  }
  const variable = selection.selection.variable.name;
  return context
    .written(standard, 'require')
    .flatMap(value =>
      value.type === 'expression' ? conjuncts(value.expression).flatMap(part => boundOf(part, variable, standard)) : [],
    );
}

function conjuncts(expression: Expression): readonly Expression[] {
  return expression.type === 'binary' && expression.operator === 'and'
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression];
}

function boundOf(expression: Expression, variable: string, standard: Element): Bound[] {
  if (expression.type !== 'binary' || !(expression.operator in MIRRORED)) {
    return [];
  }
  const operator = expression.operator as Bound['operator'];
  const { left, right } = expression;
  const [leftPath, rightPath] = [pathOf(left, variable), pathOf(right, variable)];
  const [leftConstant, rightConstant] = [constantOf(left), constantOf(right)];
  if (leftPath !== undefined && rightConstant !== undefined) {
    return [{ path: leftPath, operator, constant: rightConstant, standard, written: expression }];
  }
  if (rightPath !== undefined && leftConstant !== undefined) {
    return [{ path: rightPath, operator: MIRRORED[operator], constant: leftConstant, standard, written: expression }];
  }
  return [];
}

function pathOf(expression: Expression, variable: string): string | undefined {
  return expression.type === 'path' && expression.steps.length > 1 && expression.steps[0]!.name === variable
    ? expression.steps
        .slice(1)
        .map(step => step.name)
        .join('.')
    : undefined;
}

function constantOf(expression: Expression): Single | undefined {
  if (expression.type === 'path') {
    // A word or the name of an element: it equals itself only.
    return expression.steps.length === 1 ? expression.steps[0]!.name : undefined;
  }
  return expression.type === 'literal' ? runtimeValueOf(expression.value) : undefined;
}

/** Whether no value satisfies both. */
function contradict(a: Bound, b: Bound): boolean {
  if (a.operator === '=' || b.operator === '=') {
    const [exact, other] = a.operator === '=' ? [a, b] : [b, a];
    return !satisfies(exact.constant, other);
  }
  const [upper, lower] = a.operator.startsWith('<') ? [a, b] : [b, a];
  if (!upper.operator.startsWith('<') || !lower.operator.startsWith('>')) {
    return false;
  }
  const order = compare(upper.constant, lower.constant);
  return order < 0 || (order === 0 && (upper.operator === '<' || lower.operator === '>'));
}

function satisfies(value: Single, { operator, constant }: Bound): boolean {
  const isSame = value === constant || compare(value, constant) === 0;
  const order = compare(value, constant);
  switch (operator) {
    case '=':
      return isSame;
    case '!=':
      return !isSame;
    case '<':
      return !(order >= 0);
    case '<=':
      return !(order > 0);
    case '>':
      return !(order <= 0);
    case '>=':
      return !(order < 0);
  }
}

export const standardConflict: BuiltinCheck = {
  phase: 'model',
  start(input) {
    const conflicts = findConflicts(input);
    return standard => conflicts.get(standard) ?? [];
  },
};

/** Steps that a conflict takes: what is said of it stays in memory. */
const CONFLICT = 100;

/** Said of the later of two standards, related to the earlier. */
function findConflicts({ context }: CheckInput): ReadonlyMap<Element, readonly CheckFailure[]> {
  const byPath = new Map<string, Bound[]>();
  for (const bound of context.collection('standard').flatMap(standard => boundsOf(standard, context))) {
    const same = byPath.get(bound.path);
    if (same === undefined) {
      byPath.set(bound.path, [bound]);
    } else {
      same.push(bound);
    }
  }
  const conflicts = new Map<Element, CheckFailure[]>();
  for (const bounds of byPath.values()) {
    bounds.forEach((later, index) => {
      for (let before = 0; before < index; before++) {
        const earlier = bounds[before]!;
        context.meter.spend(1);
        if (earlier.standard === later.standard || !contradict(earlier, later)) {
          continue;
        }
        const [subjects, others] = [earlier, later].map(({ standard }) => context.selection(standard.id));
        context.meter.spend(CONFLICT + subjects!.length + others!.length);
        const among = new Set(subjects);
        const common = others!.find(subject => among.has(subject));
        if (common !== undefined) {
          const failures = conflicts.get(later.standard) ?? [];
          failures.push(conflict(earlier, later, context.title(common)));
          conflicts.set(later.standard, failures);
        }
      }
    });
  }
  return conflicts;
}

function conflict(earlier: Bound, later: Bound, subject: string): CheckFailure {
  const { name, file } = earlier.standard;
  return {
    message: `\`${later.standard.name}\` and \`${name}\` both bind “${subject}”, and no \`${later.path}\` keeps both`,
    place: { file: later.standard.file, span: later.written.span },
    related: [{ file, span: earlier.written.span, message: `What \`${name}\` requires` }],
    discriminator: `${name} ${later.path}`,
  };
}
