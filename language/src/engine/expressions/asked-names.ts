/** The names that were asked for while something was compiled: as long as they mean the same, so does what was compiled. */
import type { Element } from '../../model/model.ts';
import type { Kinds, NameResolver, Resolution } from '../../model/names.ts';

export interface AskedName {
  readonly name: string;
  readonly kinds: Kinds;
  readonly from: Element;
  readonly answer: string;
}

/** Answers like the resolver behind it, and remembers what it was asked. */
export class AskedNames implements NameResolver {
  readonly asked: AskedName[] = [];
  readonly #names: NameResolver;

  constructor(names: NameResolver) {
    this.#names = names;
  }

  nearest(name: string, kinds: Kinds, from: Element): readonly string[] {
    return this.#names.nearest(name, kinds, from);
  }

  resolve(name: string, kinds: Kinds, from: Element): Resolution {
    const resolution = this.#names.resolve(name, kinds, from);
    this.asked.push({ name, kinds, from, answer: answerOf(resolution) });
    return resolution;
  }
}

/** What a name was found to mean, in one word. */
export function answerOf(resolution: Resolution): string {
  return resolution.outcome === 'found' ? resolution.element.id : resolution.outcome;
}
