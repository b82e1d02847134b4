/** Completion: what fits where the cursor stands, and nothing else. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from 'vscode-languageserver/node';
import {
  type AttributeSpec,
  attributesOf,
  type Element,
  KINDS,
  mayStandIn,
  type TypeSpec,
} from '../../../language/src/index.ts';
import { expressionItems } from './completion-in-expressions.ts';
import { typeItems } from './completion-of-values.ts';
import { type Cursor, cursorAt } from './cursor.ts';

export interface CompletionInput {
  readonly text: string;
  readonly offset: number;
  /** Every element that a name may stand for: those of the project, then those of the library. */
  readonly elements: readonly Element[];
  /** Whether the editor can step through the gaps of a snippet. */
  readonly snippets: boolean;
  /** Whether a space asked: then only a value that is due is worth an interruption. */
  readonly bySpace: boolean;
  rangeOf(span: { start: number; end: number }): Range;
}

export function complete(input: CompletionInput): CompletionItem[] {
  const cursor = cursorAt(input.text, input.offset);
  if (input.bySpace && cursor.place !== 'value' && cursor.place !== 'expression') return [];
  const range = input.rangeOf(cursor.word);
  return itemsAt(cursor, input).map(({ newText, ...item }, index) => ({
    ...item,
    textEdit: { range, newText: newText ?? item.label },
    // The order below is one of meaning: what belongs to the kind comes before what any element may say.
    sortText: String(index).padStart(6, '0'),
  }));
}

/** An item before it knows what it replaces. */
export type Suggestion = Omit<CompletionItem, 'textEdit' | 'sortText'> & { readonly newText?: string };

function itemsAt(cursor: Cursor, input: CompletionInput): Suggestion[] {
  const { attribute, block, part } = cursor;
  const spec = attribute === undefined ? undefined : attributesOf(block.kind).get(attribute);
  switch (cursor.place) {
    case 'nothing':
      return [];
    case 'start':
      return [...attributeItems(cursor), ...elementItems(block.kind, input.snippets)];
    case 'behind-value':
      return [...partItems(spec, cursor.value), ...attributeItems(cursor)];
    case 'value':
      return typeItems(partTypes(spec, part) ?? spec?.types ?? [], cursor.path, input.elements);
    case 'expression':
      return expressionItems(cursor, input.elements);
  }
}

/** The attributes that are not yet given; one that takes several values may be given again. */
function attributeItems({ block }: Cursor): Suggestion[] {
  return [...attributesOf(block.kind).values()]
    .filter(spec => spec.many || !block.keys.has(spec.name))
    .map(spec => ({
      label: spec.name,
      kind: CompletionItemKind.Property,
      newText: `${spec.name}: `,
      documentation: spec.doc,
      // The values follow at once: nobody types an attribute for its own sake.
      command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
    }));
}

function elementItems(container: string, snippets: boolean): Suggestion[] {
  return KINDS.filter(({ kind }) => mayStandIn(kind, container)).map(({ kind, doc, naming }) => {
    const item = { label: kind, kind: CompletionItemKind.Class, documentation: doc };
    if (!snippets) return { ...item, newText: `${kind} ` };
    const name = naming === 'optional' ? '' : ` ${gap(1, 'Name')}`;
    const title = naming === 'required' ? ` "${gap(2, 'Title')}"` : '';
    return {
      ...item,
      newText: `${kind}${name}${title} {\n\t$0\n}`,
      insertTextFormat: InsertTextFormat.Snippet,
    };
  });
}

/** A gap of a snippet that holds a text to type over. */
function gap(number: number, text: string): string {
  return `$\{${number}:${text}}`;
}

/** The words that may follow a complete value, without those that it has already. */
function partItems(spec: AttributeSpec | undefined, value: readonly string[]): Suggestion[] {
  return (spec?.parts ?? [])
    .filter(part => part.written === 'word' && !value.includes(part.name))
    .map(part => ({
      label: part.name,
      kind: CompletionItemKind.Keyword,
      newText: `${part.name} `,
      documentation: part.doc,
    }));
}

function partTypes(spec: AttributeSpec | undefined, part: string | undefined): readonly TypeSpec[] | undefined {
  return spec?.parts?.find(({ name }) => name === part)?.types;
}
