/** The JSON document of `cx rules --format json`. */
import * as z from 'zod/mini';
import { about, documentSchema, formatVersion } from './common.ts';

const text = z.nullable(z.string());

export const rule = z.object({
  id: z.string(),
  kind: z.enum(['rule', 'standard']),
  title: z.string(),
  builtIn: about(z.boolean(), 'Whether it comes with the product.'),
  file: z.string(),
  severity: about(z.enum(['error', 'warning', 'info']), 'As the rule itself says; a config may say otherwise.'),
  aspect: text,
  preset: about(text, 'The smallest preset that holds it.'),
  for: about(text, 'What it judges, as written.'),
  require: about(z.array(z.string()), 'What must hold, as written.'),
  message: text,
  why: text,
  fix: about(text, 'What puts it right: `add kpis`.'),
  settings: z.array(z.object({ name: z.string(), title: text, default: z.string() })),
  examples: z.array(z.object({ good: z.boolean(), text: z.string() })),
  practices: about(
    z.array(z.object({ framework: z.string(), practice: z.string(), title: z.string() })),
    'Practices of frameworks that count it as evidence.',
  ),
});

export function rulesSchema(): object {
  return documentSchema('Document of cx rules --format json', z.object({ formatVersion, rules: z.array(rule) }));
}
