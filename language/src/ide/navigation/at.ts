/** What stands at a place of a text: an element, by its own name or where it is mentioned, or a word of the language. */
import type { ResolvedNode } from '../../engine/expressions/index.ts';
import { attributesOf, derivedOf, kindSpec } from '../../model/metamodel/index.ts';
import type { Element } from '../../model/model.ts';
import type { Span } from '../../model/values.ts';
import type { Project } from '../../project/workspace/project.ts';
import { scan } from '../../syntax/parser/scan.ts';
import { Conditions } from './conditions.ts';
import { Mentions } from './mentions.ts';
import { segmentsOf } from './segments.ts';

export type Spot =
  | { readonly type: 'element'; readonly element: Element; readonly isDeclaration: boolean; readonly span: Span }
  /** A kind, an attribute or a property, with the table's sentence about it. */
  | { readonly type: 'word'; readonly word: string; readonly doc: string; readonly span: Span };

export function spotAt(project: Project, file: string, offset: number): Spot | undefined {
  return elementSpotAt(project, file, offset) ?? wordAt(project, file, offset);
}

/** The element whose name is at the place. */
export function elementSpotAt(
  project: Project,
  file: string,
  offset: number,
): Extract<Spot, { type: 'element' }> | undefined {
  const text = project.text(file);
  if (text === undefined) {
    return undefined;
  }
  const declared = innermostAt(project, file, offset);
  const mention = new Mentions(project).in(file).find(({ span }) => touches(span, offset));
  if (mention !== undefined) {
    const { element, span } = segmentsOf(mention, text).find(({ span }) => touches(span, offset)) ?? mention;
    return { type: 'element', element, isDeclaration: false, span };
  }
  if (declared !== undefined && touches(declared.nameSpan, offset) && isNamed(declared, text)) {
    return { type: 'element', element: declared, isDeclaration: true, span: declared.nameSpan };
  }
  return undefined;
}

/** Whether the name stands in the text, and is not an ordinal or that of another element. */
export function isNamed({ nameSpan, name }: Element, text: string): boolean {
  return text.slice(nameSpan.start, nameSpan.end).normalize('NFC') === name;
}

function wordAt(project: Project, file: string, offset: number): Spot | undefined {
  const text = project.text(file);
  const element = innermostAt(project, file, offset);
  if (text === undefined || element === undefined) {
    return undefined;
  }
  const kindEnd = element.span.start + element.kind.length;
  const spec = kindSpec(element.kind);
  if (spec !== undefined && offset <= kindEnd && text.slice(element.span.start, kindEnd) === element.kind) {
    return { type: 'word', word: element.kind, doc: spec.doc, span: { start: element.span.start, end: kindEnd } };
  }
  return keyAt(text, element, offset) ?? propertyAt(project, element, offset);
}

/** Attributes may be repeated, so the key is looked for in the text. */
function keyAt(text: string, element: Element, offset: number): Spot | undefined {
  const { start, end } = element.span;
  const token = scan(text.slice(start, end)).tokens.find(({ image, startOffset }) => {
    return (
      image.endsWith(':') && touches({ start: start + startOffset, end: start + startOffset + image.length }, offset)
    );
  });
  const word = token?.image.slice(0, -1).trimEnd();
  const doc = word === undefined ? undefined : attributesOf(element.kind).get(word.normalize('NFC'))?.doc;
  if (token === undefined || word === undefined || doc === undefined) {
    return undefined;
  }
  const from = start + token.startOffset;
  return { type: 'word', word, doc, span: { start: from, end: from + word.length } };
}

function propertyAt(project: Project, element: Element, offset: number): Spot | undefined {
  for (const node of new Conditions(project.model).nodes(element)) {
    const word = wordOf(node);
    if (word !== undefined && touches(word.span, offset)) {
      return { type: 'word', ...word };
    }
  }
  return undefined;
}

/** The last word of a path, or the name of a collection. */
function wordOf(node: ResolvedNode): { word: string; doc: string; span: Span } | undefined {
  const { start, end } = node.span;
  if (node.node === 'collection') {
    const spec = kindSpec(node.kind);
    return spec && { word: spec.plural, doc: spec.doc, span: { start, end: start + spec.plural.length } };
  }
  if (node.node === 'part') {
    return { word: node.part.name, doc: node.part.doc, span: { start: end - node.part.name.length, end } };
  }
  if (node.node !== 'property') {
    return undefined;
  }
  const [kind = ''] = node.kinds;
  const spec = derivedOf(kind).get(node.name) ?? attributesOf(kind).get(node.name);
  return spec && { word: node.name, doc: spec.doc, span: { start: end - node.name.length, end } };
}

function innermostAt(project: Project, file: string, offset: number): Element | undefined {
  let elements = project.model.index.fragment(file)?.elements ?? [];
  let found: Element | undefined;
  for (;;) {
    const inner = elements.find(({ span }) => touches(span, offset));
    if (inner === undefined) {
      return found;
    }
    found = inner;
    elements = inner.children;
  }
}

/** A cursor behind the last letter of a name is still at it. */
function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
