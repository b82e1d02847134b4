/**
 * A condition in words, for people who write no expressions: "there is a standard with `owner` and with `reviewed`". What
 * has no simple words is shown as it is written.
 */
import type { Expression, Selection } from '../model/expression.ts';
import { kindOfPlural } from '../model/metamodel/index.ts';
import { printExpression, printSelection } from '../model/print.ts';
import { joinOr, withArticle } from '../model/type-words.ts';
import type { DurationUnit } from '../model/values.ts';

type Binary = Extract<Expression, { type: 'binary' }>;
type Quantified = Extract<Expression, { type: 'quantifier' }>;

const COMPARED: Readonly<Record<string, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is below',
  '<=': 'is at most',
  '>': 'is above',
  '>=': 'is at least',
  in: 'is',
  contains: 'contains',
  like: 'is like',
};

const COUNTED: Readonly<Record<string, string>> = {
  '=': 'exactly',
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'fewer than',
};

const UNITS: Readonly<Record<DurationUnit, string>> = {
  s: 'seconds',
  min: 'minutes',
  h: 'hours',
  d: 'days',
  wd: 'working days',
  w: 'weeks',
  mo: 'months',
  y: 'years',
};

/** A condition about the programme as a whole. */
export function conditionInWords(expression: Expression): string {
  switch (expression.type) {
    case 'exists': {
      const kind = kindOf(expression.operand);
      return kind === undefined ? code(expression) : `there is ${kind}`;
    }
    case 'quantifier':
      return ofCollection(expression) ?? code(expression);
    case 'not': {
      const share = expression.operand.type === 'binary' ? ofNumber(expression.operand) : undefined;
      return share === undefined ? code(expression) : `it is not so that ${share}`;
    }
    case 'binary':
      if (expression.operator === 'and' || expression.operator === 'or') {
        return sentences(expression);
      }
      return ofNumber(expression) ?? code(expression);
    default:
      return code(expression);
  }
}

/** What a selection holds, as one of it: `a touchpoint that is \`critical\``. */
export function selectionInWords(selection: Selection): string {
  const kind = kindOf(selection.collection);
  return kind === undefined ? `\`${printSelection(selection)}\`` : `${kind}${suchThat(selection)}`;
}

/** `some s in standards where …`. */
function ofCollection({ quantifier, selection, holds }: Quantified): string | undefined {
  const kind = kindOf(selection.collection);
  if (kind === undefined) {
    return undefined;
  }
  const name = kind.replace(/^(?:an?|some) /, '');
  const such = suchThat(selection);
  switch (quantifier) {
    case 'some':
      return `there is ${kind}${such}`;
    case 'no':
      return `there is no ${name}${such}`;
    case 'every':
      return holds === undefined
        ? undefined
        : `every ${name}${such} is one ${described(holds, selection.variable.name)}`;
  }
}

/** `count(i in initiatives where …) >= 2`, `share(s in standards : …) > 50%`. */
function ofNumber(expression: Binary): string | undefined {
  const { operator, left, right } = expression;
  const counted = COUNTED[operator];
  if (left.type === 'aggregate' && left.aggregate === 'share') {
    return ofShare(expression);
  }
  if (left.type !== 'aggregate' || left.aggregate !== 'count' || counted === undefined || right.type !== 'literal') {
    return undefined;
  }
  const { selection, of } = left;
  const plural = pluralOf(selection?.collection ?? of);
  return (
    plural && `there are ${counted} ${value(right)} ${plural}${selection === undefined ? '' : suchThat(selection)}`
  );
}

function ofShare({ operator, left, right }: Binary): string | undefined {
  const counted = COUNTED[operator];
  if (left.type !== 'aggregate' || counted === undefined || right.type !== 'literal') {
    return undefined;
  }
  const { selection, holds } = left;
  const plural = pluralOf(selection?.collection);
  return plural === undefined || selection === undefined || holds === undefined
    ? undefined
    : `${counted} ${value(right)} of the ${plural}${suchThat(selection)} are such: one ${described(holds, selection.variable.name)}`;
}

function suchThat({ where, variable }: Selection): string {
  return where === undefined ? '' : ` ${described(where, variable.name)}`;
}

/** What is said of the element that the variable stands for: `with \`owner\``, `whose \`type\` is survey or form`. */
function described(expression: Expression, it: string): string {
  switch (expression.type) {
    case 'path': {
      const property = ofIt(expression, it);
      return property === undefined ? literally(expression) : `that is ${property}`;
    }
    case 'exists': {
      const property = ofIt(expression.operand, it);
      return property === undefined ? literally(expression) : `with ${property}`;
    }
    case 'not': {
      const { operand } = expression;
      const property = operand.type === 'exists' ? ofIt(operand.operand, it) : undefined;
      return property === undefined ? (denied(operand, it) ?? literally(expression)) : `without ${property}`;
    }
    case 'quantifier':
      return among(expression, it) ?? literally(expression);
    case 'binary':
      if (expression.operator === 'and' || expression.operator === 'or') {
        return joined(expression, part => described(part, it));
      }
      return compared(expression, it) ?? literally(expression);
    default:
      return literally(expression);
  }
}

