/** What completion offers. */
import type { Span } from '../../model/values.ts';

/** What an item stands for; an editor draws each with a sign of its own. */
export type CompletionKind =
  /** An attribute with its colon. */
  | 'attribute'
  /** Behind a dot in an expression: an attribute, or what is worked out of several. */
  | 'property'
  | 'kind'
  /** All elements of a kind, in an expression. */
  | 'collection'
  | 'variable'
  /** A word that joins values and conditions. */
  | 'keyword'
  /** One of the words that an attribute takes. */
  | 'word'
  /** The name of an element. */
  | 'element'
  /** A file of the project. */
  | 'file';

/** One thing that may be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What is written in the place of the word at the cursor. */
  readonly newText: string;
  /** Whether the new text has gaps to step through, as the snippets of editors write them. */
  readonly isSnippet?: true;
  /** The sentence of the language's own table. */
  readonly doc?: string;
  /** Of an element: its kind. */
  readonly detail?: string;
  /** Of an element: its title, or else its kind. */
  readonly description?: string;
  /** What a person may type to find it, where that is more than the label. */
  readonly filterText?: string;
  /** Whether a value is due at once: nobody types an attribute for its own sake. */
  readonly opensValues?: true;
}

/** Everything that may be written at the cursor. */
export interface Completions {
  /** The word at the cursor, which an item takes the place of. */
  readonly span: Span;
  /** In their order of meaning: what belongs to the kind comes before what any element may say. */
  readonly items: readonly CompletionItem[];
}

/** An item that writes its label, unless `more` says otherwise. */
export function item(label: string, kind: CompletionKind, more: Partial<CompletionItem> = {}): CompletionItem {
  return { label, kind, newText: label, ...more };
}
