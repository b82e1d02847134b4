/** Values and expressions as text again, for messages: what was written, in one line and with the fewest parentheses. */
import type { Expression, Selection } from './expression.ts';
import type { Value } from './values.ts';

const PRECEDENCE: Readonly<Record<string, number>> = { or: 1, and: 2, '+': 5, '-': 5, '*': 6, '/': 6 };
const NOT = 3;
const COMPARISON = 4;
const TIGHT = 7;

export function printValue(value: Value): string {
  switch (value.type) {
    case 'text':
      return `"${value.text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
    case 'number':
      return String(value.number);
    case 'percent':
      return `${value.number}%`;
    case 'date':
      return value.date;
    case 'duration':
      return `${value.number}${value.unit}`;
    case 'money':
      return `${value.currency} ${value.number}`;
    case 'boolean':
      return value.boolean ? 'yes' : 'no';
    case 'word':
      return value.word;
    case 'range':
      return `${value.low}..${value.high}`;
    case 'reference':
      return value.text;
    case 'expression':
      return printExpression(value.expression);
    case 'selection':
      return printSelection(value.selection);
    case 'fix':
      return `${value.action} ${value.attribute}`;
  }
}

export function printSelection(selection: Selection): string {
  const where = selection.where === undefined ? '' : ` where ${print(selection.where, 0)}`;
  return `${selection.variable.name} in ${print(selection.collection, TIGHT)}${where}`;
}

export function printExpression(expression: Expression): string {
  return print(expression, 0);
}

function print(expression: Expression, around: number): string {
  const [text, own] = parts(expression);
  return own < around ? `(${text})` : text;
}

/** The text, and how tightly its outermost operator binds. */
function parts(expression: Expression): [string, number] {
  switch (expression.type) {
    case 'literal':
      return [printValue(expression.value), TIGHT];
    case 'today':
      return ['today', TIGHT];
    case 'path':
      return [expression.steps.map(step => step.name).join('.'), TIGHT];
    case 'list':
      return [`(${expression.items.map(item => print(item, 0)).join(', ')})`, TIGHT];
    case 'not':
      return [`not ${print(expression.operand, NOT)}`, NOT];
    case 'exists':
      return [`exists ${print(expression.operand, TIGHT)}`, COMPARISON];
    case 'binary': {
      const own = PRECEDENCE[expression.operator] ?? COMPARISON;
      const left = print(expression.left, own === COMPARISON ? own + 1 : own);
      return [`${left} ${expression.operator} ${print(expression.right, own + 1)}`, own];
    }
    case 'quantifier': {
      const holds = expression.holds === undefined ? '' : ` : ${print(expression.holds, 0)}`;
      // The end of a quantifier is open, so that it needs parentheses wherever anything follows.
      return [`${expression.quantifier} ${printSelection(expression.selection)}${holds}`, 0.5];
    }
    case 'aggregate': {
      const of = expression.of === undefined ? '' : print(expression.of, 0);
      const selection = expression.selection === undefined ? '' : printSelection(expression.selection);
      const holds = expression.holds === undefined ? '' : ` : ${print(expression.holds, 0)}`;
      return [
        `${expression.aggregate}(${of}${of !== '' && selection !== '' ? ' for ' : ''}${selection}${holds})`,
        TIGHT,
      ];
    }
    case 'broken':
      return ['…', TIGHT];
  }
}
