/** The outline: every element of a file with its title, nested as written. */
import { type DocumentSymbol, type ServerCapabilities, SymbolKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Element } from '../../../language/src/index.ts';
import { rangeOf } from '../convert/positions.ts';
import type { Session } from '../session/language-server.ts';

export function registerOutline({ connection, guard, located }: Session): ServerCapabilities {
  connection.onDocumentSymbol(
    guard.request('outline', async ({ textDocument }, token) => {
      const place = await located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      if (place === undefined || document === undefined) return [];
      return outline(document, place.project.elements(place.file));
    }),
  );
  return { documentSymbolProvider: true };
}

export function outline(document: TextDocument, elements: readonly Element[]): DocumentSymbol[] {
  return elements.map(element => ({
    name: element.name,
    detail: element.title ?? element.kind,
    kind: symbolKindOf(element.kind),
    range: rangeOf(document, element.span),
    selectionRange: rangeOf(document, element.nameSpan),
    children: outline(document, element.children),
  }));
}

export function symbolKindOf(kind: string): SymbolKind {
  return symbolKinds.get(kind) ?? SymbolKind.Object;
}

/** The symbols that editors draw, chosen so that neighbours in a file can be told apart at a glance. */
const symbolKinds: ReadonlyMap<string, SymbolKind> = new Map([
  ['programme', SymbolKind.Package],
  ['journey', SymbolKind.Class],
  ['stage', SymbolKind.Namespace],
  ['touchpoint', SymbolKind.Method],
  ['milestone', SymbolKind.Event],
  ['pain', SymbolKind.Event],
  ['opportunity', SymbolKind.Event],
  ['kpi', SymbolKind.Number],
  ['metric', SymbolKind.Number],
  ['standard', SymbolKind.Interface],
  ['rule', SymbolKind.Interface],
  ['framework', SymbolKind.Module],
  ['dimension', SymbolKind.Enum],
  ['practice', SymbolKind.EnumMember],
  ['role', SymbolKind.Constant],
  ['team', SymbolKind.Constant],
]);
