/** What views are drawn from, and the few look-ups that all of them share. */
import { isRetired } from '../../engine/expressions/index.ts';
import type { Element } from '../../model/model.ts';
import type { ReferenceValue, Span, Value } from '../../model/values.ts';
import type { ViewSource } from '../source.ts';
import { Claims } from './claims.ts';
import { elementsWithin } from './entries.ts';
import { Marks } from './marks.ts';
import { placeIn } from './places.ts';
import type { Named, ViewPlace } from './schema.ts';

const NONE: readonly Element[] = [];

export class ViewContext {
  readonly source: ViewSource;
  readonly #journeys: readonly Element[];
  #marks: Marks | undefined;
  #claims: Claims | undefined;
  #addressees: ReadonlyMap<string, readonly Element[]> | undefined;

  /** `journeys` are those that a view looks into: what their elements claim can be asked for. */
  constructor(source: ViewSource, journeys: readonly Element[] = []) {
    this.source = source;
    this.#journeys = journeys;
  }

  /** What is wrong, by element. */
  get marks(): Marks {
    this.#marks ??= new Marks(this);
    return this.#marks;
  }

  /** The standards of all that lies in the journeys that are looked into. */
  get claims(): Claims {
    this.#claims ??= new Claims(
      this,
      new Set(this.#journeys.flatMap(each => elementsWithin(each, this)).map(({ id }) => id)),
    );
    return this.#claims;
  }

  place(file: string, span: Span): ViewPlace {
    return placeIn(file, span, this.source.lineOf);
  }

  target(value: Value | undefined): Element | undefined {
    return value?.type === 'reference' && value.target !== undefined
      ? this.source.model.element(value.target)
      : undefined;
  }

  /** What the element of this identity is called; null where there is none. */
  titleOfId(id: string | undefined): string | null {
    const element = id === undefined ? undefined : this.source.model.element(id);
    return element === undefined ? null : titleOf(element);
  }

  /** The element itself, at the place where it is written. */
  named(element: Element): Named {
    return {
      id: element.id,
      kind: element.kind,
      title: titleOf(element),
      place: this.place(element.file, element.nameSpan),
    };
  }

  /** The element that a reference means, at the place where it is referred to: that is what a reader wants to change. */
  mentioned(value: ReferenceValue, file: string): Named {
    const target = this.target(value);
    return {
      id: target?.id ?? null,
      kind: target?.kind ?? '',
      title: target === undefined ? value.text : titleOf(target),
      place: this.place(file, value.span),
    };
  }

  mentions(values: readonly Value[], file: string): Named[] {
    return values.filter(value => value.type === 'reference').map(value => this.mentioned(value, file));
  }

  /** The opportunities and initiatives that say they address the element. */
  addressing(id: string): readonly Element[] {
    this.#addressees ??= this.#readAddressees();
    return this.#addressees.get(id) ?? NONE;
  }

  #readAddressees(): Map<string, Element[]> {
    const found = new Map<string, Element[]>();
    const visit = (element: Element): void => {
      if (isRetired(element)) {
        return;
      }
      for (const value of element.attributes.get('addresses')?.values ?? []) {
        if (value.type === 'reference' && value.target !== undefined) {
          const known = found.get(value.target);
          if (known === undefined) {
            found.set(value.target, [element]);
          } else {
            known.push(element);
          }
        }
      }
      // What stands in an example belongs to that example.
      if (element.kind !== 'example') {
        element.children.forEach(visit);
      }
    };
    for (const fragment of this.source.model.fragments) {
      fragment.elements.forEach(visit);
    }
    return found;
  }
}

export function titleOf(element: Element): string {
  return element.title ?? element.name;
}
