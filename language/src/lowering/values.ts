/** Values of the syntax tree → values of the model, read as the attribute's row in the metamodel table says. */
import type * as Ast from '../generated/ast.ts';
import type { AttributeSpec, PartSpec, TypeSpec } from '../model/metamodel/index.ts';
import type { Kinds } from '../model/names.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { describeTypes } from '../model/type-words.ts';
import type { ReferenceValue, Span, Value } from '../model/values.ts';
import { quote } from '../parser/messages.ts';
import { spanOf, tokenSpan } from '../parser/positions.ts';
import type { Reporter } from './context.ts';
import { readLiteral } from './literals.ts';

/** A name that must be found among the elements; `span` is that of the name alone. */
export interface NameToFind {
  readonly reference: ReferenceValue;
  readonly span: Span;
  readonly kinds: Kinds;
  readonly attribute: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class ValueReader {
  private readonly reporter: Reporter;
  private readonly onReference: (name: NameToFind) => void;

  constructor(reporter: Reporter, onReference: (name: NameToFind) => void) {
    this.reporter = reporter;
    this.onReference = onReference;
  }

  /** The value, or undefined after saying what is wrong with it. */
  read(node: Ast.Value, spec: AttributeSpec): Value | undefined {
    const main = this.readMain(node, spec);
    const parts = this.readParts(node, spec, main === undefined);
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
      this.referenceRead(value, span, spec.types, spec.name);
    }
    return value;
  }

  private readMain(node: Ast.Value, spec: AttributeSpec): Value | undefined {
    if (node.high !== undefined) {
      return this.readRange(node, spec);
    }
    if (node.literal !== undefined) {
      return this.readLiteralAs(node.literal, tokenSpan(node, 'literal')!, spec.types, spec.name);
    }
    if (node.name === undefined) {
      return undefined;
    }
    const span = tokenSpan(node, 'name')!;
    // `it "…"`: the word is a part and the text behind it is the value.
    if (spec.parts?.some(part => part.written === 'before') === true) {
      return node.behind === undefined
        ? undefined
        : this.readLiteralAs(node.behind, tokenSpan(node, 'behind')!, spec.types, spec.name);
    }
    return this.readWord(node.name.normalize('NFC'), span, spec.types, spec.name);
  }

  private readRange(node: Ast.Value, spec: AttributeSpec): Value | undefined {
    const span = spanOf(node);
    const low = readLiteral(node.literal ?? '', tokenSpan(node, 'literal') ?? span).value;
    const high = readLiteral(node.high!, tokenSpan(node, 'high')!).value;
    if (low?.type !== 'number' || high?.type !== 'number' || !spec.types.some(type => type.type === 'range')) {
      this.wrong(span, spec.name, spec.types, 'a range');
      return undefined;
    }
    if (low.number >= high.number) {
      this.reporter.report(
        'wrong-value',
        span,
        `The range ${low.number}..${high.number} is empty: write the smaller number first.`,
      );
      return undefined;
    }
    return { type: 'range', low: low.number, high: high.number, span };
  }

  private readLiteralAs(image: string, span: Span, types: readonly TypeSpec[], name: string): Value | undefined {
    const { value, problems } = readLiteral(image, span);
    for (const { rule, message, start, end } of problems) {
      this.reporter.report(rule, { start, end }, message);
    }
    if (value === undefined) {
      return undefined;
    }
    const type = types.find(candidate => candidate.type === value.type);
    if (type === undefined) {
      this.wrong(span, name, types, quote(image));
      return undefined;
    }
    return this.withinBounds(value, type, name) ? value : undefined;
  }

