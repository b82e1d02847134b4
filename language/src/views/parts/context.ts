/** What views are drawn from, and the few look-ups that all of them share. */
import type { ReverseQuery } from '../../model/element-index.ts';
import type { Element } from '../../model/model.ts';
import { titleOf } from '../../model/read.ts';
import { type ReferenceValue, type Span, targetIn, type Value } from '../../model/values.ts';
import type { ViewSource } from '../source.ts';
import { Claims } from './claims.ts';
import { elementsWithin } from './entries.ts';
import { Marks } from './marks.ts';
import { placeIn } from './places.ts';
import type { Named, ViewPlace } from './schema.ts';

const ADDRESSES: ReverseQuery = { attributes: ['addresses'] };

export class ViewContext {
  readonly source: ViewSource;
  readonly #journeys: readonly Element[];
  #marks: Marks | undefined;
  #claims: Claims | undefined;

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
    const target = targetIn(value);
    return target === undefined ? undefined : this.source.model.element(target);
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
    return this.source.model.index.referring(id, ADDRESSES);
  }
}
