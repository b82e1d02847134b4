/** Kinds of elements → the symbols that editors draw, chosen so that neighbours in a file can be told apart at a glance. */
import { SymbolKind } from 'vscode-languageserver';

export function symbolKindOf(kind: string): SymbolKind {
  return SYMBOL_KINDS.get(kind) ?? SymbolKind.Object;
}

const SYMBOL_KINDS: ReadonlyMap<string, SymbolKind> = new Map([
  ['programme', SymbolKind.Package],
  ['journey', SymbolKind.Class],
  ['stage', SymbolKind.Namespace],
  ['touchpoint', SymbolKind.Method],
  ['milestone', SymbolKind.Event],
  ['pain', SymbolKind.Event],
  ['gain', SymbolKind.Event],
  ['opportunity', SymbolKind.Event],
  ['kpi', SymbolKind.Number],
  ['metric', SymbolKind.Number],
  ['standard', SymbolKind.Interface],
  ['rule', SymbolKind.Interface],
  ['framework', SymbolKind.Module],
  ['dimension', SymbolKind.Enum],
  ['practice', SymbolKind.EnumMember],
  ['question', SymbolKind.String],
  ['role', SymbolKind.Constant],
  ['team', SymbolKind.Constant],
]);
