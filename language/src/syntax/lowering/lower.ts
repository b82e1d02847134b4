/**
 * Syntax tree → fragment of the model: the only place that sees both.
 *
 * A value is either read or refused, so reading and reporting what cannot be read are one walk. Everything that can be
 * said of one file alone is said here; what needs other files is said after linking (`references/`, `checks/`).
 */

import type { Diagnostic, PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Expression, Selection } from '../../model/expression.ts';
import {
  type AttributeSpec,
  attributesOf,
  isAttributeName,
  KINDS,
  kindSpec,
  mayStandIn,
  type TypeSpec,
} from '../../model/metamodel/index.ts';
import { type Attribute, type Element, type Fragment, UNKNOWN_KIND, type Use } from '../../model/model.ts';
import { didYouMean, nearest, nearestOf, WordList } from '../../model/nearest.ts';
import type { ReferenceValue, Span, Value } from '../../model/values.ts';
import type * as Ast from '../generated/ast.ts';
import { endOfBlanks, isQualifiedName } from '../parser/characters.ts';
import { quote } from '../parser/messages.ts';
import { spanOf, tokenSpan } from '../parser/positions.ts';
import type { Comment, Refusal } from '../parser/scanner.ts';
import { DocComments, readSuppressions } from './comments.ts';
import { insteadOf, LoweringContext, likely, type ReferenceSite } from './context.ts';
import { ExpressionLowering } from './expressions.ts';
import { FIX_ACTIONS, habitualFix, habitualSelection } from './habits.ts';
import { readLiteral } from './literals.ts';
import { missingBrace } from './missing-brace.ts';
import { nameWithSurplus, unquoted } from './surplus.ts';
import { type NameToFind, ValueReader } from './values.ts';

export interface LoweredDocument {
  readonly fragment: Fragment;
  readonly problems: readonly PlacedDiagnostic[];
  /** The names to be linked, in source order. */
  readonly references: readonly ReferenceSite[];
  /** Blocks lack their end: the parser's own report of it is replaced by one of the problems. */
  readonly braceMissing: boolean;
  /** Why nothing that the file says may be kept. */
  readonly refusal: Refusal | undefined;
  /** There were too many errors to read on: what stands behind them is not known. */
  readonly gaveUp: boolean;
}

/** A text with more errors is no programme: what is left of it would cost time and say nothing new. */
const MOST_ERRORS = 10_000;

/** UTF-16 units of the identities of one file together: each has the names of all that its element stands in before it. */
const MOST_IDENTITIES = 32 * 1024 * 1024;

/** What reading the text gave beside the tree. */
export interface LoweringInput {
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly cutShort: boolean;
  /** In source order. */
  readonly problems: readonly Diagnostic[];
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

export function lower(tree: Ast.Document, parsed: LoweringInput, file: string): LoweredDocument {
  return new Lowering(tree, parsed, file).run();
}

class Lowering {
  readonly #context: LoweringContext;
  readonly #docs: DocComments;
  readonly #values: ValueReader;
  readonly #pending: NameToFind[] = [];
  readonly #namespace: string;
  readonly #brace: ReturnType<typeof missingBrace>;
  readonly #tree: Ast.Document;
  readonly #text: string;
  readonly #comments: readonly Comment[];
  readonly #cutShort: boolean;
  readonly #file: string;
  /** Of the identities so far. */
  #length = 0;
  #refusal: Refusal | undefined;
  /** Where something could not be read, nor taken for what it should have been. */
  readonly #breaks: readonly number[];

