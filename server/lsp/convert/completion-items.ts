/** What completion offers → items of the protocol. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CompletionKind,
  Completions,
  CompletionItem as Item,
} from '../../../language/src/ide/completion/index.ts';
import { rangeOf } from './positions.ts';

export function completionItemsOf({ span, items }: Completions, document: TextDocument): CompletionItem[] {
  const range = rangeOf(document, span);
  return items.map((item, index) => ({
    ...itemOf(item),
    textEdit: { range, newText: item.newText },
    // Editors sort by this text, and by the label where there is none.
    sortText: String(index).padStart(6, '0'),
  }));
}

function itemOf({ label, kind, doc, detail, description, filterText, isSnippet, opensValues }: Item): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    ...(doc === undefined ? {} : { documentation: doc }),
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined ? {} : { labelDetails: { description } }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(isSnippet === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    ...(opensValues === undefined ? {} : { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }),
  };
}

/** The signs that editors draw. */
const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  attribute: CompletionItemKind.Property,
  property: CompletionItemKind.Property,
  kind: CompletionItemKind.Class,
  collection: CompletionItemKind.Class,
  variable: CompletionItemKind.Variable,
  keyword: CompletionItemKind.Keyword,
  word: CompletionItemKind.EnumMember,
  element: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
};
