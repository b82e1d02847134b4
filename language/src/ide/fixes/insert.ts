/** Edits that write an attribute into an element, in the way the element is written already. */

import type { Edit, Place } from '../../model/finding.ts';
import type { AttributeSpec } from '../../model/metamodel/index.ts';
import type { Element } from '../../model/model.ts';
import { attributeOf } from '../../model/read.ts';
import { scan } from '../../syntax/parser/scan.ts';

/** `text` is that of the element's file. */
export function writeAttribute(element: Element, spec: AttributeSpec, value: string, text: string): Edit {
  const { file } = element;
  const before = attributeOf(element, spec.name);
  const last = before?.values[before.values.length - 1];
  if (before !== undefined && last !== undefined) {
    if (!spec.many) {
      return { file, span: before.span, newText: value };
    }
    const end = { start: last.span.end, end: last.span.end };
    return spec.oneALine === true
      ? {
          file,
          span: end,
          newText: `${lineBreak(text)}${indentationAt(text, before.nameSpan.start)}${spec.name}: ${value}`,
        }
      : { file, span: end, newText: `, ${value}` };
  }
  return insertLine(element, `${spec.name}: ${value}`, text);
}

/** Adds a line to the block of the element, behind its last attribute; what is written stays as it is. */
export function insertLine(element: Element, line: string, text: string): Edit {
  const { file, span } = element;
  const newLine = lineBreak(text);
  const outer = indentationAt(text, span.start);
  const insertion = (at: number, newText: string) => ({ file, span: { start: at, end: at }, newText });
  const open = openingBrace(element, text);
  if (open === undefined) {
    return insertion(span.end, ` {${newLine}${outer}  ${line}${newLine}${outer}}`);
  }
  const close = text[span.end - 1] === '}' ? span.end - 1 : span.end;
  const content = text.slice(open, close);
  if (!content.includes('\n')) {
    const end = open + content.trimEnd().length;
    return { file, span: { start: end, end: close }, newText: `${end > open ? '  ' : ' '}${line} ` };
  }
  // After the last attribute; nested elements come behind it.
  const last = Math.max(open, ...[...element.attributes.values()].map(attribute => attribute.span.end));
  const end = endOfLine(text, last);
  const rest = text.slice(last, end).trim();
  return rest === '' || rest.startsWith('//')
    ? insertion(end, `${newLine}${outer}  ${line}`)
    : // What goes on behind it on its line, such as a nested element, must not end up in what is added.
      insertion(last, `${newLine}${outer}  ${line}${newLine}${outer} `);
}

/** The place behind the element's `{`; undefined for an element without a block. */
function openingBrace(element: Element, text: string): number | undefined {
  const { start } = element.span;
  // The brace stands before what is nested in the block, which may be long.
  const end = element.children[0]?.span.start ?? element.span.end;
  const token = scan(text.slice(start, end)).tokens.find(({ image }) => image === '{');
  return token === undefined ? undefined : start + token.startOffset + 1;
}

export function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/\r?\n/);
  return end < 0 ? text.length : from + end;
}

/** Puts new elements at the end of a file. */
export function appendElements({ file }: Pick<Place, 'file'>, elements: readonly string[], text: string): Edit {
  const newLine = lineBreak(text);
  const end = text.trimEnd().length;
  const newText = elements.map(line => `${newLine}${newLine}${line}`).join('');
  return { file, span: { start: end, end }, newText };
}
