/** An assessment with its file → what people answered, practice by practice. */

import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import { NO_RESPONSES, type Responses } from '../../model/measure.ts';
import type { Element } from '../../model/model.ts';
import { attachedText } from './attached.ts';
import type { Sources } from './kept.ts';
import { frameworkOf, practicesOf, type ResponseFrame, responseFrame } from './response-frame.ts';
import type { ResponseFile } from './responses.ts';

export interface Answered {
  readonly responses: Responses;
  readonly problems: readonly PlacedDiagnostic[];
}

/** `read` reads the text of a file, or knows what it read before. */
export function readAnswered(
  assessment: Element,
  { element, dataTexts }: Sources,
  read: (path: string, text: string, frame: ResponseFrame) => ResponseFile,
): Answered {
  const data = attachedText(assessment, 'responses', dataTexts);
  if (data === undefined || 'rule' in data) {
    return { responses: NO_RESPONSES, problems: data === undefined ? [] : [data] };
  }
  const framework = frameworkOf(assessment, element);
  const byName = framework === undefined ? new Map<string, Element>() : practicesOf(framework);
  const { problems, ...file } = read(data.path, data.text, responseFrame(assessment, framework));
  const practices = new Map([...file.practices].map(([name, counts]) => [byName.get(name)!, counts]));
  return { responses: { ...file, practices }, problems };
}
