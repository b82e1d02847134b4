/** What the documents that cx prints have in common. */
import * as z from 'zod/mini';

export function about<T extends z.ZodMiniType>(schema: T, description: string): T {
  return schema.check(z.describe(description)) as T;
}

export const formatVersion = about(z.literal(1), 'Rises only when a key changes its meaning or goes away.');

export const tool = z.object({ name: z.string(), version: z.string() });

export const day = about(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), 'A day: YYYY-MM-DD.');

const position = z.object({
  line: about(z.int().check(z.gte(0)), 'From zero.'),
  character: about(z.int().check(z.gte(0)), 'From zero, in UTF-16 units.'),
});

export const range = about(z.object({ start: position, end: position }), 'As in the language server protocol.');

export const place = {
  file: about(z.string(), 'Path relative to the working directory, with `/`.'),
  line: about(z.int().check(z.gte(1)), 'From one, as people count.'),
  column: about(z.int().check(z.gte(1)), 'From one, in code points.'),
  range,
};

/** A document of an older version has none: it is read all the same. */
export const textErrors = z.optional(
  about(
    z.int().check(z.gte(0)),
    'How many errors the text has, as `cx check` lists them: what they hide is missing in this document.',
  ),
);

export const identity = about(z.nullable(z.string()), 'Qualified name of an element.');

/** As input: a reader must not refuse a document for a key that came later. */
export function documentSchema(title: string, schema: z.ZodMiniType): object {
  return { ...z.toJSONSchema(schema, { io: 'input' }), title };
}
