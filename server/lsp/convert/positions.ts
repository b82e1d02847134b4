/** Offsets of the engine ↔ positions of the protocol; both count UTF-16 units. */
import type { Location, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../../language/src/index.ts';

export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: positionAt(document, span.start), end: positionAt(document, span.end) };
}

/** A byte-order mark is no part of the first line: editors do not show it. */
function positionAt(document: TextDocument, offset: number): Position {
  const position = document.positionAt(offset);
  const isMarked = position.line === 0 && position.character > 0 && document.getText().startsWith('\uFEFF');
  return isMarked ? { line: 0, character: position.character - 1 } : position;
}

export function locationOf(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: rangeOf(document, span) };
}

/** Any position gives an offset inside the text: clients send lines that are gone, and some send nonsense. */
export function offsetOf(document: TextDocument, position: Position): number {
  const line = wholeNumber(position?.line);
  const character = wholeNumber(position?.character);
  return document.offsetAt({ line, character });
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: offsetOf(document, range.start), end: offsetOf(document, range.end) };
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.trunc(value) : 0;
}
