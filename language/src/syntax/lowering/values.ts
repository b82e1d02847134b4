/** Values of the syntax tree → values of the model, read as the attribute's row in the metamodel table says. */

import type { AttributeSpec, PartSpec, TypeSpec } from '../../model/metamodel/index.ts';
import { takesList } from '../../model/metamodel/index.ts';
import type { Kinds } from '../../model/names.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { describeTypes } from '../../model/type-words.ts';
import type { ReferenceValue, Span, Value } from '../../model/values.ts';
import type * as Ast from '../generated/ast.ts';
import { quote } from '../parser/messages.ts';
import { spanOf, tokenSpan } from '../parser/positions.ts';
import { type Extra, insteadOf, type Reporter, surely } from './context.ts';
import { durationMeant } from './durations.ts';
import { readLiteral } from './literals.ts';
import { fits, namesIn, type Word } from './surplus.ts';

/** A name that must be found among the elements; `span` is that of the name alone. */
export interface NameToFind {
  readonly reference: ReferenceValue;
  readonly span: Span;
  readonly kinds: Kinds;
  readonly attribute: string;
  readonly isDoubtful: boolean;
}

/** An attribute or a part of a value, as far as its values matter. */
type Listed = Pick<AttributeSpec, 'types' | 'many' | 'name'>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class ValueReader {
  readonly #reporter: Reporter;
  readonly #onReference: (name: NameToFind) => void;
  readonly #text: string;

  constructor(text: string, reporter: Reporter, onReference: (name: NameToFind) => void) {
    this.#text = text;
    this.#reporter = reporter;
    this.#onReference = onReference;
  }

  /** The value, or none after saying what is wrong with it; several where the commas between them are missing. */
  read(node: Ast.Value, spec: AttributeSpec): readonly Value[] {
    const surplus = tokenSpan(node, 'surplus');
    const belongs = surplus !== undefined && this.#belongsToMain(node, surplus, spec);
    const others = surplus === undefined || belongs ? [] : this.#readSurplus(surplus, spec, partsKnown(spec));
    const value = this.#readOne(node, spec, belongs ? surplus : undefined, others.length > 0);
    for (const other of others) {
      if (other.type === 'reference') {
        this.#referenceRead(other, other.span, spec, true);
      }
    }
    return value === undefined ? others : [value, ...others];
  }

  #readOne(node: Ast.Value, spec: AttributeSpec, surplus: Span | undefined, isDoubtful: boolean): Value | undefined {
    const main = surplus === undefined ? this.#readMain(node, spec) : this.#refuse(mainSpan(node, surplus), spec);
    const parts = this.#readParts(node, spec, main === undefined);
    if (main === undefined) {
      return undefined;
    }
    const value = main as Mutable<Value>;
    const { span } = main;
    if (parts !== undefined) {
      value.parts = parts;
      value.span = spanOf(node);
    }
    if (value.type === 'reference') {
      this.#referenceRead(value, span, spec, isDoubtful);
    }
    return value;
  }

  /** `90 seconds` is one wrong value; of `85% until 2027-12-31` the first is right, and what follows is not. */
  #belongsToMain(node: Ast.Value, surplus: Span, spec: AttributeSpec): boolean {
    const { name, literal } = node;
    if (literal?.startsWith('"') === true || node.behind !== undefined) {
      return false;
    }
    if (takesList(spec)) {
      return name === undefined || this.#namesIn(surplus, spec.types) === undefined;
    }
    const fitsAlone = literal === undefined ? name === 'yes' || name === 'no' : fits(literal, spec.types);
    return (
      !fitsAlone ||
      fits(this.#text.slice(surplus.start, surplus.end), spec.types) ||
      spec.parts?.some(part => part.written === 'word') !== true
    );
  }

  /** The names that stand there, where a list of the types may hold them. */
  #namesIn(span: Span, types: readonly TypeSpec[]): readonly Word[] | undefined {
    const names = namesIn(this.#text.slice(span.start, span.end), span);
    const isOpen = types.some(({ type }) => type === 'reference' || type === 'name');
    const fit = names?.every(
      ({ word }) => isOpen || types.some(type => type.type === 'word' && type.words.includes(word)),
    );
    return fit === true ? names : undefined;
  }

  /** Says what is wrong with what stands behind a value, and gives the values in it. */
  #readSurplus(span: Span, { types, many, name }: Listed, known = ''): Value[] {
    const written = this.#text.slice(span.start, span.end);
    const names = many ? this.#namesIn(span, types) : undefined;
    if (names !== undefined || (many && written.startsWith('"'))) {
      const hint = names === undefined ? '' : ', or it belongs to a name, which has no blanks';
      this.#reporter.report(
        'syntax',
        span,
        `A comma is missing before ${quote(written)}${hint}.`,
        this.#withComma(span, names, types),
      );
    } else if (types.some(({ type }) => type === 'text')) {
      this.#reporter.report(
        'syntax',
        span,
        `Behind the text stands ${quote(written)}: a quote within a text is written \`\\"\`.`,
      );
    } else {
      this.#reporter.report('wrong-value', span, `\`${name}\` takes no ${quote(written)}${known}.`);
    }
    const listed = names?.filter(isListed) ?? [];
    return listed.flatMap(
      ({ word, start, end }) => this.#readWord(word.normalize('NFC'), { start, end }, types, name) ?? [],
    );
  }

  /** A comma before what stands behind a value: a name may also be one of several words, of which its writer alone knows. */
  #withComma(span: Span, names: readonly Word[] | undefined, types: readonly TypeSpec[]): Extra {
    const { start, end } = span;
    let behind = start;
    while (/[ \t]/.test(this.#text[behind - 1] ?? '')) {
      behind--;
    }
    // On another line a comment may stand between them, which would hold the comma.
    if (/[\r\n]/.test(this.#text[behind - 1] ?? '')) {
      return {};
    }
    const listed = names?.filter(isListed).map(({ word }) => word) ?? [this.#text.slice(start, end)];
    const isChoice = names?.some(({ word }) => isListed({ word }) && !wordsOf(types).includes(word)) === true;
    const texts = [`, ${listed.join(', ')}`];
    const title = 'Write a comma';
    return { instead: { texts, title, span: { start: behind, end }, ...(isChoice ? { isChoice } : { isSafe: true }) } };
  }

  /** Several words where one value should be. That a name has no blanks is said where its like are looked for. */
  #refuse(span: Span, { types, name }: Listed): Value | undefined {
    const written = this.#text.slice(span.start, span.end).normalize('NFC');
    if (types.some(type => type.type === 'reference') && /^[\p{L}_]/u.test(written)) {
      return { type: 'reference', text: written.replace(/\s+/g, ' '), target: undefined, span };
    }
    this.#wrongWord(written, span, types, name);
    return undefined;
  }

  #readMain(node: Ast.Value, spec: AttributeSpec): Value | undefined {
    if (node.high !== undefined) {
      return this.#readRange(node, spec);
    }
    if (node.literal !== undefined) {
      return this.#readLiteralAs(node.literal, tokenSpan(node, 'literal')!, spec.types, spec.name);
    }
    if (node.name === undefined) {
      return undefined;
    }
    const span = tokenSpan(node, 'name')!;
    // `it "…"`: the word is a part and the text behind it is the value.
    if (spec.parts?.some(part => part.written === 'before') === true) {
      return node.behind === undefined
        ? undefined
        : this.#readLiteralAs(node.behind, tokenSpan(node, 'behind')!, spec.types, spec.name);
    }
    return this.#readWord(node.name.normalize('NFC'), span, spec.types, spec.name);
  }

  #readRange(node: Ast.Value, spec: AttributeSpec): Value | undefined {
    const span = spanOf(node);
    const low = readLiteral(node.literal ?? '', tokenSpan(node, 'literal') ?? span).value;
    const high = readLiteral(node.high!, tokenSpan(node, 'high')!).value;
    if (low?.type !== 'number' || high?.type !== 'number' || !spec.types.some(type => type.type === 'range')) {
      this.#wrong(span, spec.name, spec.types, 'a range');
      return undefined;
    }
    if (low.number >= high.number) {
      this.#reporter.report(
        'wrong-value',
        span,
        `The range ${low.number}..${high.number} is empty: write the smaller number first.`,
      );
      return undefined;
    }
    return { type: 'range', low: low.number, high: high.number, span };
  }

  #readLiteralAs(image: string, span: Span, types: readonly TypeSpec[], name: string): Value | undefined {
    const range = types.some(({ type }) => type === 'range') ? RANGE_WITH_DASH.exec(image) : null;
    if (range !== null) {
      this.#wrong(span, name, types, quote(image), surely(`${range[1]}..${range[2]}`));
      return undefined;
    }
    const { value, problems } = readLiteral(image, span);
    for (const problem of problems) {
      this.#reporter.add(problem);
    }
    if (value === undefined) {
      return undefined;
    }
    const type = types.find(candidate => candidate.type === value.type);
    if (type === undefined) {
      const isQuoted = value.type === 'text' && (wordsOf(types).includes(value.text) || fits(value.text, types));
      this.#wrong(span, name, types, quote(image), surely(isQuoted ? value.text : undefined));
      return undefined;
    }
    return this.#withinBounds(value, type, name) ? value : undefined;
  }

  #withinBounds(value: Value, type: TypeSpec, name: string): boolean {
    if (value.type === 'duration' && value.number < 0) {
      const message = `A duration is not negative, as ${value.number}${value.unit} is.`;
      this.#reporter.report('out-of-range', value.span, message);
      return false;
    }
    if ((type.type !== 'number' && type.type !== 'percent') || (value.type !== 'number' && value.type !== 'percent')) {
      return true;
    }
    const suffix = type.type === 'percent' ? '%' : '';
    const { min, max } = type;
    if ((min !== undefined && value.number < min) || (max !== undefined && value.number > max)) {
      const bounds =
        max === undefined
          ? `${min}${suffix} or more`
          : min === undefined
            ? `${max}${suffix} or less`
            : `from ${min}${suffix} to ${max}${suffix}`;
      this.#reporter.report('out-of-range', value.span, `\`${name}\` is ${bounds}, not ${value.number}${suffix}.`);
      return false;
    }
    if (type.type === 'number' && type.integer === true && !Number.isInteger(value.number)) {
      this.#reporter.report('wrong-value', value.span, `\`${name}\` is a whole number, not ${value.number}.`);
      return false;
    }
    return true;
  }

  #readWord(word: string, span: Span, types: readonly TypeSpec[], name: string): Value | undefined {
    if (types.some(type => type.type === 'boolean') && (word === 'yes' || word === 'no')) {
      return { type: 'boolean', boolean: word === 'yes', span };
    }
    if (
      types.some(type => type.type === 'word' && type.words.includes(word)) ||
      types.some(type => type.type === 'name')
    ) {
      return { type: 'word', word, span };
    }
    if (types.some(type => type.type === 'reference')) {
      return { type: 'reference', text: word, target: undefined, span };
    }
    this.#wrongWord(word, span, types, name);
    return undefined;
  }

  #wrongWord(word: string, span: Span, types: readonly TypeSpec[], name: string): void {
    const words = wordsOf(types);
    if (words.length === 0) {
      const isDuration = types.every(({ type }) => type === 'duration');
      this.#wrong(span, name, types, quote(word), surely(isDuration ? durationMeant(word) : undefined));
      return;
    }
    const meant = types.some(({ type }) => type === 'boolean') ? BOOLEANS.get(word.toLowerCase()) : undefined;
    const suggestions = meant === undefined ? nearest(word, words) : [meant];
    this.#reporter.report(
      'unknown-word',
      span,
      `${quote(word)} is no word for \`${name}\`: it is ${list(words)}.${didYouMean(suggestions)}`,
      meant === undefined ? insteadOf(word, suggestions) : surely(meant),
    );
  }

  #readParts(
    node: Ast.Value,
    spec: AttributeSpec,
    isMainRefused: boolean,
  ): Record<string, readonly Value[]> | undefined {
    const { operator, version, behind, surplus, tails } = node;
    const isBare = [operator, version, behind, surplus].every(part => part === undefined) && tails.length === 0;
    if (isBare && spec.parts?.some(part => part.written === 'before') !== true) {
      return undefined;
    }
    const parts: Record<string, Value[]> = {};
    const add = (part: PartSpec, values: (Value | undefined)[]) => {
      const read = values.filter(value => value !== undefined);
      for (const value of read) {
        if (value.type === 'reference') {
          this.#referenceRead(value, value.span, part, false);
        }
      }
      // Also where none could be read: what the part says is unknown then, and not absent.
      parts[part.name] = read;
    };
    if (node.operator !== undefined) {
      const span = tokenSpan(node, 'operator')!;
      const part = spec.parts?.find(candidate => candidate.written === 'operator');
      if (part === undefined) {
        this.#reporter.report('wrong-value', span, `\`${spec.name}\` takes no \`${node.operator}\` in front.`);
      } else {
        add(part, [this.#readWord(node.operator, span, part.types, spec.name)]);
      }
    }
    this.#readAttached(node, spec, isMainRefused, add);
    for (const tail of node.tails) {
      this.#readTail(tail, spec, isMainRefused || surplus !== undefined, parts, add);
    }
    if (node.surplus !== undefined || node.tails.some(tail => partOf(tail, spec) === undefined)) {
      // What was meant by the words that are not understood may be any of the parts that are not given.
      for (const part of spec.parts ?? []) {
        if (part.written === 'word') {
          parts[part.name] ??= [];
        }
      }
    }
    return Object.keys(parts).length > 0 ? parts : undefined;
  }

  /** The part that stands right at the main value: `@2`, the count of `top 2`, the date of `approved: Role 2026-01-20`. */
  #readAttached(
    node: Ast.Value,
    spec: AttributeSpec,
    isMainRefused: boolean,
    add: (part: PartSpec, values: (Value | undefined)[]) => void,
  ): void {
    const { parts } = spec;
    if (node.version !== undefined) {
      const span = tokenSpan(node, 'version')!;
      const part = parts?.find(candidate => candidate.written === 'version');
      if (part === undefined) {
        this.#reporter.report('wrong-value', span, `\`${spec.name}\` takes no version.`);
      } else {
        add(part, [this.#readLiteralAs(node.version, span, part.types, 'version')]);
      }
    }
    if (node.behind === undefined) {
      if (node.name !== undefined && parts?.some(part => part.written === 'before') === true) {
        this.#reporter.report(
          'wrong-value',
          tokenSpan(node, 'name')!,
          `\`${spec.name}\` wants a text in quotes after the language: \`it "…"\`.`,
        );
      }
      return;
    }
    const before = parts?.find(candidate => candidate.written === 'before');
    if (before !== undefined) {
      add(before, [{ type: 'word', word: node.name!, span: tokenSpan(node, 'name')! }]);
      return;
    }
    const span = tokenSpan(node, 'behind')!;
    const part =
      parts?.find(candidate => candidate.written === 'behind') ?? parts?.find(candidate => candidate.name === 'on');
    if (part === undefined) {
      // `fee: eur 5`: what stands behind a word that is wrong already belongs to the same mistake.
      if (!isMainRefused) {
        this.#reporter.report('wrong-value', span, `\`${spec.name}\` takes nothing behind ${quote(node.name!)}.`);
      }
    } else {
      add(part, [this.#readLiteralAs(node.behind, span, part.types, spec.name)]);
    }
  }

  #readTail(
    tail: Ast.Tail,
    spec: AttributeSpec,
    isRefused: boolean,
    parts: Readonly<Record<string, Value[]>>,
    add: (part: PartSpec, values: (Value | undefined)[]) => void,
  ): void {
    const span = tokenSpan(tail, 'word');
    const part = partOf(tail, spec);
    if (span === undefined) {
      return;
    }
    if (part === undefined) {
      // Behind words that are wrong already, such as a text without its quotes, it belongs to the same mistake.
      if (!isRefused) {
        this.#reporter.report('wrong-value', span, `\`${spec.name}\` takes no \`${tail.word}\`${partsKnown(spec)}.`);
      }
      return;
    }
    if (parts[part.name] !== undefined) {
      this.#reporter.report('wrong-value', span, `\`${part.name}\` is given twice.`);
      return;
    }
    if (!part.many && tail.items.length > 1) {
      this.#reporter.report('wrong-value', tokenSpan(tail, 'items', 1)!, `\`${part.name}\` takes one value.`);
    }
    const items = part.many ? tail.items : tail.items.slice(0, 1);
    add(
      part,
      items.flatMap((item, index) => this.#readItem(tail, item, index, part)),
    );
  }

  #readItem(tail: Ast.Tail, item: string, index: number, part: PartSpec): (Value | undefined)[] {
    const place = tokenSpan(tail, 'items', index)!;
    const next = tokenSpan(tail, 'items', index + 1)?.start ?? Number.POSITIVE_INFINITY;
    const surplus = tail.surplus
      .map((_, at) => tokenSpan(tail, 'surplus', at)!)
      .find(({ start }) => start >= place.end && start < next);
    const isText = item.startsWith('"');
    const isOneOfSeveral = surplus !== undefined && part.many && this.#namesIn(surplus, part.types) !== undefined;
    if (surplus !== undefined && !isText && !isOneOfSeveral) {
      return [this.#refuse({ start: place.start, end: surplus.end }, part)];
    }
    const value = isLiteral(item)
      ? this.#readLiteralAs(item, place, part.types, part.name)
      : this.#readWord(item.normalize('NFC'), place, part.types, part.name);
    return surplus === undefined ? [value] : [value, ...this.#readSurplus(surplus, part)];
  }

  #referenceRead(reference: ReferenceValue, span: Span, { types, name }: Listed, isDoubtful: boolean): void {
    this.#onReference({ reference, span, kinds: kindsOf(types), attribute: name, isDoubtful });
  }

  #wrong(span: Span, name: string, types: readonly TypeSpec[], found: string, extra: Extra = {}): void {
    this.#reporter.report('wrong-value', span, `\`${name}\` is ${describeTypes(types)}, not ${found}.`, extra);
  }
}

/** `1-5` for `1..5`. */
const RANGE_WITH_DASH = /^(\d+)-(\d+)$/;

/** How other languages write `yes` and `no`. */
const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ['true', 'yes'],
  ['false', 'no'],
]);

