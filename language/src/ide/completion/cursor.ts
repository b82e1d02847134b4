/** What stands around the cursor. It is read from the tokens alone, for while a person types the text rarely parses. */
import { type AttributeSpec, attributesOf, kindSpec } from '../../model/metamodel/index.ts';
import type { Span } from '../../model/values.ts';
import { scan } from '../../syntax/parser/scan.ts';

/** An open block, seen from inside. */
export interface Block {
  /** The kind of the element whose block it is; empty at the top level, and where no known kind stands before the brace. */
  readonly kind: string;
  /** The attributes that the block gives, before and behind the cursor. */
  readonly keys: ReadonlySet<string>;
  /** The images of the tokens behind `for:`, which bind the variable that the other expressions of a norm use. */
  readonly selection: readonly string[];
}

export interface Cursor {
  /** Where the cursor stands, as far as grammar goes. */
  readonly place: /** In a text, a comment or a number, or where a new name is due. */
    | 'nothing'
    /** Where an attribute or an element may begin. */
    | 'start'
    /** Behind a complete value on its line: one of its parts may follow, or the next attribute. */
    | 'behind-value'
    /** Where a value of `attribute` is due; a value of its part `part` if there is one. */
    | 'value'
    /** In an expression of `attribute`. */
    | 'expression';
  readonly block: Block;
  /** The attribute whose value the cursor is in. */
  readonly attribute: string | undefined;
  readonly part: string | undefined;
  /** The word that the cursor touches, to be replaced; of a dotted name only the part that the cursor is in. */
  readonly word: Span;
  /** The parts of a dotted name before the word. */
  readonly path: readonly string[];
  /** The images of the tokens of the attribute's value before the word. */
  readonly value: readonly string[];
}

interface Token extends Span {
  readonly image: string;
}

/** One UTF-16 unit of a name: halves of a pair count, for the rarer scripts lie beyond the first plane. */
const NAME_CHARACTER = /[\p{L}\p{M}\p{N}\p{Cs}_.-]|\u200C|\u200D/u;

export function cursorAt(text: string, offset: number): Cursor {
  const scanned = scan(text);
  const name = nameAt(text, offset);
  const word = wordIn(text, name, offset);
  const tokens = scanned.tokens.map(token => ({
    image: token.image,
    start: token.startOffset,
    end: token.endOffset! + 1,
  }));
  const before = tokens.filter(token => token.end <= name.start);
  const { block, statement } = openBlock(text, before);
  const behind = tokens.slice(before.length).filter(token => token.start >= name.end);
  const rest = restOfBlock(behind);
  const inside = [...tokens.filter(isText), ...scanned.comments].some(
    ({ start, end }) => start < offset && (offset < end || goesOn(text, start, end, offset)),
  );
  const path = text.slice(name.start, word.start).split('.').slice(0, -1);
  const keys = new Set([...block.keys, ...rest.filter(isKey).map(keyName)]);
  const selection = [...block.selection, ...selectionIn(rest)];
  const known = { block: { kind: block.kind, keys, selection }, word, path };
  const nothing = { ...known, place: 'nothing', attribute: undefined, part: undefined, value: [] } as const;
  if (inside || /^[\d+-]/.test(text.slice(name.start, name.end))) {
    return nothing;
  }
  return { ...nothing, ...placeAfter(statement, newLineBetween(text, before, name.start), block.kind) };
}

/** Where a cursor stands behind the tokens of the statement, which began with an attribute's key or an element's kind. */
function placeAfter(
  statement: readonly Token[],
  newLine: boolean,
  kind: string,
): Pick<Cursor, 'place' | 'attribute' | 'part' | 'value'> {
  const first = statement[0];
  const last = statement.at(-1);
  const outside = { place: 'start', attribute: undefined, part: undefined, value: [] } as const;
  if (first === undefined || last === undefined) {
    return outside;
  }
  if (!isKey(first)) {
    return newLine ? outside : { ...outside, place: 'nothing' };
  }
  const attribute = keyName(first);
  const spec = attributesOf(kind).get(attribute);
  const value = statement.slice(1).map(token => token.image);
  const isOpen = last === first || last.image === ',' || (value.length > 1 && isPartWord(last.image, spec));
  if (isExpression(spec)) {
    return newLine && !isOpen ? outside : { place: 'expression', attribute, part: undefined, value };
  }
  if (last.image === '@') {
    return { ...outside, place: 'nothing' };
  }
  // The part whose values are being listed: `from` behind `-1 for Tourist from`.
  const part = value.findLast((image, index) => index > 0 && isPartWord(image, spec));
  if (isOpen) {
    return { place: 'value', attribute, part, value };
  }
  return newLine ? outside : { place: 'behind-value', attribute, part, value };
}