  constructor(tree: Ast.Document, { text, comments, cutShort, problems }: LoweringInput, file: string) {
    this.#breaks = problems.filter(({ fixes }) => fixes === undefined).map(({ span }) => span.start);
    this.#tree = tree;
    this.#text = text;
    this.#comments = comments;
    this.#cutShort = cutShort;
    this.#file = file;
    this.#context = new LoweringContext(file);
    this.#docs = new DocComments(text, comments);
    this.#values = new ValueReader(text, this.#context, name => {
      this.#pending.push(name);
    });
    this.#namespace = tree.namespace?.normalize('NFC') ?? '';
    this.#brace = missingBrace(tree, text);
  }

  run(): LoweredDocument {
    // What an open text or comment has swallowed cannot close a block: that is not a second mistake.
    if (this.#brace !== undefined && !this.#cutShort) {
      this.#context.add(this.#brace);
    }
    const elements = this.#siblings(this.#tree.elements, undefined, this.#namespace);
    this.#context.element = undefined;
    const suppressions = readSuppressions(this.#text, this.#comments, elements, this.#file, this.#context);
    const uses: Use[] = this.#tree.uses.map(use => ({
      namespace: use.namespace?.normalize('NFC') ?? '',
      span: tokenSpan(use, 'namespace') ?? spanOf(use),
    }));
    return {
      fragment: { file: this.#file, namespace: this.#namespace, uses, elements, suppressions },
      problems: this.#context.problems,
      references: this.#context.references,
      braceMissing: this.#brace !== undefined,
      refusal: this.#refusal,
      gaveUp: this.#gaveUp,
    };
  }

  #siblings(nodes: readonly Ast.Element[], container: Element | undefined, prefix: string): Element[] {
    const ordinals = new Map<string, number>();
    const elements: Element[] = [];
    for (const node of nodes) {
      if (this.#refusal !== undefined || this.#gaveUp) {
        return [];
      }
      elements.push(this.#element(node, container, prefix, ordinals));
    }
    return elements;
  }

  get #gaveUp(): boolean {
    return this.#context.problems.length >= MOST_ERRORS;
  }

  #countIdentity(id: string, span: Span): void {
    this.#length += id.length;
    if (this.#length > MOST_IDENTITIES) {
      const message =
        'The names of elements, with those of all that they stand in, are too long for one file: divide it, or write shorter names.';
      this.#refusal = { rule: 'too-large', message, span };
    }
  }

  #element(node: Ast.Element, container: Element | undefined, prefix: string, ordinals: Map<string, number>): Element {
    const span = spanOf(node);
    const kindSpan = tokenSpan(node, 'kind') ?? { start: span.start, end: span.start };
    const kind = this.#kind(node, kindSpan, container);
    const inPlace = container?.kind === UNKNOWN_KIND || mayStandIn(kind, container?.kind ?? '');
    const name = this.#name(node, kind, ordinals);
    const segment = container === undefined ? topName(node, kind, name) : name;
    const id = prefix === '' ? segment : `${prefix}.${segment}`;
    this.#context.element = id;
    this.#countIdentity(id, kindSpan);
    const attributes = new Map<string, Attribute>();
    const element: Building<Element> = {
      id,
      kind,
      name,
      title: this.#title(node),
      doc: this.#docs.before(span.start),
      namespace: this.#namespace,
      container,
      children: [],
      attributes,
      file: this.#file,
      span,
      nameSpan: tokenSpan(node, 'name') ?? kindSpan,
    };
    if (inPlace) {
      this.#missingName(node, kind, kindSpan, element);
    }
    this.#nameReference(node, kind, attributes);
    const misspelt: Attribute[] = [];
    for (const attribute of node.attributes) {
      this.#attribute(attribute, kind, attributes, misspelt);
    }
    for (const attribute of [...misspelt, ...withoutColon(node, kind)]) {
      if (!attributes.has(attribute.name)) {
        attributes.set(attribute.name, attribute);
      }
    }
    for (const name of this.#pending) {
      this.#context.references.push({ ...name, element });
    }
    this.#pending.length = 0;
    element.children = this.#siblings(node.elements, element, id);
    this.#context.element = container?.id;
    return element;
  }

  #kind(node: Ast.Element, span: Span, container: Element | undefined): string {
    const word = node.kind;
    const containerKind = container?.kind ?? '';
    if (kindSpec(word) === undefined) {
      const whole = kindInTwoWords(node);
      if (whole !== undefined) {
        const end = tokenSpan(node, 'name')?.end ?? span.end;
        const message = `A kind is one word: write \`${whole}\`.`;
        this.#context.report('unknown-kind', { start: span.start, end }, message, likely(whole));
        return whole;
      }
      const suggestions = nearestOf(word, [kindsIn(containerKind)]);
      this.#context.report(
        'unknown-kind',
        span,
        `${quote(word)} is no kind of element${attributeHint(word, containerKind)}.${didYouMean(suggestions)}`,
        insteadOf(word, suggestions),
      );
      // Read as what was surely meant, so that one slip of the finger is one finding.
      return suggestions.length === 1 ? suggestions[0]! : UNKNOWN_KIND;
    }
    if (containerKind !== UNKNOWN_KIND && !mayStandIn(word, containerKind)) {
      this.#misplaced(word, span, container);
    }
    return word;
  }

  #misplaced(kind: string, span: Span, container: Element | undefined): void {
    if (kind === 'stage' && container?.kind === 'stage') {
      return;
    }
    const within = kindSpec(kind)!.within.map(where => (where === '' ? 'at the top of a file' : `in a \`${where}\``));
    const place = container === undefined ? 'at the top of a file' : `in a \`${container.kind}\``;
    const hint = attributeHint(kind, container?.kind ?? '');
    this.#context.report(
      'unknown-kind',
      span,
      `A \`${kind}\` cannot stand ${place}: it stands ${within.join(' or ')}${hint}.`,
    );
  }

  #name(node: Ast.Element, kind: string, ordinals: Map<string, number>): string {
    const naming = kindSpec(kind)?.naming;
    const meant = node.surplus.length > 0 && naming !== undefined ? this.#nameMeant(node) : node.name;
    const written = meant?.normalize('NFC');
    if (written !== undefined && (naming === 'required' || naming === undefined)) {
      return written;
    }
    // Elements without a name of their own are known by what they refer to, or by their kind; a second one by its ordinal.
    const base = written === undefined ? kind : written.slice(written.lastIndexOf('.') + 1);
    const ordinal = (ordinals.get(base) ?? 0) + 1;
    ordinals.set(base, ordinal);
    return written !== undefined && ordinal === 1 ? written : `${base}#${ordinal}`;
  }

  #nameMeant(node: Ast.Element): string | undefined {
    return kindInTwoWords(node) === undefined ? nameWithSurplus(node, this.#context) : node.surplus[0];
  }

  #missingName(node: Ast.Element, kind: string, kindSpan: Span, element: Element): void {
    const naming = kindSpec(kind)?.naming;
    if (naming === 'optional' || naming === undefined) {
      return;
    }
    if (node.name === undefined && this.#endsLineOrHead(kindSpan.end)) {
      const after = node.title === undefined ? '' : ' before its title';
      this.#context.report(
        'syntax',
        kindSpan,
        `This \`${kind}\` has no name: write one${after}, as in \`${kind} ${exampleName(naming)}\`.`,
      );
    } else if (naming === 'required' && node.name?.includes('.') === true) {
      this.#context.report(
        'syntax',
        element.nameSpan,
        `A name has no dots: ${quote(node.name)} would be a name in another element.`,
      );
    }
  }

  /** Whether a title, a block or nothing follows: anything else has its own error. */
  #endsLineOrHead(at: number): boolean {
    return /^[ \t]*(?:["{}\r\n]|\/\/|\/\*|$)/.test(this.#text.slice(at, at + 200));
  }

  /** `goal gov-standards` is about the practice of that name. */
  #nameReference(node: Ast.Element, kind: string, attributes: Map<string, Attribute>): void {
    const naming = kindSpec(kind)?.naming;
    const span = tokenSpan(node, 'name');
    if (node.name === undefined || span === undefined || typeof naming !== 'object') {
      return;
    }
    const name = naming.refersTo[0]!;
    const reference: ReferenceValue = { type: 'reference', text: node.name.normalize('NFC'), target: undefined, span };
    attributes.set(name, { name, values: [reference], span, nameSpan: span });
    this.#pending.push({ reference, span, kinds: naming.refersTo, attribute: name, isDoubtful: false });
  }

  #title(node: Ast.Element): string | undefined {
    const span = tokenSpan(node, 'title');
    if (node.title === undefined || span === undefined) {
      return undefined;
    }
    const { value, problems } = readLiteral(node.title, span);
    for (const problem of problems) {
      this.#context.add(problem);
    }
    return value?.type === 'text' ? value.text : undefined;
  }

  #attribute(node: Ast.Attribute, kind: string, attributes: Map<string, Attribute>, misspelt: Attribute[]): void {
    if (node.key === undefined || kind === UNKNOWN_KIND) {
      return;
    }
    const written = node.key.slice(0, -1).trimEnd();
    const key = written.normalize('NFC');
    const { start } = tokenSpan(node, 'key')!;
    const nameSpan = { start, end: start + written.length };
    const spec = attributesOf(kind).get(key);
    if (spec === undefined) {
      const meant = this.#unknownAttribute(key, nameSpan, kind);
      for (const name of meant) {
        const values = meant.length > 1 ? [] : this.#valuesMeant(node, attributesOf(kind).get(name)!, nameSpan);
        misspelt.push({ name, values, span: nameSpan, nameSpan });
      }
      return;
    }
    const before = attributes.get(key);
    if (before !== undefined && !spec.many) {
      this.#context.report('repeated-attribute', nameSpan, `\`${key}\` is given twice: it takes one value.`, {
        related: [{ message: `It is given first here.`, span: before.nameSpan }],
      });
      return;
    }
    const values = this.#attributeValues(node, spec, nameSpan);
    if (before !== undefined) {
      // Grown in place: a list written one a line may be as long as the file.
      const growing = before as Building<Attribute>;
      for (const value of values) {
        (growing.values as Value[]).push(value);
      }
      growing.span = { start: before.span.start, end: spanOf(node).end };
    } else {
      const first = values[0]?.span ?? nameSpan;
      attributes.set(key, { name: key, values, span: { start: first.start, end: spanOf(node).end }, nameSpan });
    }
  }

  /**
   * Says so, and gives the attributes that may have been meant: each counts as written, so that one slip of the finger is
   * one finding.
   */
  #unknownAttribute(key: string, span: Span, kind: string): readonly string[] {
    const near = nearestOf(key, [attributeNames(kind)]);
    const same = near.filter(name => name.toLowerCase() === key.toLowerCase());
    const suggestions = same.length > 0 ? same : near;
    const nested = kindSpec(key) !== undefined && mayStandIn(key, kind);
    const hint = nested
      ? ` A \`${key}\` is an element of its own: \`${key} Name "…"\`, without a colon.`
      : didYouMean(suggestions) || (isAttributeName(key) ? ' Other kinds have it.' : '');
    this.#context.report(
      'unknown-attribute',
      span,
      `A \`${kind}\` has no attribute ${quote(key)}.${hint}`,
      nested ? {} : insteadOf(key, suggestions),
    );
    return nested ? [] : suggestions;
  }

  /** The values of a misspelt attribute, where they are those of the one that was surely meant. */
  #valuesMeant(node: Ast.Attribute, spec: AttributeSpec, nameSpan: Span): readonly Value[] {
    const { problems } = this.#context;
    const [said, pending] = [problems.length, this.#pending.length];
    const values = this.#attributeValues(node, spec, nameSpan);
    if (problems.length === said) {
      return values;
    }
    problems.length = said;
    this.#pending.length = pending;
    return [];
  }

  #attributeValues(node: Ast.Attribute, spec: AttributeSpec, nameSpan: Span): Value[] {
    const span = spanOf(node);
    const broken = takes(spec, 'selection') || takes(spec, 'expression') ? this.#breakIn(node) : undefined;
    if (node.selection !== undefined) {
      const selection = this.#selection(node.selection, broken);
      return this.#accept(
        takes(spec, 'selection'),
        { type: 'selection', selection, span: spanOf(node.selection) },
        spec,
      );
    }
    if (takes(spec, 'expression') && (node.expression === undefined || broken !== undefined)) {
      if (broken === undefined) {
        this.#context.report('syntax', nameSpan, `\`${spec.name}:\` has no value.`);
      }
      // What it says is unknown, and not absent.
      return [{ type: 'expression', expression: { type: 'broken', span }, span }];
    }
    if (node.expression !== undefined) {
      const expression = new ExpressionLowering(this.#context).expression(node.expression, span);
      return this.#accept(
        takes(spec, 'expression'),
        { type: 'expression', expression, span: spanOf(node.expression) },
        spec,
      );
    }
    if (node.surplus !== undefined) {
      const place = { start: tokenSpan(node, 'action')?.start ?? tokenSpan(node, 'surplus')!.start, end: span.end };
      const habit = habitualFix(this.#text.slice(place.start, place.end));
      const message = `A fix is one word and the name of one attribute, such as \`${habit ?? 'add owner'}\`.`;
      this.#context.report('wrong-value', place, message, likely(habit));
      return [];
    }
    if (node.action !== undefined && node.property !== undefined) {
      const place = { start: tokenSpan(node, 'action')!.start, end: tokenSpan(node, 'property')!.end };
      return this.#fix(node.action, node.property, place, spec);
    }
    if (node.values.length === 0) {
      if (node.action === undefined && !this.#isRefusedAt(tokenSpan(node, 'key')!.end)) {
        this.#context.report('syntax', nameSpan, `\`${spec.name}:\` has no value.`);
      }
      return [];
    }
    if (takes(spec, 'selection')) {
      const place = { start: spanOf(node.values[0]!).start, end: spanOf(node).end };
      const example = habitualSelection(this.#text.slice(place.start, place.end));
      this.#context.report('wrong-value', place, `\`${spec.name}\` is a selection such as \`${example}\`.`);
      return [];
    }
    const text = unquoted(node, spec, this.#text);
    if (text !== undefined) {
      const { newText, ...span } = text;
      const written = quote(this.#text.slice(span.start, span.end));
      const message = `\`${spec.name}\` is a text in quotes, not ${written}.`;
      this.#context.report('wrong-value', span, message, likely(newText));
      return [];
    }
    this.#missingValues(node, spec);
    // Two owners on one line are a finding of governance and not of the text: it says that one of them must be chosen.
    if (!spec.many && node.values.length > 1 && spec.name !== 'owner') {
      this.#context.report('wrong-value', spanOf(node.values[1]!), `\`${spec.name}\` takes one value.`);
      return this.#read(node.values.slice(0, 1), spec);
    }
    return this.#read(node.values, spec);
  }

  /** Where the text of an attribute could not be read: in it, or on its line right behind it. */
  #breakIn(node: Ast.Attribute): number | undefined {
    const { start, end } = spanOf(node);
    const behind = endOfBlanks(this.#text, end);
    return this.#breaks.find(place => place >= start && (place < end || place === behind));
  }

  /** With all that was read before the place where it broke. */
  #selection(node: Ast.Selection, broken: number | undefined): Selection {
    const lowering = new ExpressionLowering(this.#context);
    if (broken === undefined) {
      return lowering.selection(node);
    }
    const nothing: Expression = { type: 'broken', span: spanOf(node) };
    const { where: _, ...withoutWhere } = node;
    const { variable, collection } = node;
    const isListRead = collection !== undefined && spanOf(collection).end <= broken && node.where !== undefined;
    const selection = isListRead
      ? lowering.selection(withoutWhere)
      : { variable: { name: variable ?? '', ...spanOf(node) }, collection: nothing };
    return { ...selection, where: nothing };
  }

  /** Whether something stands there that begins no value, nor what may follow an attribute: the parser has said so. */
  #isRefusedAt(place: number): boolean {
    return /^[ \t]*[^\s\p{L}\p{N}_"}/]/u.test(this.#text.slice(place, place + 200));
  }

  #missingValues(node: Ast.Attribute, spec: AttributeSpec): void {
    let index = 0;
    node.commas.forEach((_, place) => {
      const comma = tokenSpan(node, 'commas', place)!;
      const next = tokenSpan(node, 'commas', place + 1)?.start;
      while (index < node.values.length && spanOf(node.values[index]!).start < comma.start) {
        index++;
      }
      const value = node.values[index];
      if (value === undefined && next === undefined) {
        this.#context.report('syntax', comma, `A value is missing after the last comma of \`${spec.name}\`.`);
      } else if (value !== undefined && next !== undefined && spanOf(value).start > next) {
        this.#context.report('syntax', comma, `A value is missing between two commas of \`${spec.name}\`.`);
      }
    });
  }

  #read(nodes: readonly Ast.Value[], spec: AttributeSpec): Value[] {
    const values: Value[] = [];
    for (const node of nodes) {
      values.push(...this.#values.read(node, spec));
    }
    return values;
  }

  #accept(fits: boolean, value: Value, spec: AttributeSpec): Value[] {
    if (!fits) {
      this.#context.report(
        'wrong-value',
        value.span,
        `\`${spec.name}\` takes no ${value.type === 'selection' ? 'selection' : 'condition'} here.`,
      );
    }
    return fits ? [value] : [];
  }

  #fix(action: string, attribute: string, span: Span, spec: AttributeSpec): Value[] {
    const actions: readonly string[] = FIX_ACTIONS;
    if (!actions.includes(action)) {
      this.#context.report(
        'unknown-word',
        span,
        `A fix is \`add\`, \`set\` or \`create\` and an attribute, not ${quote(action)}.${didYouMean(nearest(action, actions))}`,
      );
      return [];
    }
    return spec.types.some(type => type.type === 'fix') ? [{ type: 'fix', action, attribute, span }] : [];
  }
}

