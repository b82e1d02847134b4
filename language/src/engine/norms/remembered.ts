/**
 * What is worked out of a version beside its norms, kept through the versions of a session as long as nothing changes that
 * it rests on.
 */
import type { CxModel, Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';
import { type AskedName, AskedNames, answerOf, type EvaluationContext, type Selections } from '../expressions/index.ts';
import { type CachedResult, DependencyCache, type Tracking } from './dependency-cache.ts';

/** The version that is looked at. */
export interface LookedAt {
  readonly context: EvaluationContext;
  readonly names: NameResolver;
  readonly selections: Selections;
}

export interface Remembered {
  /** What was found of the element under that name, or else what looking finds now. */
  of<T>(element: Element, name: string, look: (version: LookedAt) => T): T;
}

interface Entry {
  readonly record: CachedResult<unknown>;
  /** The names whose meaning it rests on. */
  readonly asked: readonly AskedName[];
}

export class Memory {
  readonly #cache = new DependencyCache<unknown>(() => undefined);
  readonly #entries = new Map<Element, Map<string, Entry>>();
  #current: object | undefined;

  /** Forgets what the changes can concern; what is found of this version is kept until the next one begins. */
  startVersion(model: CxModel, selections: Selections, tracking: Tracking): Remembered {
    for (const [element, byName] of this.#entries) {
      for (const [name, entry] of byName) {
        if (!this.#isValid(element, entry, model, tracking)) {
          byName.delete(name);
        }
      }
      if (byName.size === 0) {
        this.#entries.delete(element);
      }
    }
    const { context } = tracking;
    const version = {};
    this.#current = version;
    return {
      of: <T>(element: Element, name: string, look: (version: LookedAt) => T): T => {
        if (this.#current !== version) {
          // Whoever asks about a version that is over gets an answer, and nobody remembers it.
          return look({ context, names: model, selections });
        }
        let byName = this.#entries.get(element);
        if (byName === undefined) {
          byName = new Map();
          this.#entries.set(element, byName);
        }
        let entry = byName.get(name);
        if (entry === undefined) {
          const names = new AskedNames(model);
          const record = this.#cache.record(element, () => look({ context, names, selections }), tracking);
          entry = { record, asked: names.asked };
          byName.set(name, entry);
        }
        return entry.record.outcome as T;
      },
    };
  }

  #isValid(element: Element, { record, asked }: Entry, model: CxModel, tracking: Tracking): boolean {
    const { changes } = tracking;
    // A text that was read anew has other elements, which may say something else.
    if (changes.all || model.element(element.id) !== element) {
      return false;
    }
    if (asked.length > 0 && changes.selections) {
      return false;
    }
    const isSame = ({ name, kinds, from, answer }: AskedName) => answerOf(model.resolve(name, kinds, from)) === answer;
    return !(changes.names && !asked.every(isSame)) && !this.#cache.isTouched(record, element, tracking);
  }
}
