/** A context that notes what a judgement looks at, so that a session knows which judgements an edit can change. */

import type { ReverseQuery } from '../../model/element-index.ts';
import type { Grounds, KpiReading, Responses } from '../../model/measure.ts';
import type { Attribute, CxModel, Element } from '../../model/model.ts';
import {
  type DateValue,
  type DayQuestion,
  EvaluationContext,
  type EvaluationContextOptions,
  type Truth,
} from '../expressions/index.ts';
import type { DayQuestions } from './day-questions.ts';
import {
  anyAttributeSlot,
  CHILDREN,
  type DependencyKeys,
  DOC,
  MEMBERS,
  referringSlot,
  TITLE,
} from './dependency-keys.ts';

/** Beyond so many single keys whole columns are noted instead: such a judgement looks at everything anyway. */
const MOST_KEYS = 128;

/** What was looked at: keys, and columns in place of keys once there are many. */
class Recording {
  readonly dependencies = new Set<number>();
  readonly #keys: DependencyKeys;
  #coarse = false;

  constructor(keys: DependencyKeys) {
    this.#keys = keys;
  }

  add(dependency: number): void {
    const keys = this.#keys;
    const { dependencies } = this;
    dependencies.add((this.#coarse && keys.isCell(dependency) && keys.columnOfCell(dependency)) || dependency);
    if (!this.#coarse && dependencies.size > MOST_KEYS) {
      this.#coarse = true;
      for (const each of [...dependencies]) {
        if (keys.isCell(each)) {
          dependencies.delete(each);
          dependencies.add(keys.columnOfCell(each) ?? each);
        }
      }
    }
  }
}

interface CachedValue {
  readonly value: unknown;
  readonly dependencies: ReadonlySet<number>;
}

export class RecordingContext extends EvaluationContext {
  readonly #keys: DependencyKeys;
  readonly #dayQuestions: DayQuestions;
  readonly #recordings: Recording[] = [];
  readonly #cached = new Map<object, Map<object, CachedValue>>();

  constructor(model: CxModel, options: EvaluationContextOptions, keys: DependencyKeys, dayQuestions: DayQuestions) {
    super(model, options);
    this.#keys = keys;
    this.#dayQuestions = dayQuestions;
  }

  /** What the function looks at. */
  record<T>(look: () => T): { readonly value: T; readonly dependencies: ReadonlySet<number> } {
    const recording = new Recording(this.#keys);
    this.#recordings.push(recording);
    try {
      return { value: look(), dependencies: recording.dependencies };
    } finally {
      this.#recordings.pop();
    }
  }

  override get now(): DateValue {
    this.noteAnswer(this.#dayQuestions.which());
    return super.now;
  }

  override holdsToday(question: DayQuestion): Truth {
    if (this.#recordings.length > 0) {
      this.noteAnswer(this.#dayQuestions.comparison(question));
    }
    return super.holdsToday(question);
  }

  override attribute(element: Element, name: string): Attribute | undefined {
    this.#note(element, name);
    return super.attribute(element, name);
  }

  override title(element: Element): string {
    this.#note(element, TITLE);
    return super.title(element);
  }

  override doc(element: Element): string | undefined {
    this.#note(element, DOC);
    return super.doc(element);
  }

  override children(element: Element): readonly Element[] {
    this.#note(element, CHILDREN);
    return super.children(element);
  }

  override collection(kind: string): readonly Element[] {
    this.#add(this.#keys.column(kind, this.#keys.slot(MEMBERS)));
    return super.collection(kind);
  }

  override referring(target: Element, query: ReverseQuery): readonly Element[] {
    for (const attribute of query.attributes) {
      this.#note(target, referringSlot(query.kind, attribute));
    }
    return super.referring(target, query);
  }

  override selection(id: string): readonly Element[] {
    this.#add(this.#keys.selection(id));
    return super.selection(id);
  }

  override reading(kpi: Element): KpiReading {
    if (this.#recordings.length > 0) {
      this.noteGrounds(this.kpis.groundsOf(kpi));
      this.noteAnswer(this.#dayQuestions.reading(kpi.id));
    }
    return super.reading(kpi);
  }

  override responses(assessment: Element): Responses {
    if (this.#recordings.length > 0) {
      this.noteGrounds(this.kpis.groundsOf(assessment));
    }
    return super.responses(assessment);
  }

  override waitingSince(post: Element): string | undefined {
    if (this.#recordings.length > 0) {
      this.noteGrounds(this.kpis.groundsOf(post));
    }
    return super.waitingSince(post);
  }

  /** Notes that something was looked at which was worked out from these. */
  noteGrounds({ elements, files }: Grounds): void {
    for (const element of elements) {
      this.#note(element, anyAttributeSlot(element.kind));
      this.#note(element, CHILDREN);
    }
    for (const path of files) {
      this.#add(this.#keys.dataFile(path));
    }
  }

  override notePlace(file: string): void {
    this.#add(this.#keys.text(file));
  }

  override noteAnswer(question: string): void {
    this.#add(this.#keys.answer(question));
  }

  /** What was found once is cached together with what it rests on. */
  override memo<T>(computation: object, about: object, compute: () => T): T {
    let memo = this.#cached.get(computation);
    if (memo === undefined) {
      memo = new Map();
      this.#cached.set(computation, memo);
    }
    let known = memo.get(about);
    if (known === undefined) {
      known = this.record(compute);
      memo.set(about, known);
    }
    if (this.#recordings.length > 0) {
      for (const dependency of known.dependencies) {
        this.#add(dependency);
      }
    }
    return known.value as T;
  }

  #note(element: Element, slot: string): void {
    if (this.#recordings.length > 0) {
      const keys = this.#keys;
      this.#add(keys.cell(keys.ordinal(element.id, element.kind), keys.slot(slot)));
    }
  }

  #add(dependency: number): void {
    this.#recordings.at(-1)?.add(dependency);
  }
}
