/** The JSON document of `cx explain --format json`: `kind` says of what. */
import * as z from 'zod/mini';
import { about, day, documentSchema, formatVersion, identity, place } from './common.ts';
import { rule } from './rules.ts';

const text = z.nullable(z.string());
const count = z.int().check(z.gte(0));
const ratio = z.number().check(z.gte(0), z.lte(1));
const language = about(z.string(), 'That of titles and questions, where somebody translated them.');
const named = z.object({ id: z.string(), name: z.string(), title: z.string() });
const scoring = z.enum(['adherence', 'criteria', 'laws']);
const levels = about(z.array(z.string()), 'Lowest first.');

const condition = z.nullable(
  z.object({ condition: about(z.string(), 'As written.'), words: about(z.string(), 'The same in words.') }),
);

const practice = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  framework: named,
  dimension: z.nullable(named),
  scoring,
  levels,
  asks: about(text, 'What the source asks, beyond the title.'),
  rules: about(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        about: about(text, 'What it judges, in words.'),
        why: text,
        fix: about(text, 'What puts it right: `add kpis`.'),
      }),
    ),
    'Whose results are its evidence.',
  ),
  defined: condition,
  applies: condition,
  attestedOnly: about(z.boolean(), 'Only people can answer it.'),
  questions: z.array(z.string()),
});

const evidence = z.object({
  asOf: day,
  level: about(text, 'Null where it does not apply, and where only people can answer it.'),
  adherence: about(z.nullable(ratio), 'Null where nothing applies.'),
  defined: z.boolean(),
  applies: z.boolean(),
  exemptedBy: about(identity, 'The waiver that exempts the programme from it.'),
  rules: z.array(z.object({ rule: z.string(), met: count, waived: count, applicable: count, unwritten: count })),
  open: about(
    z.array(
      z.object({
        rule: z.string(),
        state: z.enum(['partial', 'stale', 'missing', 'waived']),
        unwritten: about(z.boolean(), 'Only silence keeps it open.'),
        element: z.string(),
        owner: about(identity, 'The role that must act.'),
        message: z.string(),
        ...place,
      }),
    ),
    'What keeps it down right now.',
  ),
});

const beside = z.object({
  claimed: about(text, 'What people say in the latest assessment that is not too old.'),
  attested: about(text, 'The same after answers that show nothing are capped.'),
  spread: about(
    z.nullable(z.number().check(z.gte(0))),
    'How many levels the means of two functions are apart at most.',
  ),
  sayDo: about(z.nullable(z.int()), 'Claimed − evidenced, in levels.'),
  target: text,
  due: z.nullable(day),
  gap: about(z.boolean(), 'Whether it stands below its target.'),
  trend: z.array(z.object({ assessment: z.string(), on: day, level: z.string() })),
  closedBy: z.array(
    z.object({ initiative: z.string(), due: z.nullable(day), late: z.boolean(), stopped: z.boolean() }),
  ),
});

const overview = {
  formatVersion,
  language,
  id: z.string(),
  title: z.string(),
  framework: named,
  scoring,
  levels,
  asks: text,
  asOf: about(z.nullable(day), 'Null where no programme is looked at.'),
  dimensions: z.array(
    z.object({
      dimension: z.nullable(named),
      practices: z.array(z.object({ id: z.string(), name: z.string(), title: z.string(), level: text })),
    }),
  ),
};

const document = z.union([
  z.object({ formatVersion, kind: z.literal('rule'), rule }),
  z.object({ formatVersion, kind: z.enum(['text', 'policy']), id: z.string(), about: z.string() }),
  z.object({
    formatVersion,
    kind: z.literal('practice'),
    language,
    practice,
    evidence: about(z.nullable(evidence), 'Null where no programme is looked at.'),
    beside: about(
      z.optional(z.nullable(beside)),
      'What people say, what is aimed at and who closes the gap; null where no programme is looked at.',
    ),
  }),
  z.object({ kind: z.literal('framework'), ...overview }),
  z.object({ kind: z.literal('dimension'), ...overview }),
]);

export function explainSchema(): object {
  return documentSchema('Document of cx explain --format json', document);
}
