/** Where a failure is shown: at the value that is wrong, or at the element's name when something is absent. */
import { concreteKinds, nodesOf, type ResolvedCondition, type Type } from '../expressions/index.ts';
import type { Place } from '../model/finding.ts';
import { attributesOf, derivedOf } from '../model/metamodel/index.ts';
import type { Element } from '../model/model.ts';

const SUBJECT = 0;

/** The attribute that a property of a kind is read from, where there is one. */
function attributeBehind(kind: string, property: string): string | undefined {
  const how = derivedOf(kind).get(property)?.how;
  const name = how?.by === 'values' || how?.by === 'gathered' ? how.attribute : property;
  return attributesOf(kind).has(name) ? name : undefined;
}

/** Attributes of the subject that a condition looks at, each once, in the order in which they stand in it. */
export function placesOf(condition: ResolvedCondition, subject: Type | undefined): readonly string[] {
  if (subject === undefined) {
    return [];
  }
  const kinds = concreteKinds(subject);
  const found = new Set<string>();
  for (const node of nodesOf(condition)) {
    if (node.node === 'property' && node.of.node === 'variable' && node.of.slot === SUBJECT) {
      for (const kind of kinds) {
        const attribute = attributeBehind(kind, node.name);
        if (attribute !== undefined) {
          found.add(attribute);
        }
      }
    }
  }
  return [...found];
}

/** Which part of an element a finding is about. */
export interface PlaceHint {
  /** The first of these that is written. */
  readonly attributes: readonly string[];
  /** Of its values, the one that names this element. */
  readonly target?: string;
}

export function placeOf(element: Element, hint: PlaceHint): Place {
  const { file } = element;
  for (const name of hint.attributes) {
    const attribute = element.attributes.get(name);
    if (attribute !== undefined && attribute.values.length > 0) {
      const named = attribute.values.find(value => value.type === 'reference' && value.target === hint.target);
      return { file, span: hint.target !== undefined && named !== undefined ? named.span : attribute.span };
    }
  }
  return { file, span: element.nameSpan };
}
