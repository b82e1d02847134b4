/**
 * Local or global: a local norm is decided inside its subject, by what is written between its braces and the names of
 * others that stand there, so that it can answer on each keystroke. Whatever looks at another element is global.
 */
import { derivedOf } from '../../model/metamodel/index.ts';
import type { CheckedNorm } from './check-norm.ts';
import { childrenOf, type ResolvedNode, type ResolvedValue } from './resolved.ts';
import { kindsOf } from './types.ts';

/** Computed properties that look at nothing but the element's own text. */
const OWN: ReadonlySet<string> = new Set([
  'name',
  'title',
  'kind',
  'id',
  'namespace',
  'doc',
  'emotion',
  'working-days',
  'days-worked',
  'effective-on',
]);

/** What these hold may be written elsewhere and reused. */
const REUSING: ReadonlySet<string> = new Set(['journey', 'stage']);

export function isLocal(norm: CheckedNorm): boolean {
  const { selection, requires, paths } = norm;
  if (selection === undefined || selection.collection.node !== 'collection') {
    return false;
  }
  const inside = new Set([selection.slot]);
  const parts = [...(selection.where === undefined ? [] : [selection.where]), ...requires, ...paths];
  return parts.every(part => staysInside(part, inside));
}

/** `inside` holds the slots of variables that are the subject or lie within it. */
function staysInside(node: ResolvedNode, inside: Set<number>): boolean {
  switch (node.node) {
    case 'collection':
    case 'selection':
      return false;
    case 'property':
      return staysInside(node.of, inside) && isInside(node.of, inside) && isOwn(node);
    case 'quantifier':
    case 'aggregate': {
      const { collection, slot } = node.selection;
      if (!staysInside(collection, inside)) {
        return false;
      }
      if (isInside(collection, inside)) {
        inside.add(slot);
      } else {
        inside.delete(slot);
      }
      return childrenOf(node).every(child => child === collection || staysInside(child, inside));
    }
    default:
      return childrenOf(node).every(child => staysInside(child, inside));
  }
}

/** Whether the value is the subject, or lies within it: what may be asked something without looking elsewhere. */
function isInside(value: ResolvedValue, inside: ReadonlySet<number>): boolean {
  switch (value.node) {
    case 'variable':
      return inside.has(value.slot);
    case 'main':
    case 'part':
      return isInside(value.of, inside);
    case 'property':
      return isInside(value.of, inside) && value.kinds.every(kind => isContained(kind, value.name));
    default:
      return false;
  }
}

function isContained(kind: string, name: string): boolean {
  return derivedOf(kind).get(name)?.how.by === 'contained' && !REUSING.has(kind);
}

type PropertyNode = Extract<ResolvedValue, { node: 'property' }>;

function isOwn(node: PropertyNode): boolean {
  const kinds = kindsOf(node.of.type) === 'any' ? [] : node.kinds;
  return (
    kinds.length > 0 &&
    kinds.every(kind => {
      const how = derivedOf(kind).get(node.name)?.how;
      return (
        how === undefined ||
        how.by === 'values' ||
        how.by === 'whole' ||
        isContained(kind, node.name) ||
        (how.by === 'computed' && OWN.has(node.name))
      );
    })
  );
}
