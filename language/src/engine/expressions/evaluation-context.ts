/**
 * The context that an expression looks at: one version of a model on one day.
 *
 * Everything that an evaluation learns goes through the few methods here, so that a session which must know what a
 * judgement rested on overrides them, and a single run pays nothing for it.
 */
import type { ElementIndex, ReverseQuery } from '../../model/element-index.ts';
import { inOrder } from '../../model/knots.ts';
import { type KpiReader, type KpiReading, NO_RESPONSES, type Responses } from '../../model/measure.ts';
import type { Attribute, CxModel, Element } from '../../model/model.ts';
import { attributeOf, titleOf } from '../../model/read.ts';
import type { Value } from '../../model/values.ts';
import { Meter } from './budget.ts';
import { type Calendar, DEFAULT_CALENDAR } from './calendar.ts';
import { answerOn, type DayQuestion } from './days.ts';
import {
  type DateValue,
  type List,
  NOTHING,
  runtimeValueOf,
  type Single,
  type Truth,
  Unresolved,
} from './runtime-value.ts';

/** Answers what a named selection holds: a fact, or the scope of a standard. */
export interface NamedSelections {
  members(id: string, context: EvaluationContext): readonly Element[];
  /** The facts that a selection names. */
  restsOn(id: string, context: EvaluationContext): Iterable<string>;
}

export interface EvaluationContextOptions {
  /** ISO date. */
  readonly today: string;
  readonly calendar?: Calendar;
  readonly kpis?: KpiReader;
  readonly selections?: NamedSelections;
  /** Counts what is taken of the budget; absent means that there is none. */
  readonly meter?: Meter;
}

const NO_KPIS: KpiReader = {
  read: () => ({ value: undefined, on: undefined, moe: undefined, n: undefined, status: 'no-data', segments: [] }),
  responsesOf: () => NO_RESPONSES,
  waitingSince: () => undefined,
  groundsOf: () => ({ elements: new Set(), files: new Set() }),
};
const NONE: readonly Value[] = [];
const NO_SELECTIONS: NamedSelections = { members: () => [], restsOn: () => [] };

export class EvaluationContext {
  readonly model: CxModel;
  readonly calendar: Calendar;
  readonly index: ElementIndex;
  readonly meter: Meter;
  protected readonly kpis: KpiReader;
  readonly #today: DateValue;
  readonly #selections: NamedSelections;
  readonly #data = new Map<Attribute, List>();
  readonly #unresolved = new Map<string, Unresolved>();
  readonly #memos = new Map<object, Map<object, unknown>>();
  readonly #readings = new Map<Element, KpiReading>();
  readonly #members = new Map<string, readonly Element[]>();

  constructor(model: CxModel, options: EvaluationContextOptions) {
    this.model = model;
    this.#today = { type: 'date', date: options.today };
    this.calendar = options.calendar ?? DEFAULT_CALENDAR;
    this.kpis = options.kpis ?? NO_KPIS;
    this.#selections = options.selections ?? NO_SELECTIONS;
    this.index = model.index;
    this.meter = options.meter ?? new Meter();
  }

  /** The day as a value. */
  get now(): DateValue {
    return this.#today;
  }

  /** The same as an ISO date. */
  get today(): string {
    return this.now.date;
  }

  /** Whether a date stands to today as is asked. */
  holdsToday(question: DayQuestion): Truth {
    return answerOn(this.#today, question, this.calendar);
  }

  attribute(element: Element, name: string): Attribute | undefined {
    return attributeOf(element, name);
  }

  /** The values of an attribute as they are written; none where it is absent. */
  written(element: Element, name: string): readonly Value[] {
    return this.attribute(element, name)?.values ?? NONE;
  }

  /** The title, or the name where there is none. */
  title(element: Element): string {
    return titleOf(element);
  }

  /** The text of the documentation comment. */
  doc(element: Element): string | undefined {
    return element.doc;
  }

  /** Notes that a place in a text is pointed at, which moves with the text. */
  notePlace(_file: string): void {}

  /** Notes that something was asked of what the evaluation itself had found by then. */
  noteAnswer(_question: string): void {}

  /** All elements of the kind. */
  collection(kind: string): readonly Element[] {
    return this.index.ofKind(kind);
  }

  /** The elements that name the target. */
  referring(target: Element, query: ReverseQuery): readonly Element[] {
    return this.index.referring(target.id, query);
  }

  /** The elements written directly in this one. */
  children(element: Element): readonly Element[] {
    return element.children;
  }

  /** The members of a fact, or the elements that a standard binds. */
  selection(id: string): readonly Element[] {
    let members = this.#members.get(id);
    if (members === undefined) {
      const selections = this.#selections;
      const isKnown = (each: string) => this.#members.has(each);
      for (const each of inOrder(id, one => selections.restsOn(one, this), isKnown)) {
        members = selections.members(each, this);
        this.#members.set(each, members);
      }
    }
    return members!;
  }

  reading(kpi: Element): KpiReading {
    let reading = this.#readings.get(kpi);
    if (reading === undefined) {
      reading = this.kpis.read(kpi, this.#today.date);
      this.#readings.set(kpi, reading);
    }
    return reading;
  }

  /** What the file that an assessment names says. */
  responses(assessment: Element): Responses {
    return this.kpis.responsesOf(assessment);
  }

  /** The day since which the oldest open item of a listening post waits. */
  waitingSince(post: Element): string | undefined {
    return this.kpis.waitingSince(post, this.today);
  }

  /** What a computation gives for an element, or for something else that it is about, found once. */
  memo<T>(computation: object, about: object, compute: () => T): T {
    let memo = this.#memos.get(computation);
    if (memo === undefined) {
      memo = new Map();
      this.#memos.set(computation, memo);
    }
    const known = memo.get(about);
    if (known !== undefined) {
      return known as T;
    }
    const result = compute();
    memo.set(about, result);
    return result;
  }

  /** The values of an attribute as data. */
  dataOf(attribute: Attribute): List {
    let list = this.#data.get(attribute);
    if (list === undefined) {
      // An attribute without a readable value was reported where it stands: what it says is unknown, not absent.
      list =
        attribute.values.length === 0
          ? [this.#unresolvedNamed(attribute.name)]
          : attribute.values.map(value => this.runtimeValue(value));
      this.#data.set(attribute, list);
    }
    return list;
  }

  /** All values of an attribute of an element; none where it is absent. */
  values(element: Element, name: string): List {
    const attribute = this.attribute(element, name);
    return attribute === undefined ? NOTHING : this.dataOf(attribute);
  }

  /** The main value as a runtime value. */
  runtimeValue(value: Value): Single {
    return value.type === 'reference' ? this.target(value.target, value.text) : runtimeValueOf(value);
  }

  /** The element with the identity, or what stands for the one that is missing. */
  target(id: string | undefined, text: string): Element | Unresolved {
    const element = id === undefined ? undefined : this.model.element(id);
    return element ?? this.#unresolvedNamed(text);
  }

  #unresolvedNamed(text: string): Unresolved {
    let unresolved = this.#unresolved.get(text);
    if (unresolved === undefined) {
      unresolved = new Unresolved(text);
      this.#unresolved.set(text, unresolved);
    }
    return unresolved;
  }
}
