/** The images of elements, as views show them: by their paths, for a view opens no file. */
import * as named from '../../model/images.ts';
import type { Element } from '../../model/model.ts';
import { referencesOf } from '../../model/read.ts';
import type { ViewContext } from './context.ts';
import type { ImageView, Portrayed } from './schema.ts';

export function imagesOf(element: Element | undefined, context: ViewContext): ImageView[] {
  return element === undefined
    ? []
    : named.imagesOf(element).map(({ path, alt, value }) => ({
        path,
        alt,
        place: context.place(element.file, value.span),
      }));
}

/** Those whom an attribute names, with their faces. */
export function portrayedIn(element: Element, attribute: string, context: ViewContext): Portrayed[] {
  return referencesOf(element, attribute).map(value => ({
    ...context.mentioned(value, element.file),
    images: imagesOf(context.target(value), context),
  }));
}
