/**
 * What a remedy may name: the elements that the project has. Which of them it is, a person says; what the project does not
 * have, nobody has stated.
 */
import type { AttributeSpec } from '../../model/metamodel/index.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { targetsOf } from '../../model/read.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';

export interface Choice {
  /** A name, as it is written from the element. */
  readonly value: string;
  readonly title: string;
}

/** The most elements that are looked at for one attribute. */
const MOST_ELEMENTS = 40;

/** What the attribute of the element could name, likeliest first. */
export function choicesFor(element: Element, spec: AttributeSpec, model: CxModel): Choice[] {
  const kinds = spec.types.flatMap(type => (type.type === 'reference' && type.kinds !== 'any' ? type.kinds : []));
  const written = new Set(targetsOf(element, spec.name));
  // Where several stand for the one that there may be, it is one of these.
  const isOneOfWritten = !spec.many && written.size > 1;
  const near = namedNearby(element, spec.name);
  return model.index
    .written(...kinds)
    .filter(other => other !== element && written.has(other.id) === isOneOfWritten)
    .sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)))
    .slice(0, MOST_ELEMENTS)
    .map(other => nameFrom(other, element))
    .filter(isQualifiedName)
    .map(value => ({
      value,
      title: spec.many ? `Name \`${value}\` in \`${spec.name}\`` : `Set \`${spec.name}\` to \`${value}\``,
    }));
}

/** What the elements around and beside this one name in the attribute: most likely it belongs to one of these. */
function namedNearby({ container }: Element, attribute: string): ReadonlySet<string> {
  const near = new Set<string>();
  for (let around = container; around !== undefined; around = around.container) {
    for (const neighbour of [around, ...around.children]) {
      for (const target of targetsOf(neighbour, attribute)) {
        near.add(target);
      }
    }
  }
  return near;
}

/** The shortest name that means this element everywhere: its own, or its identity where others share that. */
function nameFrom(other: Element, from: Element): string {
  return other.container === undefined || other.container === from.container ? other.name : other.id;
}
