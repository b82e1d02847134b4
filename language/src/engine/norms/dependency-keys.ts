/**
 * What a judgement can rest on, cut into keys: one attribute of one element, the children of one, what refers to one,
 * the members of a collection, a data file, an answer. Keys are numbers, since a session holds millions of them.
 */

/**
 * Kinds and names of attributes are far fewer than this. A hostile text may hold more: those beyond share the last
 * number, which evaluates more than needed and never less.
 */
const WIDTH = 4096;
const FIRST_CELL = WIDTH * WIDTH * 2;

/** Stands for the file of an element that may be in any. */
export const ANYWHERE = '';

/** Slots that are no attribute. */
export const TITLE = '#title';
export const DOC = '#doc';
export const CHILDREN = '#children';
export const MEMBERS = '#members';
const SELECTION = '#selection';
const DATA = '#data';
const TEXT = '#text';
const ANSWER = '#answer';

/** The slot for whatever an element of the kind says in its attributes. */
export function anyAttributeSlot(kind: string): string {
  return `*${kind}`;
}

/** The slot for what refers to an element from a kind (all of them: `*`) by an attribute. */
export function referringSlot(kind: string | undefined, attribute: string): string {
  return `<${kind ?? '*'}.${attribute}`;
}

export class DependencyKeys {
  readonly #slots = new Map<string, number>();
  readonly #kinds = new Map<string, number>();
  readonly #ordinals = new Map<string, number>();
  readonly #files: (string | undefined)[] = [];
  readonly #kindOfOrdinal: (number | undefined)[] = [];
  /** Their names, since numbers are looked up. */
  readonly #kindNames: (string | undefined)[] = [];
  readonly #answers = new Map<string, number>();
  readonly #answerSlot = this.slot(ANSWER);

  slot(name: string): number {
    return Math.min(numbered(this.#slots, name), WIDTH - 1);
  }

  #kind(name: string): number {
    return Math.min(numbered(this.#kinds, name), WIDTH - 1);
  }

  /** Without a kind, for one that may never have been looked at. */
  ordinal(id: string, kind: string | undefined): number {
    const ordinal = numbered(this.#ordinals, id);
    if (kind !== undefined && this.#kindNames[ordinal] !== kind) {
      this.#kindNames[ordinal] = kind;
      this.#kindOfOrdinal[ordinal] = this.#kind(kind);
    }
    return ordinal;
  }

  /** Notes where the element is that was looked at. */
  locate(ordinal: number, file: string): void {
    const known = this.#files[ordinal];
    if (known !== file) {
      this.#files[ordinal] = known === undefined ? file : ANYWHERE;
    }
  }

  /** The file of the element that a cell is of; `ANYWHERE` where it moved or there are two; absent if nobody looked. */
  fileOfCell(cell: number): string | undefined {
    return this.#files[Math.floor((cell - FIRST_CELL) / WIDTH)];
  }

  /** The cell of a named selection: what its members are. */
  selection(id: string): number {
    return this.cell(this.ordinal(`selection:${id}`, SELECTION), this.slot(SELECTION));
  }

  /** The cell of what a data file holds, or that there is none. */
  dataFile(path: string): number {
    return this.cell(this.ordinal(`data:${path}`, DATA), this.slot(DATA));
  }

  /** The cell of a text of the programme as it is written, wherever it says what. */
  text(path: string): number {
    return this.cell(this.ordinal(`text:${path}`, TEXT), this.slot(TEXT));
  }

  /** The cell of what the evaluation answers to a question about what it found. */
  answer(question: string): number {
    let cell = this.#answers.get(question);
    if (cell === undefined) {
      cell = this.cell(this.ordinal(`answer:${question}`, ANSWER), this.#answerSlot);
      this.#answers.set(question, cell);
    }
    return cell;
  }

  cell(ordinal: number, slot: number): number {
    return FIRST_CELL + ordinal * WIDTH + slot;
  }

  /** The same slot of all elements of a kind: where a judgement looked at so many that single keys cost too much. */
  column(kind: string, slot: number): number {
    return this.#columnOf(this.#kind(kind), slot);
  }

  /** Absent for an element that nothing has looked at yet. */
  columnOfCell(cell: number): number | undefined {
    const kind = this.#kindOfOrdinal[Math.floor((cell - FIRST_CELL) / WIDTH)];
    return kind === undefined ? undefined : this.#columnOf(kind, (cell - FIRST_CELL) % WIDTH);
  }

  /** Whether a dependency is a slot of the very element that it belongs to. */
  isOwn(dependency: number): boolean {
    return dependency < WIDTH;
  }

  isCell(dependency: number): boolean {
    return dependency >= FIRST_CELL;
  }

  /** Each answer is a slot of its own: hardly any norm asked for the same. */
  slotOf(dependency: number): number {
    const slot = (dependency >= FIRST_CELL ? dependency - FIRST_CELL : dependency) % WIDTH;
    return slot === this.#answerSlot && dependency >= FIRST_CELL ? dependency : slot;
  }

  #columnOf(kind: number, slot: number): number {
    return WIDTH + kind * WIDTH + slot;
  }
}

function numbered(numbers: Map<string, number>, name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(name, number);
  }
  return number;
}
