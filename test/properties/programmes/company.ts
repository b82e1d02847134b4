/** The elements of a made-up programme: which there are, where they stand, and how others name them. */
import { type KindSpec, kindSpec } from '../../../language/src/index.ts';
import type { Random } from '../../bench/random.ts';

export interface Sketch {
  readonly kind: string;
  /** Absent for kinds that may go without. */
  readonly name: string | undefined;
  readonly container: Sketch | undefined;
  readonly children: Sketch[];
  /** Attributes, as they are written. */
  readonly lines: string[];
  /** What its `levels:` or its `unit:` has to be, since others depend on it. */
  readonly fixed: ReadonlyMap<string, string>;
  /** The kind of the elements that a norm is about. */
  readonly subject: string | undefined;
  /** The framework or practice that it is about. */
  readonly about: Sketch | undefined;
  readonly order: number;
}

/** Words of the language, names of kinds, and the scripts of the world: each is a name like any other. */
const NAMES = [
  ...['Buy', 'Pay', 'Search', 'two-words', '_private', 'Größe', 'Київ', 'Ωmega', '東京駅', 'نقطة', 'क्षेत्र', 'می‌خواهم'],
  ...['for', 'in', 'from', 'by', 'on', 'n', 'where', 'use', 'namespace', 'because', 'some', 'no', 'and', 'count', 'today'],
  ...['journey', 'stage', 'team', 'kpi', 'title', 'owner', 'each', 'a', 'EUR', 'x2'],
]; // biome-ignore format: a list of names

/** Words that have a meaning where a value begins in an expression. */
const OPERATORS = /^(every|some|no|exists|not|and|or|in|where|contains|like|count|share|sum|avg|min|max|today|yes)$/;

/** Kinds that norms of made-up programmes are about. */
export const SUBJECTS = ['touchpoint', 'journey', 'kpi', 'role', 'standard', 'initiative', 'insight'];
export const LEVELS = ['undeveloped', 'ad-hoc', 'repeatable', 'systematic'];
export const UNITS = ['percent', 'points', 'score', 'duration', 'money', 'count', 'per-mille'];

export class Company {
  readonly namespace: string;
  /** Everything that is written, examples of rules excepted, in the order of its making. */
  readonly elements: Sketch[] = [];
  readonly top: Sketch[] = [];
  readonly #names = new Set<string>();
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
    this.namespace = random.pick(['', '', 'acme', 'acme.rail', 'use']);
  }

  add(kind: string): Sketch {
    const spec = kindSpec(kind)!;
    const only = kind === 'programme' ? this.elements.find(element => element.kind === kind) : undefined;
    if (only !== undefined) {
      return only;
    }
    const container = this.#containerFor(spec);
    const about = typeof spec.naming === 'object' ? this.some(spec.naming.refersTo) : undefined;
    const element: Sketch = {
      kind,
      name: about === undefined ? this.#newName(spec) : this.reference(about),
      container,
      children: [],
      lines: [],
      fixed: this.#fixedOf(kind),
      subject: kind === 'rule' || kind === 'standard' ? this.random.pick(SUBJECTS) : undefined,
      about,
      order: this.elements.length,
    };
    (container?.children ?? this.top).push(element);
    this.elements.push(element);
    return element;
  }

  /** An element of one of the kinds that fits, a new one where none does. */
  some(kinds: readonly string[] | 'any', fits: (element: Sketch) => boolean = () => true): Sketch {
    const candidates = this.elements.filter(
      element =>
        element.name !== undefined &&
        element.about === undefined &&
        (kinds === 'any' || kinds.includes(element.kind)) &&
        fits(element),
    );
    if (candidates.length > 0 && this.random.below(8) > 0) {
      return this.random.pick(candidates);
    }
    const wanted = kinds === 'any' ? ['role', 'touchpoint'] : kinds.filter(kind => kind !== 'programme');
    return this.add(this.random.pick(wanted));
  }

  /** How others name it: by its name, or with what it stands in. */
  reference(element: Sketch, inExpression = false): string {
    const path: string[] = [];
    for (let at: Sketch | undefined = element; at !== undefined; at = at.container) {
      path.unshift(at.name!);
    }
    const whole = [...(this.namespace === '' ? [] : [this.namespace]), ...path].join('.');
    const plain = this.random.pick([element.name!, element.name!, path.join('.'), whole]);
    return inExpression && OPERATORS.test(plain) ? whole : plain;
  }

  /** Whether an expression can name it: a bare operator word needs something in front. */
  isNameable(element: Sketch): boolean {
    return element.container !== undefined || this.namespace !== '' || !OPERATORS.test(element.name!);
  }

  #containerFor({ kind, within }: KindSpec): Sketch | undefined {
    const place = this.random.pick(within);
    if (place === '') {
      return undefined;
    }
    const fits = (element: Sketch) =>
      kind !== 'stage' || element.kind === 'journey' || element.container?.kind === 'journey';
    const there = this.elements.filter(element => element.kind === place && fits(element));
    if (there.length > 0 && this.random.below(4) > 0) {
      return this.random.pick(there);
    }
    const made = this.add(place);
    return fits(made) ? made : made.container;
  }

  #newName({ naming }: KindSpec): string | undefined {
    if (naming === 'optional' && this.random.below(2) === 0) {
      return undefined;
    }
    const base = this.random.pick(NAMES);
    let name = base;
    for (let number = 2; this.#names.has(name); number++) {
      name = `${base}${number}`;
    }
    this.#names.add(name);
    return name;
  }

  #fixedOf(kind: string): ReadonlyMap<string, string> {
    const { random } = this;
    switch (kind) {
      case 'framework':
        return new Map([['levels', LEVELS.join(', ')]]);
      case 'kpi':
        return new Map([
          ['unit', random.pick(UNITS)],
          ['better', random.pick(['higher', 'lower'])],
          ['scale', '1..5'],
        ]);
      default:
        return new Map();
    }
  }
}
