/** The JSON document of `cx export json`. */
import * as z from 'zod/mini';
import { about, documentSchema, formatVersion, identity, place, textErrors, tool } from './common.ts';

const VALUE_TYPES = [
  'text',
  'number',
  'percent',
  'date',
  'duration',
  'money',
  'boolean',
  'word',
  'range',
  'reference',
  'expression',
  'selection',
  'fix',
] as const;

const value: z.ZodMiniType = z.lazy(() =>
  z.object({
    type: z.enum(VALUE_TYPES),
    value: about(
      z.union([
        z.string(),
        z.number(),
        z.boolean(),
        about(z.tuple([z.number(), z.number()]), 'Both ends of a range.'),
        about(z.null(), 'A reference to nothing.'),
      ]),
      'Of a reference, the identity it leads to; of an expression, its text; of a percentage, 85 for 85 %.',
    ),
    unit: z.optional(about(z.enum(['s', 'min', 'h', 'd', 'wd', 'w', 'mo', 'y']), 'Of a duration.')),
    currency: z.optional(about(z.string(), 'Of money: ISO 4217.')),
    text: z.optional(about(z.string(), 'Of a reference: as written.')),
    parts: z.optional(
      about(z.record(z.string(), z.array(value)), 'What stands beside the value, by name: `for`, `by` …'),
    ),
  }),
);

/** Here a path is one of the project, since the model does not depend on where somebody stands. */
const placeInProject = { ...place, file: about(z.string(), 'Path relative to the project, with `/`.') };

const element = z.object({
  id: about(z.string(), 'Qualified name: the identity that diffs, links and findings use.'),
  kind: z.string(),
  name: about(z.string(), 'Simple name; where there is none, what it refers to, or its kind and ordinal.'),
  title: z.nullable(z.string()),
  doc: about(z.nullable(z.string()), 'Text of the documentation comment before it.'),
  namespace: z.string(),
  container: about(identity, 'The element that it is written in.'),
  ...placeInProject,
  attributes: about(
    z.record(z.string(), z.array(value)),
    'By name, each a list, in the order written; what is not written is not there.',
  ),
});

const document = z.object({
  formatVersion,
  tool,
  files: z.array(z.object({ file: placeInProject.file, namespace: z.string(), uses: z.array(z.string()) })),
  elements: about(z.array(element), 'In the order of file and place, containers first.'),
  suppressions: about(
    z.array(
      z.object({
        rules: z.array(z.string()),
        until: z.nullable(z.string()),
        reason: z.string(),
        element: identity,
        ...placeInProject,
      }),
    ),
    'The `cx-ignore` comments.',
  ),
  library: z.optional(about(z.array(element), 'With `--library`: the elements of the built-in library.')),
  textErrors,
});

export function exportSchema(): object {
  return documentSchema('Document of cx export json', document);
}
