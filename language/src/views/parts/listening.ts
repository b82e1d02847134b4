/** Where customers are heard, and how soon they hear back. */
import type { Element } from '../../model/model.ts';
import { referencesOf } from '../../model/read.ts';
import { shownOf } from './attributes.ts';
import type { ViewContext } from './context.ts';
import type { ListeningView } from './schema.ts';

/** The listening posts that an element names. */
export function listeningOf(element: Element, context: ViewContext): ListeningView[] {
  return referencesOf(element, 'listening').map(value => {
    const post = context.target(value);
    return {
      ...context.mentioned(value, element.file),
      responds: post === undefined ? null : shownOf(post, 'respond-within'),
      resolves: post === undefined ? null : shownOf(post, 'resolve-within'),
    };
  });
}