  private withinBounds(value: Value, type: TypeSpec, name: string): boolean {
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
      this.reporter.report('out-of-range', value.span, `\`${name}\` is ${bounds}, not ${value.number}${suffix}.`);
      return false;
    }
    if (type.type === 'number' && type.integer === true && !Number.isInteger(value.number)) {
      this.reporter.report('wrong-value', value.span, `\`${name}\` is a whole number, not ${value.number}.`);
      return false;
    }
    return true;
  }

  private readWord(word: string, span: Span, types: readonly TypeSpec[], name: string): Value | undefined {
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
    this.wrongWord(word, span, types, name);
    return undefined;
  }

  private wrongWord(word: string, span: Span, types: readonly TypeSpec[], name: string): void {
    const words = types.flatMap(type =>
      type.type === 'word' ? type.words : type.type === 'boolean' ? ['yes', 'no'] : [],
    );
    if (words.length === 0) {
      this.wrong(span, name, types, quote(word));
      return;
    }
    const suggestions = nearest(word, words);
    this.reporter.report(
      'unknown-word',
      span,
      `${quote(word)} is no word for \`${name}\`: it is ${list(words)}.${didYouMean(suggestions)}`,
      suggestions[0] === undefined ? {} : { newText: suggestions[0] },
    );
  }

  private readParts(
    node: Ast.Value,
    spec: AttributeSpec,
    isMainRefused: boolean,
  ): Record<string, readonly Value[]> | undefined {
    const { operator, version, behind, tails } = node;
    const isBare = operator === undefined && version === undefined && behind === undefined && tails.length === 0;
    if (isBare && spec.parts?.some(part => part.written === 'before') !== true) {
      return undefined;
    }
    const parts: Record<string, Value[]> = {};
    const add = (part: PartSpec, values: (Value | undefined)[]) => {
      const read = values.filter(value => value !== undefined);
      for (const value of read) {
        if (value.type === 'reference') {
          this.referenceRead(value, value.span, part.types, part.name);
        }
      }
      // Also where none could be read: what the part says is unknown then, and not absent.
      parts[part.name] = read;
    };
    if (node.operator !== undefined) {
      const span = tokenSpan(node, 'operator')!;
      const part = spec.parts?.find(candidate => candidate.written === 'operator');
      if (part === undefined) {
        this.reporter.report('wrong-value', span, `\`${spec.name}\` takes no \`${node.operator}\` in front.`);
      } else {
        add(part, [this.readWord(node.operator, span, part.types, spec.name)]);
      }
    }
    this.readAttached(node, spec, isMainRefused, add);
    for (const tail of node.tails) {
      this.readTail(tail, spec, parts, add);
    }
    return Object.keys(parts).length > 0 ? parts : undefined;
  }

  /** The part that stands right at the main value: `@2`, the count of `top 2`, the date of `approved: Role 2026-01-20`. */
  private readAttached(
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
        this.reporter.report('wrong-value', span, `\`${spec.name}\` takes no version.`);
      } else {
        add(part, [this.readLiteralAs(node.version, span, part.types, 'version')]);
      }
    }
    if (node.behind === undefined) {
      if (node.name !== undefined && parts?.some(part => part.written === 'before') === true) {
        this.reporter.report(
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
        this.reporter.report('wrong-value', span, `\`${spec.name}\` takes nothing behind ${quote(node.name!)}.`);
      }
    } else {
      add(part, [this.readLiteralAs(node.behind, span, part.types, spec.name)]);
    }
  }

  private readTail(
    tail: Ast.Tail,
    spec: AttributeSpec,
    parts: Readonly<Record<string, Value[]>>,
    add: (part: PartSpec, values: (Value | undefined)[]) => void,
  ): void {
    const span = tokenSpan(tail, 'word');
    const part = spec.parts?.find(candidate => candidate.written === 'word' && candidate.name === tail.word);
    if (span === undefined) {
      return;
    }
    if (part === undefined) {
      const names =
        spec.parts?.filter(candidate => candidate.written === 'word').map(candidate => candidate.name) ?? [];
      const known = names.length > 0 ? `; it takes ${list(names)}` : '';
      this.reporter.report('wrong-value', span, `\`${spec.name}\` takes no \`${tail.word}\`${known}.`);
      return;
    }
    if (parts[part.name] !== undefined) {
      this.reporter.report('wrong-value', span, `\`${part.name}\` is given twice.`);
      return;
    }
    if (!part.many && tail.items.length > 1) {
      this.reporter.report('wrong-value', tokenSpan(tail, 'items', 1)!, `\`${part.name}\` takes one value.`);
    }
    const items = part.many ? tail.items : tail.items.slice(0, 1);
    add(
      part,
      items.map((item, index) => {
        const place = tokenSpan(tail, 'items', index)!;
        return isLiteral(item)
          ? this.readLiteralAs(item, place, part.types, part.name)
          : this.readWord(item.normalize('NFC'), place, part.types, part.name);
      }),
    );
  }

  private referenceRead(reference: ReferenceValue, span: Span, types: readonly TypeSpec[], attribute: string): void {
    this.onReference({ reference, span, kinds: kindsOf(types), attribute });
  }

  private wrong(span: Span, name: string, types: readonly TypeSpec[], found: string): void {
    this.reporter.report('wrong-value', span, `\`${name}\` is ${describeTypes(types)}, not ${found}.`);
  }
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

function list(words: readonly string[]): string {
  const quoted = words.map(word => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}
