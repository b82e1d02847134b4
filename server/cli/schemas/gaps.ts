/** The JSON document of `cx gaps --format json`. */
import * as z from 'zod/mini';
import { about, day, documentSchema, formatVersion, identity, textErrors } from './common.ts';
import { finding } from './finding.ts';

const count = z.int().check(z.gte(0));

const gap = z.object({
  framework: z.string(),
  practice: z.string(),
  title: z.string(),
  from: about(z.string(), 'The level that counts today.'),
  to: about(z.string(), 'The level to reach, or a percentage of what the practice asks for.'),
  due: about(z.nullable(day), 'The day by which it is to be reached.'),
  closedBy: z.array(
    z.object({
      initiative: z.string(),
      due: z.nullable(day),
      late: about(z.boolean(), 'Due after the day of the gap, or past its own day while it is not done.'),
      stopped: about(z.boolean(), 'One that was stopped closes nothing any more.'),
    }),
  ),
  lifts: about(count, 'How many practices, over all frameworks, come nearer to their target once its findings pass.'),
  findings: about(z.array(finding), 'Of the subjects that are not met, the waived among them.'),
  unwritten: about(count, 'How many of these subjects are only still to write.'),
  touchpoints: about(count, 'How many touchpoints they reach.'),
  momentsOfTruth: about(count, 'How many of these are moments of truth.'),
});

const document = z.object({
  formatVersion,
  asOf: about(day, 'The day that counted as today.'),
  gaps: about(z.array(gap), 'Those that nothing closes first, then by what they lift.'),
  owners: z.optional(
    about(
      z.array(
        z.object({
          owner: about(identity, 'The role that must act; null where nobody is named.'),
          title: z.nullable(z.string()),
          gaps: z.array(z.object({ framework: z.string(), practice: z.string(), open: count, unwritten: count })),
        }),
      ),
      'With `--by owner`: who must act, most gaps first.',
    ),
  ),
  textErrors,
});

export function gapsSchema(): object {
  return documentSchema('Document of cx gaps --format json', document);
}
