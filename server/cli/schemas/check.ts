/** The JSON document of `cx check --format json`. */
import * as z from 'zod/mini';
import { about, day, documentSchema, formatVersion, tool } from './common.ts';
import { finding } from './finding.ts';

const count = z.int().check(z.gte(0));

const document = z.object({
  formatVersion,
  tool,
  asOf: about(day, 'The day that counted as today.'),
  files: about(count, 'How many files were checked.'),
  newSince: z.optional(
    z.object({
      ref: about(z.string(), 'What `--new-since` was given.'),
      older: about(count, 'How many findings that fail are there already, and are neither listed nor counted.'),
    }),
  ),
  summary: z.object({ errors: count, warnings: count, infos: count, waived: count, baselined: count }),
  findings: about(z.array(finding), 'In the order of file, place and rule.'),
});

export function checkSchema(): object {
  return documentSchema('Document of cx check --format json', document);
}
