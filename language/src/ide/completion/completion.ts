/** Completion: what fits where the cursor stands, and nothing else. */

import { type AttributeSpec, attributesOf, KINDS, mayStandIn, type TypeSpec } from '../../model/metamodel/index.ts';
import type { CxModel } from '../../model/model.ts';
import type { Project } from '../../project/workspace/project.ts';
import { SNIPPET_GAP } from '../fixes/gap.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { expressionItems } from './expressions.ts';
import { fileItems } from './files.ts';
import { type CompletionItem, type Completions, item } from './item.ts';
import { typeItems } from './values.ts';

/** What is known of the editor that asks, and of how it came to. */
export interface CompletionOptions {
  /** Whether the editor can step through the gaps of a snippet. */
  readonly snippets?: boolean;
  /** Whether a space asked: then only a value that is due is worth an interruption. */
  readonly bySpace?: boolean;
  /** All files of the project, by their paths in it; asked for only where one may be named. */
  readonly files?: () => readonly string[];
}

/** What may be written at the offset. Nothing in a text that the project does not hold. */
export function completionsAt(
  project: Project,
  file: string,
  offset: number,
  options: CompletionOptions = {},
): Completions | undefined {
  const text = project.text(file);
  if (text === undefined || offset > text.length) {
    return undefined;
  }
  const cursor = cursorAt(text, offset);
  if (options.bySpace === true && cursor.place !== 'value' && cursor.place !== 'expression') {
    return undefined;
  }
  const { attribute, place } = cursor;
  const isFileDue = place === 'value' && attribute !== undefined && options.files !== undefined;
  const files = isFileDue ? fileItems(attribute, file, options.files) : [];
  return { span: cursor.word, items: [...itemsAt(cursor, project.model, options.snippets === true), ...files] };
}

function itemsAt(cursor: Cursor, model: CxModel, snippets: boolean): CompletionItem[] {
  const { attribute, block, part } = cursor;
  const spec = attribute === undefined ? undefined : attributesOf(block.kind).get(attribute);
  switch (cursor.place) {
    case 'nothing':
      return [];
    case 'start':
      return [...attributeItems(cursor), ...elementItems(block.kind, snippets)];
    case 'behind-value':
      return [...partItems(spec, cursor.value), ...attributeItems(cursor)];
    case 'value':
      return typeItems(partTypes(spec, part) ?? spec?.types ?? [], cursor.path, model);
    case 'expression':
      return expressionItems(cursor, model);
  }
}

/** The attributes that are not yet given; one that takes several values may be given again. */
function attributeItems({ block }: Cursor): CompletionItem[] {
  return [...attributesOf(block.kind).values()]
    .filter(spec => spec.many || !block.keys.has(spec.name))
    .map(({ name, doc }) => item(name, 'attribute', { newText: `${name}: `, doc, opensValues: true }));
}

function elementItems(container: string, snippets: boolean): CompletionItem[] {
  return KINDS.filter(({ kind }) => mayStandIn(kind, container)).map(({ kind, doc, naming }) => {
    if (!snippets) {
      return item(kind, 'kind', { newText: `${kind} `, doc });
    }
    const name = naming === 'optional' ? '' : ` ${SNIPPET_GAP(1, 'Name')}`;
    const title = naming === 'required' ? ` "${SNIPPET_GAP(2, 'Title')}"` : '';
    return item(kind, 'kind', { newText: `${kind}${name}${title} {\n\t${SNIPPET_GAP(0)}\n}`, isSnippet: true, doc });
  });
}

/** The words that may follow a complete value, without those that it has already. */
function partItems(spec: AttributeSpec | undefined, value: readonly string[]): CompletionItem[] {
  return (spec?.parts ?? [])
    .filter(part => part.written === 'word' && !value.includes(part.name))
    .map(({ name, doc }) => item(name, 'keyword', { newText: `${name} `, doc }));
}

function partTypes(spec: AttributeSpec | undefined, part: string | undefined): readonly TypeSpec[] | undefined {
  return spec?.parts?.find(({ name }) => name === part)?.types;
}
