/** Reads a page as a browser does, and tells what is in it besides text. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements, in their order. */
export function readPage(page: string): PageElement[] {
  return elementsIn(parse(page));
}

function elementsIn(node: Node): PageElement[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const within = children.flatMap(elementsIn);
  if (!('tagName' in node)) {
    return within;
  }
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const text = children.map(child => ('value' in child ? child.value : '')).join('');
  return [{ name: node.tagName, attributes, text }, ...within];
}
