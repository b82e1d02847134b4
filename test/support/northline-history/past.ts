/**
 * The texts of an example as they may have been on an earlier day: the same texts without what came later.
 *
 * What came later is either named by the one who asks, or it states its own day: a reading, a study, a review, an answer to
 * a complaint. Of what stays nothing may rest on what is gone, so names of absent elements go from all lists. Places come
 * from the language's own reading of the texts; nothing is looked for in them.
 */
import { type Attribute, type Element, type Span, type Value, wordOf } from '../../../language/src/index.ts';
import { dateIn, firstPart, targetIn } from '../../../language/src/model/values.ts';
import { beginningOf, isKnownOn, lastBefore, statusOn, tableOn } from './dated.ts';
import { cut, type Edit, edited, formatted, without } from './edits.ts';
import type { Example } from './example.ts';
import { isCalled, isFileOf, type Part, speaksOf } from './parts.ts';

/** How far one has come on a day. */
export interface Moment {
  readonly day: string;
  readonly missing: readonly Part[];
  /** What attributes said that say something else today. */
  readonly says: readonly Said[];
}

export interface Said {
  readonly element: string;
  readonly attribute: string;
  readonly text: string;
}

/** Attributes whose name is as true when what it rests on is gone: a belief that nobody had measured yet. */
const BELIEVED: ReadonlySet<string> = new Set(['drives']);

export class Past {
  readonly #example: Example;
  readonly #moment: Moment;
  readonly #present: ReadonlySet<Element>;

  constructor(example: Example, moment: Moment) {
    this.#example = example;
    this.#moment = moment;
    this.#present = this.#whatIsThere();
  }