/** `some x in h.screens where …`. */
function among({ quantifier, selection, holds }: Quantified, it: string): string | undefined {
  const property = ofIt(selection.collection, it);
  if (property === undefined) {
    return undefined;
  }
  const { where, variable } = selection;
  const such = suchThat(selection);
  switch (quantifier) {
    case 'some':
      return where === undefined ? `with ${property}` : `that has among its ${property} one${such}`;
    case 'no':
      return where === undefined ? `without ${property}` : `that has among its ${property} none${such}`;
    case 'every':
      return holds === undefined || where !== undefined
        ? undefined
        : `that has among its ${property} only such ${described(holds, variable.name)}`;
  }
}

function compared({ operator, left, right }: Binary, it: string): string | undefined {
  const counted = left.type === 'aggregate' && left.aggregate === 'count' ? COUNTED[operator] : undefined;
  if (left.type === 'aggregate') {
    const property = ofIt(left.selection?.collection ?? left.of, it);
    const such = left.selection === undefined ? '' : suchThat(left.selection);
    return counted === undefined || property === undefined || right.type !== 'literal'
      ? undefined
      : `with ${counted} ${value(right)} of its ${property}${such}`;
  }
  const words = COMPARED[operator];
  const isIt = left.type === 'path' && left.steps.length === 1 && left.steps[0]!.name === it;
  const property = ofIt(left, it);
  if (words === undefined || (property === undefined && !isIt)) {
    return undefined;
  }
  const subject = isIt ? 'that' : `whose ${property}`;
  return `${subject} ${sinceToday(operator, right) ?? `${words} ${value(right)}`}`;
}

/** `not (t.state = target)`, `not (a.due-on < today)`. */
function denied(expression: Expression, it: string): string | undefined {
  const property = expression.type === 'binary' ? ofIt(expression.left, it) : undefined;
  if (expression.type !== 'binary' || property === undefined) {
    return undefined;
  }
  const { operator, right } = expression;
  if (operator === '<' && right.type === 'today') {
    return `whose ${property} is not over`;
  }
  return operator === '=' || operator === 'in' ? `whose ${property} is not ${value(right)}` : undefined;
}

/** `>= today - 12mo`. */
function sinceToday(operator: string, right: Expression): string | undefined {
  if (right.type === 'today') {
    return operator === '>=' ? 'is today or later' : undefined;
  }
  if (operator !== '>=' || right.type !== 'binary' || right.operator !== '-' || right.left.type !== 'today') {
    return undefined;
  }
  const length = right.right.type === 'literal' ? right.right.value : undefined;
  return length?.type === 'duration' ? `lies in the last ${length.number} ${UNITS[length.unit]}` : undefined;
}

function value(expression: Expression): string {
  return expression.type === 'list' ? joinOr(expression.items.map(value)) : printExpression(expression);
}

/** Conditions that speak of different things; a comma keeps apart what is itself of several. */
function sentences(expression: Binary): string {
  const parts = partsOf(expression, conditionInWords);
  const comma = parts.some(part => !part.startsWith('(') && / (?:and|or) /.test(part)) ? ',' : '';
  return parts.join(`${comma} ${expression.operator} `);
}

/** Conditions about one thing. */
function joined(expression: Binary, words: (part: Expression) => string): string {
  return partsOf(expression, words).join(` ${expression.operator} `);
}

/** What stands beside the other in `and` or `or`; what is bound less tightly stands in parentheses. */
function partsOf(expression: Binary, words: (part: Expression) => string): string[] {
  return operands(expression, expression.operator).map(part => {
    const isLoose = part.type === 'binary' && (part.operator === 'or' || part.operator === 'and');
    return isLoose ? `(${words(part)})` : words(part);
  });
}

function operands(expression: Expression, operator: string): Expression[] {
  return expression.type === 'binary' && expression.operator === operator
    ? [...operands(expression.left, operator), ...operands(expression.right, operator)]
    : [expression];
}

/** A condition that is longer is no sentence any more. */
const LONGEST = 240;

/**
 * Whether those who read no expressions can follow a condition in words. Where they cannot, what its practice asks says it
 * better.
 */
export function isPlain(words: string): boolean {
  return words.length <= LONGEST && !words.includes('*');
}

/** The property of the element that a path names: `\`on\`` for `r.on`. */
function ofIt(expression: Expression | undefined, it: string): string | undefined {
  if (expression?.type !== 'path' || expression.steps.length < 2 || expression.steps[0]!.name !== it) {
    return undefined;
  }
  return `\`${expression.steps
    .slice(1)
    .map(({ name }) => name)
    .join('.')}\``;
}

/** The kind whose collection a path names, with its article. */
function kindOf(expression: Expression): string | undefined {
  const plural = pluralOf(expression);
  const kind = plural === undefined ? undefined : kindOfPlural(plural);
  return kind && (kind.kind === plural ? `some ${kind.kind}` : withArticle(kind.kind));
}

function pluralOf(expression: Expression | undefined): string | undefined {
  const name = expression?.type === 'path' && expression.steps.length === 1 ? expression.steps[0]!.name : undefined;
  return name !== undefined && kindOfPlural(name) !== undefined ? name : undefined;
}

function literally(expression: Expression): string {
  return `where ${code(expression)}`;
}

function code(expression: Expression): string {
  return `\`${printExpression(expression)}\``;
}
