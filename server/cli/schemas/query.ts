/** The JSON document of `cx query --format json`. */
import * as z from 'zod/mini';
import { about, documentSchema, formatVersion, textErrors } from './common.ts';

const document = z.object({
  formatVersion,
  expression: about(z.string(), 'As it was asked.'),
  type: about(z.string(), 'What the expression gives, in the words of the language: `list of role`.'),
  value: about(z.json(), 'Elements are their identities; null where there is nothing.'),
  textErrors,
});

export function querySchema(): object {
  return documentSchema('Document of cx query --format json', document);
}