  files(): Map<string, string | Buffer> {
    const files = new Map<string, string | Buffer>();
    for (const { file, elements } of this.#example.project.model.fragments) {
      if (elements.some(element => this.#present.has(element))) {
        files.set(file, this.#text(file, elements));
      }
    }
    for (const [path, bytes] of this.#example.others) {
      if (this.#isKept(path)) {
        files.set(path, path.endsWith('.csv') ? tableOn(bytes.toString('utf8'), this.#moment.day) : bytes);
      }
    }
    return files;
  }

  #text(file: string, elements: readonly Element[]): string {
    const text = this.#example.project.text(file)!;
    const edits = elements.flatMap(element => this.#editsOf(element));
    return edits.length === 0 ? text : formatted(edited(text, edits));
  }

  /** What elements name is there with them; what none of them names comes when somebody says so. */
  #isKept(path: string): boolean {
    const mentions = this.#example.mentionsOf(path);
    const isMissing = this.#moment.missing.some(part => part.attribute === undefined && isFileOf(part, path));
    return mentions.length === 0
      ? !isMissing
      : mentions.some(
          ({ element, attribute }) => this.#present.has(element) && this.#kept(element, attribute).length > 0,
        );
  }

  /** With an element goes what cannot be without it, and so on until nothing more goes. */
  #whatIsThere(): ReadonlySet<Element> {
    let present: ReadonlySet<Element> = new Set(this.#example.elements.filter(element => this.#hasBegun(element)));
    for (let size = -1; size !== present.size; ) {
      size = present.size;
      const left = new Set<Element>();
      for (const element of present) {
        const isHeld = element.container === undefined || left.has(element.container);
        if (isHeld && this.#example.essentialsOf(element).every(id => this.#isThere(id, present))) {
          left.add(element);
        }
      }
      present = left;
    }
    return present;
  }

  #hasBegun(element: Element): boolean {
    const isMissing = this.#moment.missing.some(part => part.attribute === undefined && speaksOf(part, element));
    return !isMissing && beginningOf(element) <= this.#moment.day;
  }

  /** What the example does not define is the library's, and always there. */
  #isThere(id: string, present: ReadonlySet<Element>): boolean {
    const element = this.#example.project.model.element(id);
    return element === undefined || element.file.startsWith('library:') || present.has(element);
  }

  #editsOf(element: Element): Edit[] {
    if (!this.#present.has(element)) {
      return [without(this.#example.textOf(element), { start: this.#startOf(element), end: element.span.end })];
    }
    return [
      ...[...element.attributes.values()]
        .filter(attribute => !this.#example.isCalledAfter(element, attribute))
        .flatMap(attribute => this.#editsOfAttribute(element, attribute)),
      ...element.children.flatMap(child => this.#editsOf(child)),
    ];
  }

  /** The comments right above an element are about it. */
  #startOf(element: Element): number {
    const text = this.#example.textOf(element);
    let { start } = element.span;
    for (const comment of this.#example.project.comments(element.file).toReversed()) {
      if (comment.end <= start && /^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(comment.end, start))) {
        start = comment.start;
      }
    }
    return start;
  }

  #editsOfAttribute(element: Element, attribute: Attribute): Edit[] {
    const { values, nameSpan, span } = attribute;
    const text = this.#example.textOf(element);
    const kept = this.#kept(element, attribute);
    if (values.length === 0) {
      return [];
    }
    if (kept.length === 0) {
      return [without(text, { start: nameSpan.start, end: span.end })];
    }
    const place: Span = { start: values[0]!.span.start, end: span.end };
    const then = this.#said(element, attribute.name) ?? this.#listed(element, attribute, kept);
    return then === cut(text, place) ? [] : [{ ...place, text: then }];
  }

  /** The values that are left, and in front of each what stands there today: a comma or a line of its own. */
  #listed(element: Element, attribute: Attribute, kept: readonly Value[]): string {
    const text = this.#example.textOf(element);
    const texts = kept.map((value, index) => {
      const before = index === 0 ? value.span.start : attribute.values[attribute.values.indexOf(value) - 1]!.span.end;
      return text.slice(before, value.span.start) + this.#written(element, attribute, value);
    });
    return texts.join('');
  }

  #kept(element: Element, attribute: Attribute): readonly Value[] {
    const { day, missing } = this.#moment;
    const isMissing = missing.some(part => part.attribute === attribute.name && speaksOf(part, element));
    return isMissing || !isKnownOn(element, attribute.name, day)
      ? []
      : attribute.values.filter(value => this.#written(element, attribute, value) !== undefined);
  }

  /** How the value was written then; `undefined` where it was not yet. */
  #written(element: Element, { name }: Attribute, value: Value): string | undefined {
    const { day } = this.#moment;
    const today = cut(this.#example.textOf(element), value.span);
    if (name === 'last') {
      return lastBefore(dateIn(value)!, wordOf(element, 'cadence'), day);
    }
    if (name === 'status') {
      return statusOn(element, day) ?? today;
    }
    if (!this.#isPresent(value) || (dateIn(firstPart(value, 'on')) ?? '') > day) {
      return undefined;
    }
    const parts = Object.values(value.parts ?? {}).flat();
    if (!parts.every(part => this.#isPresent(part))) {
      return BELIEVED.has(name) && value.type === 'reference' ? value.text : undefined;
    }
    return this.#claim(value) ?? today;
  }

  /** Of a standard that had another version then, that one was claimed. */
  #claim(value: Value): string | undefined {
    if (value.type !== 'reference' || firstPart(value, 'version') === undefined) {
      return undefined;
    }
    const standard = this.#example.project.model.element(value.target ?? '');
    const version = standard && this.#said(standard, 'version');
    return version === undefined ? undefined : `${value.text}@${version}`;
  }

  #isPresent(value: Value): boolean {
    const target = targetIn(value);
    return target === undefined || this.#isThere(target, this.#present);
  }

  #said(element: Element, attribute: string): string | undefined {
    return this.#moment.says.find(said => said.attribute === attribute && isCalled(element, said.element))?.text;
  }
}
