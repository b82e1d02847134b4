/** An example as it is today: its texts as a project, the files beside them, and what in it rests on what. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Attribute, type Element, elementsOf, Project } from '../../../language/src/index.ts';
import { targetIn } from '../../../language/src/model/values.ts';
import { isFileOf, type Part, speaksOf } from './parts.ts';

/** Where an attribute names a file. */
interface Mention {
  readonly element: Element;
  readonly attribute: Attribute;
}

export class Example {
  readonly project = new Project();
  /** Outermost first. */
  readonly elements: readonly Element[];
  /** Files that are no `.cx` files. */
  readonly others: ReadonlyMap<string, Buffer>;
  readonly #mentions = new Map<string, Mention[]>();
  readonly #essentials = new Map<Element, readonly string[]>();

  constructor(folder: string) {
    const others = new Map<string, Buffer>();
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name);
        const path = relative(folder, file).replaceAll('\\', '/');
        if (path.endsWith('.cx')) {
          this.project.setFile(path, readFileSync(file, 'utf8'));
        } else {
          others.set(path, readFileSync(file));
        }
      }
    }
    this.project.update();
    this.others = others;
    this.elements = this.project.model.fragments.flatMap(fragment => elementsOf(fragment));
    for (const element of this.elements) {
      this.#noteMentions(element);
      this.#essentials.set(element, this.#findEssentials(element));
    }
  }

  /** Whether the part is anything at all. */
  has(part: Part): boolean {
    const { attribute } = part;
    const hasElement = this.elements.some(
      element => speaksOf(part, element) && (attribute === undefined || element.attributes.has(attribute)),
    );
    return hasElement || [...this.others.keys()].some(path => isFileOf(part, path));
  }

  textOf(element: Element): string {
    return this.project.text(element.file)!;
  }

  /** Where the file is named; nowhere, for one that is no data file and no image. */
  mentionsOf(path: string): readonly Mention[] {
    return this.#mentions.get(path) ?? [];
  }

  /** The identities that the element cannot be without: what it is called after, and what its conditions speak of. */
  essentialsOf(element: Element): readonly string[] {
    return this.#essentials.get(element) ?? [];
  }

  /** An answer, a goal and an adoption are called after what they name, and that has no colon in front. */
  isCalledAfter(element: Element, { nameSpan }: Attribute): boolean {
    return this.textOf(element)[nameSpan.end] !== ':';
  }

  #noteMentions(element: Element): void {
    for (const attribute of element.attributes.values()) {
      for (const value of attribute.values) {
        const path = value.type === 'text' ? join(dirname(element.file), value.text).replaceAll('\\', '/') : '';
        if (this.others.has(path)) {
          this.#mentions.set(path, [...this.mentionsOf(path), { element, attribute }]);
        }
      }
    }
  }

  #findEssentials(element: Element): string[] {
    const attributes = [...element.attributes.values()];
    const calledAfter = attributes.filter(attribute => this.isCalledAfter(element, attribute));
    const conditions = attributes
      .flatMap(({ values }) => values)
      .filter(({ type }) => type === 'expression' || type === 'selection');
    const inConditions = this.project
      .references(element.file)
      .filter(({ span }) => conditions.some(({ span: { start, end } }) => start <= span.start && span.end <= end))
      .map(({ reference }) => reference);
    return [...calledAfter.flatMap(({ values }) => values), ...inConditions].flatMap(value => targetIn(value) ?? []);
  }
}
