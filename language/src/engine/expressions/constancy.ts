/** Conditions that cannot vary: they hold always or never, whatever the model says, and so hide a mistake. */
import {
  type ComparisonOperator,
  MIRRORED,
  nodesOf,
  type ResolvedCondition,
  type ResolvedNode,
  type ResolvedValue,
} from './resolved.ts';
import { hasAlternative } from './types.ts';

/** Properties that every element has. */
const ALWAYS: ReadonlySet<string> = new Set(['name', 'title', 'kind', 'id']);

const VARYING: ReadonlySet<ResolvedNode['node']> = new Set([
  'today',
  'variable',
  'setting',
  'collection',
  'selection',
  'property',
]);

/** Why the condition cannot vary, to be put behind it in a sentence; absent where it can. */
export function constantReason(condition: ResolvedCondition): string | undefined {
  switch (condition.node) {
    case 'exists':
      return isAlwaysThere(condition.of) ? 'always holds' : undefined;
    case 'truth':
    case 'like':
    case 'substring':
    case 'member':
      return varies(condition) ? undefined : 'says the same for every element';
    case 'compare':
      return comparisonReason(condition.operator, condition.left, condition.right);
    default:
      return undefined;
  }
}

function varies(node: ResolvedNode): boolean {
  for (const part of nodesOf(node)) {
    if (VARYING.has(part.node)) {
      return true;
    }
  }
  return false;
}

function isAlwaysThere(value: ResolvedValue): boolean {
  switch (value.node) {
    case 'constant':
    case 'reference':
    case 'today':
    case 'setting':
      return true;
    case 'variable':
      return hasAlternative(value.type, 'element');
    case 'property':
      return ALWAYS.has(value.name) && !value.type.list && isAlwaysThere(value.of);
    case 'aggregate':
      return value.aggregate === 'count' || value.aggregate === 'sum';
    case 'condition':
      return true;
    default:
      return false;
  }
}

function comparisonReason(operator: ComparisonOperator, left: ResolvedValue, right: ResolvedValue): string | undefined {
  if (!varies(left) && !varies(right)) {
    return 'says the same for every element';
  }
  if (same(left, right)) {
    return 'compares a thing with itself';
  }
  return countReason(operator, left, right) ?? countReason(MIRRORED[operator], right, left);
}

/** A count is a whole number and never negative. */
function countReason(operator: ComparisonOperator, left: ResolvedValue, right: ResolvedValue): string | undefined {
  if (left.node !== 'aggregate' || left.aggregate !== 'count' || right.node !== 'constant') {
    return undefined;
  }
  const { value } = right;
  if (typeof value !== 'number') {
    return undefined;
  }
  const never = (operator === '<' && value <= 0) || ((operator === '=' || operator === '<=') && value < 0);
  const always = (operator === '>=' && value <= 0) || ((operator === '>' || operator === '!=') && value < 0);
  return never ? 'never holds' : always ? 'always holds' : undefined;
}

/** Whether two values are the same path from the same start. */
function same(a: ResolvedValue, b: ResolvedValue): boolean {
  switch (a.node) {
    case 'variable':
      return b.node === 'variable' && a.slot === b.slot;
    case 'property':
      return b.node === 'property' && a.name === b.name && same(a.of, b.of);
    case 'part':
      return b.node === 'part' && a.part === b.part && same(a.of, b.of);
    case 'main':
      return b.node === 'main' && same(a.of, b.of);
    case 'setting':
      return b.node === 'setting' && a.name === b.name;
    case 'today':
      return b.node === 'today';
    default:
      return false;
  }
}