/** The words that a value of one of the types may be. */
function wordsOf(types: readonly TypeSpec[]): readonly string[] {
  return types.flatMap(type => (type.type === 'word' ? type.words : type.type === 'boolean' ? ['yes', 'no'] : []));
}

/** `A and B` is what people write for `A, B`. */
function isListed({ word }: Pick<Word, 'word'>): boolean {
  return word !== 'and' && word !== 'or';
}

/** By the types of a row of the table, of which there are few and of references many. */
const KINDS_OF = new WeakMap<readonly TypeSpec[], NameToFind['kinds']>();

/** The kinds that a reference may point at. */
function kindsOf(types: readonly TypeSpec[]): NameToFind['kinds'] {
  let kinds = KINDS_OF.get(types);
  if (kinds === undefined) {
    const references = types.filter(type => type.type === 'reference');
    kinds = references.some(type => type.kinds === 'any') ? 'any' : references.flatMap(type => type.kinds);
    KINDS_OF.set(types, kinds);
  }
  return kinds;
}

/** Whether the image of an item is a literal and not a name: `EUR 5` is a literal that begins with a letter. */
function isLiteral(image: string): boolean {
  return /^["+\-\d]/.test(image) || /^[A-Z]{3}[ \t]/.test(image);
}

/** From where the value itself begins, without what stands in front of it. */
function mainSpan(node: Ast.Value, { end }: Span): Span {
  const { start } = tokenSpan(node, 'name') ?? tokenSpan(node, 'literal') ?? spanOf(node);
  return { start, end };
}

function partOf(tail: Ast.Tail, spec: AttributeSpec): PartSpec | undefined {
  return spec.parts?.find(part => part.written === 'word' && part.name === tail.word);
}

/** `; it takes `on` or `n``, or nothing. */
function partsKnown(spec: AttributeSpec): string {
  const names = spec.parts?.filter(part => part.written === 'word').map(part => part.name) ?? [];
  return names.length > 0 ? `; it takes ${list(names)}` : '';
}

function list(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}