function isExpression(spec: AttributeSpec | undefined): boolean {
  return spec?.types.some(({ type }) => type === 'expression' || type === 'selection') ?? false;
}

/** Whether the word begins a part of a value: `for` behind an emotion. */
function isPartWord(image: string, spec: AttributeSpec | undefined): boolean {
  return spec?.parts?.some(({ name, written }) => written === 'word' && name === image) ?? false;
}

interface OpenBlock {
  readonly kind: string;
  readonly keys: Set<string>;
  readonly selection: string[];
}

/** The innermost block that is still open behind the tokens, and the tokens of its last statement. */
function openBlock(text: string, tokens: readonly Token[]): { block: OpenBlock; statement: Token[] } {
  const blocks: OpenBlock[] = [{ kind: '', keys: new Set(), selection: [] }];
  let statement: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.image === '{') {
      blocks.push({ kind: headOf(statement), keys: new Set(), selection: [] });
      statement = [];
    } else if (token.image === '}') {
      if (blocks.length > 1) {
        blocks.pop();
      }
      statement = [];
    } else if (isKey(token)) {
      blocks.at(-1)!.keys.add(keyName(token));
      statement = [token];
    } else if (beginsElement(text, token, tokens[index - 1])) {
      statement = [token];
    } else {
      statement.push(token);
      if (statement[0]!.image === 'for:') {
        blocks.at(-1)!.selection.push(token.image);
      }
    }
  }
  return { block: blocks.at(-1)!, statement };
}

/** A kind's word at the beginning of a line, unless a list goes on there. */
function beginsElement(text: string, token: Token, previous: Token | undefined): boolean {
  if (kindSpec(token.image) === undefined || previous?.image === ',') {
    return false;
  }
  return previous === undefined || /[\r\n]/.test(text.slice(previous.end, token.start));
}

/** The kind at the head of `kind Name "Title" {`, whatever stands before it. */
function headOf(tokens: readonly Token[]): string {
  const words = tokens.filter(token => !isText(token)).map(token => token.image);
  const [kind, name] = words.slice(-2);
  if (name !== undefined && kind !== undefined && kindSpec(kind)) {
    return kind;
  }
  const last = words.at(-1);
  return last !== undefined && kindSpec(last) ? last : '';
}

/** The tokens that follow in the same block, without those of blocks inside. */
function restOfBlock(tokens: readonly Token[]): Token[] {
  const rest: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.image === '}') {
      depth--;
    }
    if (depth < 0) {
      break;
    }
    if (depth === 0) {
      rest.push(token);
    }
    if (token.image === '{') {
      depth++;
    }
  }
  return rest;
}

function selectionIn(tokens: readonly Token[]): string[] {
  const start = tokens.findIndex(token => token.image === 'for:');
  if (start < 0) {
    return [];
  }
  const length = tokens.slice(start + 1).findIndex(isKey);
  return tokens.slice(start + 1, length < 0 ? undefined : start + 1 + length).map(token => token.image);
}

function nameAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && NAME_CHARACTER.test(text[start - 1]!)) {
    start--;
  }
  let end = offset;
  while (end < text.length && NAME_CHARACTER.test(text[end]!)) {
    end++;
  }
  return { start, end };
}

function wordIn(text: string, name: Span, offset: number): Span {
  const start = name.start + text.slice(name.start, offset).lastIndexOf('.') + 1;
  const dot = text.slice(offset, name.end).indexOf('.');
  return { start, end: dot < 0 ? name.end : offset + dot };
}

function newLineBetween(text: string, before: readonly Token[], offset: number): boolean {
  const last = before.at(-1);
  return last === undefined || /[\r\n]/.test(text.slice(last.end, offset));
}

function isKey(token: Token): boolean {
  return token.image.length > 1 && token.image.endsWith(':') && !isText(token);
}

function keyName(token: Token): string {
  return token.image.slice(0, -1);
}

function isText(token: Token): boolean {
  return token.image.startsWith('"');
}

/** Whether what ends before the cursor still holds it, for nobody closed it: on its line, or up to the end of the file. */
function goesOn(text: string, start: number, end: number, offset: number): boolean {
  const piece = text.slice(start, end);
  if (piece.startsWith('//')) {
    return offset === end;
  }
  if (piece.startsWith('/*')) {
    return piece.length < 4 || !piece.endsWith('*/');
  }
  if (piece.startsWith('"""')) {
    return piece.length < 6 || !piece.endsWith('"""');
  }
  return offset === end && (piece.length < 2 || !piece.endsWith('"'));
}
