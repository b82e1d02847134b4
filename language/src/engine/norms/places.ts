/** Where a failure is shown: at the value that is wrong, or at the element's name when something is absent. */

import type { Place } from '../../model/finding.ts';
import { attributesOf, derivedOf } from '../../model/metamodel/index.ts';
import type { Element } from '../../model/model.ts';
import { attributeOf } from '../../model/read.ts';
import { concreteKinds, nodesOf, type ResolvedCondition, type ResolvedNode, type Type } from '../expressions/index.ts';

const SUBJECT = 0;

/** The attributes that a property of a kind is read from, where there are any. */
function attributesBehind(kind: string, property: string): readonly string[] {
  const how = derivedOf(kind).get(property)?.how;
  const names =
    how?.by === 'values' || how?.by === 'whole' || how?.by === 'gathered'
      ? [how.attribute]
      : how?.by === 'computed'
        ? (how.follows ?? [property])
        : [property];
  return names.filter(name => attributesOf(kind).has(name));
}

/**
 * Attributes of the subject that a condition looks at, each once, in the order in which they stand in it. Where it asks
 * whether some are there at all, only those are to blame, else those in which it looks for something: what else it
 * compares says when that may be missing.
 */
export function placesOf(condition: ResolvedCondition, subject: Type | undefined): readonly string[] {
  if (subject === undefined) {
    return [];
  }
  const kinds = concreteKinds(subject);
  const behind = (nodes: readonly ResolvedNode[]): string[] =>
    nodes.flatMap(node => (isOfSubject(node) ? kinds.flatMap(kind => attributesBehind(kind, node.name)) : []));
  const found = conjunctsOf(condition).flatMap(conjunct => {
    const nodes = [...nodesOf(conjunct)];
    const looks = [nodes.flatMap(existing), nodes.flatMap(searched), nodes].map(behind);
    return looks.find(attributes => attributes.length > 0) ?? [];
  });
  return [...new Set(found)];
}

function isOfSubject(node: ResolvedNode): node is ResolvedNode & { readonly node: 'property'; readonly name: string } {
  return node.node === 'property' && node.of.node === 'variable' && node.of.slot === SUBJECT;
}

function conjunctsOf(condition: ResolvedCondition): readonly ResolvedCondition[] {
  return condition.node === 'and' ? [...conjunctsOf(condition.left), ...conjunctsOf(condition.right)] : [condition];
}

function existing(node: ResolvedNode): readonly ResolvedNode[] {
  return node.node === 'exists' ? [...nodesOf(node.of)] : [];
}

function searched(node: ResolvedNode): readonly ResolvedNode[] {
  return node.node === 'quantifier' || node.node === 'aggregate' ? [node.selection.collection] : [];
}

/** Which part of an element a finding is about. */
export interface PlaceHint {
  /** The first of these that is written. */
  readonly attributes: readonly string[];
  /** Of its values, the one that names this element. */
  readonly target?: string;
}

/** Whether it is a place of its own, and no part of the element. */
export function isPlace(place: PlaceHint | Place): place is Place {
  return 'file' in place;
}

export function placeOf(element: Element, hint: PlaceHint): Place {
  const { file } = element;
  for (const name of hint.attributes) {
    const attribute = attributeOf(element, name);
    if (attribute !== undefined && attribute.values.length > 0) {
      const named = attribute.values.find(value => value.type === 'reference' && value.target === hint.target);
      return { file, span: hint.target !== undefined && named !== undefined ? named.span : attribute.span };
    }
  }
  return { file, span: element.nameSpan };
}
