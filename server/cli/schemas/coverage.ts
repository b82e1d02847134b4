/** The JSON document of `cx coverage --format json`. */
import * as z from 'zod/mini';
import { GROUPINGS } from '../../../language/src/analysis/index.ts';
import { about, day, documentSchema, formatVersion, place, textErrors } from './common.ts';

const count = z.int().check(z.gte(0));
const ratio = about(
  z.nullable(z.number().check(z.gte(0), z.lte(1))),
  'Met of what is applicable and not waived; null where nothing is.',
);

const tally = {
  met: count,
  partial: count,
  stale: count,
  missing: count,
  waived: count,
  applicable: about(count, 'Every obligation, the waived among them.'),
  unwritten: about(
    count,
    'Of the open ones those that only silence keeps open: still to write. The others are not met.',
  ),
  ratio,
};

const open = z.object({
  rule: about(z.string(), 'Name of the rule or standard.'),
  state: z.enum(['partial', 'stale', 'missing']),
  unwritten: about(z.boolean(), 'Whether it is still to write, or else not met.'),
  element: about(z.string(), 'Identity of the element.'),
  ...place,
});

const document = z.object({
  formatVersion,
  asOf: about(day, 'The day that counted as today.'),
  total: z.object(tally),
  aspects: z.array(
    z.object({
      id: z.string(),
      ...tally,
      judged: about(z.boolean(), 'Whether any rule or standard of the aspect is on; the preset may leave out all.'),
    }),
  ),
  groups: z.array(
    z.object({
      by: z.enum(GROUPINGS),
      id: about(z.string(), 'Identity of the element that makes the group, or the aspect.'),
      title: z.string(),
      ...tally,
      open: about(z.array(open), 'What is neither met nor waived.'),
    }),
  ),
  thresholds: z.array(
    z.object({
      id: about(z.string(), 'An aspect, or `total`.'),
      min: about(z.number(), 'Per cent.'),
      ratio,
      ok: z.boolean(),
    }),
  ),
  textErrors,
});

export function coverageSchema(): object {
  return documentSchema('Document of cx coverage --format json', document);
}
