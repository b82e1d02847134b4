/**
 * A programme as `cx export json` prints it, and the ways to ask it something. It imports nothing of the product, so that
 * what is recomputed with it cannot share a mistake with the product.
 */

export interface Value {
  readonly type: string;
  readonly value: unknown;
  readonly unit?: string;
  readonly parts?: Readonly<Record<string, readonly Value[]>>;
}

export interface Element {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly title: string | null;
  readonly container: string | null;
  readonly file: string;
  readonly attributes: Readonly<Record<string, readonly Value[]>>;
}

export interface Suppression {
  readonly rules: readonly string[];
  readonly until: string | null;
  readonly element: string | null;
}

export interface Export {
  readonly elements: readonly Element[];
  readonly suppressions: readonly Suppression[];
  /** What the product brings with it: the layers of metrics stand there. */
  readonly library: readonly Element[];
}

export const values = (element: Element, attribute: string): readonly Value[] => element.attributes[attribute] ?? [];

export const has = (element: Element, attribute: string): boolean => values(element, attribute).length > 0;

/** Words, texts, numbers, dates and identities alike: whatever was written. */
export const first = (element: Element, attribute: string): unknown => values(element, attribute)[0]?.value;

/** Days compare as texts; what is absent comes before and after nothing. */
export const isBefore = (day: unknown, other: unknown): boolean =>
  day !== undefined && other !== undefined && String(day) < String(other);

export const isNotBefore = (day: unknown, other: unknown): boolean =>
  day !== undefined && other !== undefined && String(day) >= String(other);

export const is = (element: Element, attribute: string, ...words: readonly string[]): boolean =>
  values(element, attribute).some(value => words.includes(String(value.value)));

export const part = (value: Value | undefined, name: string): unknown => value?.parts?.[name]?.[0]?.value;

export class Programme {
  readonly elements: readonly Element[];
  readonly suppressions: readonly Suppression[];
  readonly today: string;
  readonly #byId = new Map<string, Element>();
  readonly #childrenOf = new Map<string, Element[]>();
  readonly #reversed = new Map<string, Map<Element, Element[]>>();

  constructor(exported: Export, today: string) {
    this.today = today;
    this.elements = exported.elements;
    this.suppressions = exported.suppressions;
    for (const element of [...exported.library, ...exported.elements]) {
      this.#byId.set(element.id, element);
    }
    for (const element of exported.elements.filter(each => each.container !== null)) {
      const siblings = this.#childrenOf.get(element.container!) ?? [];
      this.#childrenOf.set(element.container!, [...siblings, element]);
    }
  }

  all(...kinds: readonly string[]): Element[] {
    return this.elements.filter(element => kinds.includes(element.kind));
  }

  /** Of one kind, of the library too. */
  everything(kind: string): Element[] {
    return [...this.#byId.values()].filter(element => element.kind === kind);
  }

  element(id: string): Element {
    const element = this.#byId.get(id);
    if (element === undefined) {
      throw new Error(`The export has no element ${id}.`);
    }
    return element;
  }

  /** Of the programme, or else of the library. */
  ruleNamed(name: string): Element {
    const isIt = (element: Element) => element.kind === 'rule' && element.name === name;
    const rule = this.elements.find(isIt) ?? [...this.#byId.values()].find(isIt);
    if (rule === undefined) {
      throw new Error(`The export has no rule ${name}.`);
    }
    return rule;
  }

  /** The elements that an attribute names. */
  refs(element: Element, attribute: string): Element[] {
    const references = values(element, attribute).filter(value => value.type === 'reference');
    return references.map(value => this.element(String(value.value)));
  }

  /** The elements of a kind that name this one in the attribute. */
  pointing(kind: string, attribute: string, at: Element): Element[] {
    const key = `${kind} ${attribute}`;
    const known = this.#reversed.get(key) ?? this.#reverse(this.all(kind), attribute);
    this.#reversed.set(key, known);
    return known.get(at) ?? [];
  }

  #reverse(elements: readonly Element[], attribute: string): Map<Element, Element[]> {
    const sources = new Map<Element, Element[]>();
    for (const from of elements) {
      for (const to of new Set(this.refs(from, attribute))) {
        sources.set(to, [...(sources.get(to) ?? []), from]);
      }
    }
    return sources;
  }

  container(element: Element): Element | undefined {
    return element.container === null ? undefined : this.element(element.container);
  }

  /** The element itself, then what it lies in, from the inside outwards. */
  around(element: Element): Element[] {
    const outer = this.container(element);
    return outer === undefined ? [element] : [element, ...this.around(outer)];
  }

  /** What lies directly in the element. */
  children(element: Element): readonly Element[] {
    return this.#childrenOf.get(element.id) ?? [];
  }

  /** The element, what lies in it, and what stages within it reuse. */
  within(element: Element): Element[] {
    const inside = [...this.children(element), ...this.refs(element, 'reuses')];
    return [element, ...inside.flatMap(each => this.within(each))];
  }

  touchpointsIn(element: Element): Element[] {
    return this.within(element).filter(each => each.kind === 'touchpoint');
  }

  /** A journey or stage has what it, or anything inside of it, has. */
  gathered(element: Element, attribute: string): Element[] {
    return this.within(element).flatMap(each => this.refs(each, attribute));
  }

  /** All that can be reached over these attributes, without the start. */
  reach(start: Element, ...attributes: readonly string[]): Set<Element> {
    const found = new Set<Element>();
    const visit = (from: Element): void => {
      for (const next of attributes.flatMap(attribute => this.refs(from, attribute))) {
        if (!found.has(next)) {
          found.add(next);
          visit(next);
        }
      }
    };
    visit(start);
    return found;
  }

  /** What a KPI says of itself, or else what its metric says. */
  ofMetric(kpi: Element, attribute: 'layer' | 'unit' | 'better' | 'range'): unknown {
    const metric = this.refs(kpi, 'metric')[0];
    return first(kpi, attribute) ?? (metric && first(metric, attribute));
  }
}
