/** Completion inside expressions: collections, variables, and the properties of what stands before a dot. */
import { AGGREGATES, OPERATOR_WORDS, PREFIX_WORDS, QUANTIFIERS } from '../../model/expression.ts';
import { attributesOf, derivedOf, KINDS, kindOfPlural, type TypeSpec } from '../../model/metamodel/index.ts';
import type { CxModel } from '../../model/model.ts';
import type { Cursor } from './cursor.ts';
import { type CompletionItem, item } from './item.ts';
import { typeItems } from './values.ts';

const OPERAND_WORDS: readonly string[] = [...QUANTIFIERS, ...PREFIX_WORDS, ...AGGREGATES, 'today'];
const JOINING_WORDS: readonly string[] = [...OPERATOR_WORDS, 'where'];
const COMPARISONS = new Set(['=', '!=', '<', '<=', '>', '>=']);
const isName = (image: string) => /^[\p{L}_]/u.test(image);

export function expressionItems({ attribute, block, value, path }: Cursor, model: CxModel): CompletionItem[] {
  const variables = variablesOf(attribute === 'for' ? value : [...block.selection, ...value]);
  if (path.length > 0) {
    return propertyItems(typesOf(path, variables));
  }
  const last = value.at(-1);
  if (last === 'in') {
    return [...variables.keys()].map(variableItem).concat(KINDS.map(collectionItem));
  }
  if (last !== undefined && COMPARISONS.has(last)) {
    const compared = typeItems(typesOf((value.at(-2) ?? '').split('.'), variables), [], model);
    return [...compared, ...[...variables.keys()].map(variableItem)];
  }
  const isComplete = last !== undefined && (isName(last) || last === ')') && !OPERAND_WORDS.includes(last);
  const words = isComplete && !JOINING_WORDS.includes(last) ? JOINING_WORDS : OPERAND_WORDS;
  return [...[...variables.keys()].map(variableItem), ...words.map(wordItem)];
}

/** The variables that `t in touchpoints` and the like bind before the cursor, with what they stand for. */
function variablesOf(value: readonly string[]): Map<string, readonly TypeSpec[]> {
  const variables = new Map<string, readonly TypeSpec[]>();
  for (const [index, image] of value.entries()) {
    const name = value[index - 1];
    const collection = value[index + 1];
    if (image !== 'in' || name === undefined || !isName(name) || name.includes('.') || collection === undefined) {
      continue;
    }
    const kind = kindOfPlural(collection)?.kind;
    const types = kind === undefined ? typesOf(collection.split('.'), variables) : [reference(kind)];
    if (types.length > 0) {
      variables.set(name, types);
    }
  }
  return variables;
}

/** What a path such as `t.owner.team` stands for; nothing when a step is unknown. */
function typesOf(path: readonly string[], variables: ReadonlyMap<string, readonly TypeSpec[]>): readonly TypeSpec[] {
  const [variable = '', ...steps] = path;
  let types = variables.get(variable) ?? [];
  for (const step of steps) {
    types = kindsOf(types).flatMap(kind => (derivedOf(kind).get(step) ?? attributesOf(kind).get(step))?.types ?? []);
  }
  return types;
}

function propertyItems(types: readonly TypeSpec[]): CompletionItem[] {
  const found = new Map<string, CompletionItem>();
  for (const kind of kindsOf(types)) {
    for (const { name, doc } of [...attributesOf(kind).values(), ...derivedOf(kind).values()]) {
      found.set(name, item(name, 'property', { doc }));
    }
  }
  return [...found.values()];
}

function kindsOf(types: readonly TypeSpec[]): string[] {
  const kinds = types.flatMap(type => (type.type === 'reference' && type.kinds !== 'any' ? type.kinds : []));
  return [...new Set(kinds)];
}

function reference(kind: string): TypeSpec {
  return { type: 'reference', kinds: [kind] };
}

function variableItem(label: string): CompletionItem {
  return item(label, 'variable');
}

function collectionItem({ plural, doc }: { plural: string; doc: string }): CompletionItem {
  return item(plural, 'collection', { doc });
}

function wordItem(label: string): CompletionItem {
  return item(label, 'keyword');
}
