/**
 * The JSON Schema of `cx.config.json`, for editors and for `cx schema config`: what zod checks, and beside it the names that
 * an editor can offer, each with what it means. It is written in draft 7, which every editor knows whole.
 */
import * as z from 'zod/mini';
import { PRESET_NAMES } from './extends.ts';
import { configSchema, ruleSetting } from './schema.ts';

/** A rule that is there in every project. */
export interface KnownRule {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly preset: string | undefined;
  readonly settings: readonly { readonly name: string; readonly title: string | undefined; readonly default: string }[];
}

/** A piece of a schema. */
type Piece = Record<string, unknown>;

export function configJsonSchema(rules: readonly KnownRule[]): object {
  const whole = piece(configSchema);
  const { $schema, properties, ...rest } = whole as { $schema: string; properties: Record<string, Piece> };
  const overrides = properties['overrides'] as { items: { properties: Record<string, Piece> } };
  const inOverrides = overrides.items.properties;
  properties['rules'] = rulesWith(properties['rules']!);
  inOverrides['rules'] = rulesWith(inOverrides['rules']!);
  properties['extends']!['items'] = { anyOf: [{ enum: PRESET_NAMES }, { type: 'string' }] };
  return {
    $schema,
    title: 'Config of CX as Code',
    ...rest,
    properties,
    definitions: {
      rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map(rule => [rule.id, { description: about(rule), ...settingOf(rule) }])),
        additionalProperties: settingOf(undefined),
      },
      setting: settingWith([]),
    },
  };
}

/** The names of rules are written down once, for both places that take them. */
function rulesWith({ description }: Piece): Piece {
  return { description, $ref: '#/definitions/rules' };
}

function about({ title, severity, preset }: KnownRule): string {
  return `${title} (${severity}${preset === undefined ? '' : `, in cx:${preset}`})`;
}

/** What a rule takes; of one of the product, the options too are known by name. */
function settingOf(rule: KnownRule | undefined): Piece {
  return rule === undefined || rule.settings.length === 0
    ? { $ref: '#/definitions/setting' }
    : settingWith(rule.settings);
}

function settingWith(options: KnownRule['settings']): Piece {
  const { $schema: _, ...setting } = piece(ruleSetting);
  const [, { items }] = setting['anyOf'] as [Piece, { items: [Piece, Piece] }];
  const [, record] = items;
  const described = options.map(({ name, title, default: value }) => [
    name,
    { ...(record['additionalProperties'] as Piece), description: `${title ?? name} (${value} unless given)` },
  ]);
  if (described.length > 0) {
    record['properties'] = Object.fromEntries(described);
  }
  return setting;
}

function piece(schema: z.core.$ZodType): Piece {
  return z.toJSONSchema(schema, { target: 'draft-7' }) as Piece;
}
