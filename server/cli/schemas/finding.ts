/** A finding in the JSON documents that cx prints. */
import * as z from 'zod/mini';
import { about, identity, place, range } from './common.ts';

const edit = z.object({ file: place.file, range, newText: z.string() });

export const finding = z.object({
  rule: about(z.string(), 'Id of the rule, the standard, or the kind of error in the text.'),
  severity: z.enum(['error', 'warning', 'info']),
  outcome: about(z.enum(['fail', 'waived', 'baselined']), 'Only `fail` counts; what holds is not listed.'),
  message: z.string(),
  element: about(identity, 'The element it is about; null where the text gives none.'),
  kind: about(z.nullable(z.string()), 'Kind of that element.'),
  owner: about(identity, 'The role that must act: the owner of the element, or of the nearest container that has one.'),
  ...place,
  fingerprint: about(
    z.string().check(z.regex(/^[0-9a-f]{16}$/)),
    'Stays the same wherever the text moves and however it is worded.',
  ),
  help: about(z.nullable(z.string()), 'Address of the page of the rule.'),
  related: z.array(z.object({ message: z.string(), ...place })),
  fixes: z.array(
    z.object({
      title: z.string(),
      safe: about(z.boolean(), 'A safe fix guesses nothing.'),
      edits: z.array(edit),
    }),
  ),
  unwritten: z.optional(
    about(
      z.boolean(),
      'Whether only silence keeps it open: it is still to write, and nothing that is written is wrong.',
    ),
  ),
});
