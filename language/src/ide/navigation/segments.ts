/** The parts of a qualified name: `Buy.Choose.Search` names a journey and a stage on the way to its touchpoint. */
import type { Element } from '../../model/model.ts';
import type { Span } from '../../model/values.ts';
import type { Mention } from './mentions.ts';

export interface Segment {
  readonly element: Element;
  readonly span: Span;
}

/** What each part of a name stands for, outermost first; parts that are namespaces stand for no element. */
export function segmentsOf(mention: Mention, text: string): Segment[] {
  const { span } = mention;
  const segments: Segment[] = [];
  let element: Element | undefined = mention.element;
  let end = span.end;
  while (element !== undefined && end > span.start) {
    const start = span.start + text.slice(span.start, end).lastIndexOf('.') + 1;
    // An element that is known by an ordinal, or by what it is about, is written in some other way.
    if (text.slice(start, end).normalize('NFC') !== element.name) {
      break;
    }
    segments.unshift({ element, span: { start, end } });
    element = element.container;
    end = start - 1;
  }
  return segments;
}
