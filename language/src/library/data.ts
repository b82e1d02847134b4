/**
 * Fragments as JSON and back, so that the built-in library is parsed and linked when the product is built and not when it
 * starts. Containers and Maps are left out of the JSON and put back on reading.
 */
import type { Attribute, Element, Fragment } from '../model/model.ts';

type Packed = Omit<Element, 'container' | 'children' | 'attributes'> & {
  readonly children: readonly Packed[];
  readonly attributes: readonly Attribute[];
};

export function pack(fragments: readonly Fragment[]): string {
  return JSON.stringify(fragments.map(fragment => ({ ...fragment, elements: fragment.elements.map(packElement) })));
}

function packElement(element: Element): Packed {
  const { container: _, children, attributes, ...rest } = element;
  return { ...rest, attributes: [...attributes.values()], children: children.map(packElement) };
}

export function unpack(json: string): Fragment[] {
  const packed = JSON.parse(json) as (Omit<Fragment, 'elements'> & { elements: Packed[] })[];
  return packed.map(fragment => ({
    ...fragment,
    elements: fragment.elements.map(element => unpackElement(element, undefined)),
  }));
}

function unpackElement(packed: Packed, container: Element | undefined): Element {
  const children: Element[] = [];
  const element: Element = {
    ...packed,
    // JSON leaves out what is undefined; the type says that the properties are there.
    title: packed.title,
    doc: packed.doc,
    container,
    children,
    attributes: new Map(packed.attributes.map(attribute => [attribute.name, attribute])),
  };
  for (const child of packed.children) {
    children.push(unpackElement(child, element));
  }
  return element;
}
