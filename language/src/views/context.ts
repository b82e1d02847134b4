/** What views are drawn from, and the few look-ups that all of them share. */
import { isRetired } from '../engine/expressions/index.ts';
import type { NormTable } from '../engine/norms/index.ts';
import type { Finding, Problem } from '../model/finding.ts';
import type { KpiReader } from '../model/measure.ts';
import type { CxModel, Element } from '../model/model.ts';
import type { ReferenceValue, Span, Value } from '../model/values.ts';
import { type LineOf, placeIn, type ViewPlace } from './places.ts';

export interface ViewSource {
  readonly model: CxModel;
  readonly lineOf: LineOf;
  /** All that was found; errors of the text alone where nothing has been judged. */
  readonly findings: readonly (Finding | Problem)[];
  /** Absent where nothing has been judged: the maps are drawn all the same. */
  readonly table?: NormTable;
  /** Per cent, by aspect or `total`. */
  readonly thresholds: ReadonlyMap<string, number>;
  readonly kpis?: KpiReader;
  /** ISO date. */
  readonly today: string;
}

/** An element that is spoken of. */
export interface Named {
  /** Identity; null for a name that means nothing. */
  readonly id: string | null;
  /** Empty for a name that means nothing. */
  readonly kind: string;
  /** The title, or else the name. */
  readonly title: string;
  readonly place: ViewPlace;
}

const NONE: readonly Element[] = [];

export class ViewContext {
  readonly source: ViewSource;
  private addressees: ReadonlyMap<string, readonly Element[]> | undefined;

  constructor(source: ViewSource) {
    this.source = source;
  }

  place(file: string, span: Span): ViewPlace {
    return placeIn(file, span, this.source.lineOf);
  }

  target(value: Value | undefined): Element | undefined {
    return value?.type === 'reference' && value.target !== undefined
      ? this.source.model.element(value.target)
      : undefined;
  }

  /** The element itself, at the place where it is written. */
  /** What the element of this identity is called; null where there is none. */
  titleOfId(id: string | undefined): string | null {
    const element = id === undefined ? undefined : this.source.model.element(id);
    return element === undefined ? null : titleOf(element);
  }

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
    this.addressees ??= this.readAddressees();
    return this.addressees.get(id) ?? NONE;
  }

  private readAddressees(): Map<string, Element[]> {
    const found = new Map<string, Element[]>();
    const visit = (element: Element): void => {
      if (isRetired(element)) {
        return;
      }
      for (const value of element.attributes.get('addresses')?.values ?? []) {
        if (value.type === 'reference' && value.target !== undefined) {
          found.set(value.target, [...(found.get(value.target) ?? []), element]);
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
