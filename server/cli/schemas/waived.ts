/** The JSON document of `cx rules --waived --format json`. */
import * as z from 'zod/mini';
import { about, day, documentSchema, formatVersion, textErrors } from './common.ts';

const count = z.int().check(z.gte(0));

const rule = z.object({
  rule: z.string(),
  count: about(count, 'How many of its findings are waived.'),
  types: about(
    z.array(z.object({ type: about(z.nullable(z.string()), 'Null where the waiver has none.'), count })),
    'By the `type` of the waivers, most often first.',
  ),
  comments: about(count, 'How many `cx-ignore` comments took out, which say no type.'),
  blind: about(count, 'How many are waived as `rule-blind`.'),
  oftenBlind: about(z.boolean(), 'More than once, and as often as for all other reasons.'),
});

export function waivedSchema(): object {
  return documentSchema(
    'Document of cx rules --waived --format json',
    z.object({
      formatVersion,
      asOf: about(day, 'The day that counted as today.'),
      waived: about(z.array(rule), 'Most often first.'),
      textErrors,
    }),
  );
}