/**
 * An element that is called by the name of another would take that one's identity where both stand at the top:
 * `adopt Ours` beside `framework Ours`.
 */
function topName(node: Ast.Element, kind: string, name: string): string {
  return node.name !== undefined && typeof kindSpec(kind)?.naming === 'object' ? `${kind}#${name}` : name;
}

/** Attributes without their colon are read as elements: `wait 90s`. What they say is unknown then, and not absent. */
function withoutColon(node: Ast.Element, kind: string): Attribute[] {
  return node.elements
    .filter(({ kind: word, open }) => open === undefined && attributesOf(kind).has(word) && !mayStandIn(word, kind))
    .map(element => {
      const span = tokenSpan(element, 'kind') ?? spanOf(element);
      return { name: element.kind, values: [], span, nameSpan: span };
    });
}

function attributeHint(word: string, containerKind: string): string {
  return attributesOf(containerKind).has(word) ? `; as an attribute it is written with a colon, \`${word}:\`` : '';
}

/** `touch point Search`: the first word is taken for the kind, and the second for the name. */
function kindInTwoWords({ kind, name, surplus }: Ast.Element): string | undefined {
  const whole = `${kind}${name ?? ''}`.toLowerCase();
  const isName = surplus[0] !== undefined && isQualifiedName(surplus[0]) && !surplus[0].includes('.');
  return isName && kindSpec(kind) === undefined && kindSpec(whole) !== undefined ? whole : undefined;
}

function exampleName(naming: 'required' | { readonly refersTo: readonly string[] }): string {
  return naming === 'required' ? 'BuyTicket' : naming.refersTo[0] === 'framework' ? 'forrester' : 'gov-standards';
}

function takes(spec: AttributeSpec, type: TypeSpec['type']): boolean {
  return spec.types.some(candidate => candidate.type === type);
}

/** Made once: a file may be wrong in every line. */
const KINDS_IN = new Map<string, WordList>();
const ATTRIBUTE_NAMES = new Map<string, WordList>();

function kindsIn(container: string): WordList {
  return remembered(KINDS_IN, container, () =>
    KINDS.map(({ kind }) => kind).filter(kind => mayStandIn(kind, container)),
  );
}

function attributeNames(kind: string): WordList {
  return remembered(ATTRIBUTE_NAMES, kind, () => attributesOf(kind).keys());
}

function remembered(lists: Map<string, WordList>, key: string, words: () => Iterable<string>): WordList {
  let list = lists.get(key);
  if (list === undefined) {
    list = new WordList(words());
    lists.set(key, list);
  }
  return list;
}
