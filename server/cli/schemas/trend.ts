/** The JSON document of `cx trend --format json`. */
import * as z from 'zod/mini';
import { about, day, documentSchema, formatVersion } from './common.ts';

const count = z.int().check(z.gte(0));

const framework = z.object({
  id: about(z.string(), 'Name of the framework.'),
  level: about(z.nullable(z.string()), 'Of its weakest practice; null where nothing applies.'),
  index: about(z.nullable(z.number().check(z.gte(0), z.lte(100))), 'Null where nothing applies.'),
  adopted: about(z.boolean(), 'Whether the programme had adopted it by then.'),
});

const point = z.object({
  revision: about(z.nullable(z.string()), 'Hash of the commit; null for the work tree with what is not committed yet.'),
  date: about(day, 'The day on which it was committed, in UTC; it is judged as of that day.'),
  tags: about(z.array(z.string()), 'The tags by which it was chosen; none where it stands for a period.'),
  coverage: about(
    z.nullable(
      z.object({
        met: count,
        applicable: about(count, 'Every obligation, the waived among them.'),
        ratio: about(
          z.nullable(z.number().check(z.gte(0), z.lte(1))),
          'Met of what is applicable and not waived; null where nothing is.',
        ),
        waived: count,
      }),
    ),
    'Null where the revision could not be judged, as are findings and frameworks then.',
  ),
  findings: z.nullable(z.object({ errors: count, warnings: count, infos: count, waived: count, baselined: count })),
  frameworks: about(z.nullable(z.array(framework)), 'The adopted ones first.'),
  textErrors: about(z.nullable(count), 'How many errors the text has: what they hide is missing in all other numbers.'),
  error: about(z.nullable(z.string()), 'Why this revision could not be judged; the others are.'),
});

const document = z.object({ formatVersion, points: about(z.array(point), 'The oldest first.') });

export function trendSchema(): object {
  return documentSchema('Document of cx trend --format json', document);
}
