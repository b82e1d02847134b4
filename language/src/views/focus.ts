/** What a reader looks at who has the cursor at a place of the text. */
import type { ReverseQuery } from '../model/element-index.ts';
import { type CxModel, containerOfKind, type Element } from '../model/model.ts';

export interface Focus {
  /** Identity of the journey to show; null where the place tells of none. */
  readonly journey: string | null;
  /** Identity of the innermost element there that a map shows; null where there is none. */
  readonly element: string | null;
}

const REUSES: ReverseQuery = { attributes: ['reuses'] };
const NOWHERE: Focus = { journey: null, element: null };

/** Kinds that a map has a place for. */
const SHOWN: ReadonlySet<string> = new Set([
  'journey',
  'stage',
  'touchpoint',
  'milestone',
  'pain',
  'gain',
  'opportunity',
]);

/** A touchpoint that is written outside of all journeys is looked at in the first one that reuses it. */
export function focusAt(model: CxModel, file: string, offset: number): Focus {
  const fragment = model.index.fragment(file);
  const innermost = fragment === undefined ? undefined : innermostAt(fragment.elements, offset);
  if (innermost === undefined) {
    return NOWHERE;
  }
  const top = innermost.kind === 'journey' ? innermost : containerOfKind(innermost, 'journey');
  const journey = top ?? journeyReusing(outermost(innermost), model);
  return { journey: journey?.id ?? null, element: journey === undefined ? null : innermost.id };
}

function innermostAt(elements: readonly Element[], offset: number): Element | undefined {
  const around = elements.find(({ kind, span }) => SHOWN.has(kind) && span.start <= offset && offset <= span.end);
  return around === undefined ? undefined : (innermostAt(around.children, offset) ?? around);
}

function outermost(element: Element): Element {
  return element.container === undefined ? element : outermost(element.container);
}

function journeyReusing(touchpoint: Element, model: CxModel): Element | undefined {
  return model.index
    .referring(touchpoint.id, REUSES)
    .map(outermost)
    .find(({ kind }) => kind === 'journey');
}
