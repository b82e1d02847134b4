/** The JSON document of `cx maturity --format json`. */
import * as z from 'zod/mini';
import { about, day, documentSchema, formatVersion, identity, textErrors } from './common.ts';

const count = z.int().check(z.gte(0));
const level = about(z.nullable(z.string()), 'A word of the framework; null where there is none.');
const index = about(
  z.nullable(z.number().check(z.gte(0), z.lte(100))),
  'Ours, from 0 to 100: the mean of the levels, or of criteria the share that is met. Null where nothing applies.',
);
const tally = about(z.record(z.string(), count), 'How many practices stand at each level, the lowest first.');
const weakest = z.nullable(z.object({ practice: z.string(), level: z.string() }));

const practice = z.object({
  id: z.string(),
  title: z.string(),
  evidenced: about(level, 'What the facts show, whatever anybody says.'),
  adherence: about(
    z.nullable(z.number().check(z.gte(0), z.lte(1))),
    'The mean over its rules of met ÷ applicable, where a waived subject is not met.',
  ),
  defined: z.boolean(),
  claimed: about(level, 'What people say in the latest assessment that is not too old.'),
  attested: about(level, 'The same after answers that show nothing are capped.'),
  spread: about(
    z.nullable(z.number().check(z.gte(0))),
    'How many levels the means of two functions are apart at most.',
  ),
  sayDo: about(z.nullable(z.int()), 'Claimed − evidenced, in levels: above 0 more is said than shown.'),
  target: about(z.nullable(z.string()), 'A level, or a percentage, of the practice or else of its framework.'),
  trend: about(
    z.array(z.object({ assessment: z.string(), on: day, level: z.string() })),
    'What the baseline and every later audit attest, the earliest first.',
  ),
  rules: z.array(
    z.object({
      rule: z.string(),
      met: count,
      waived: count,
      applicable: count,
      unwritten: about(count, 'Still to write.'),
    }),
  ),
  applies: z.boolean(),
  exemptedBy: about(identity, 'The waiver that exempts the programme from it.'),
  due: about(z.nullable(day), 'The day of the target.'),
});

const document = z.object({
  formatVersion,
  asOf: about(day, 'The day that counted as today.'),
  frameworks: about(
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        scoring: z.enum(['adherence', 'criteria', 'laws']),
        index,
        level: about(level, 'That of its weakest practice.'),
        dimensions: z.array(
          z.object({ id: z.string(), title: z.string(), index, weakest, tally, practices: z.array(practice) }),
        ),
        levels: about(z.array(z.string()), 'Lowest first.'),
        tally,
        weakest,
        adopted: z.boolean(),
        target: z.nullable(z.object({ value: z.string(), by: z.nullable(day) })),
      }),
    ),
    'Those that are adopted first.',
  ),
  textErrors,
});

export function maturitySchema(): object {
  return documentSchema('Document of cx maturity --format json', document);
}
