/** Text of a config → its settings with their places, or what is wrong with it. Only who has a config loads this. */
import type * as z from 'zod/mini';
import type { Diagnostic } from '../model/diagnostic.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { isBroken, type JsonDocument, type JsonPath, readJsonc } from './jsonc.ts';
import { type ConfigDiagnostic, type ConfigText, quoted } from './problem.ts';
import { type ConfigFile, configSchema, NOT_READ_YET } from './schema.ts';

export interface ValidConfig {
  readonly source: ConfigText;
  readonly settings: ConfigFile;
  readonly document: JsonDocument;
}

type Issue = z.core.$ZodIssue;

export function validateConfig(source: ConfigText): ValidConfig | readonly ConfigDiagnostic[] {
  const document = readJsonc(source.text);
  if (isBroken(document)) {
    return [{ source, ...document }];
  }
  const result = configSchema.safeParse(document.value);
  if (result.success) {
    return { source, settings: result.data, document };
  }
  const problems = result.error.issues
    .flatMap(issue => problemsOf(issue, document))
    .map(problem => ({ source, ...problem }))
    .sort((a, b) => a.span.start - b.span.start);
  return listed(problems);
}

/** A config that is wrong throughout tells no more than a person reads. */
const MOST_PROBLEMS = 200;

function listed(problems: readonly ConfigDiagnostic[]): readonly ConfigDiagnostic[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) {
    return problems;
  }
  const last = problems[MOST_PROBLEMS - 1]!;
  const message = `${more} more mistakes in this config are not listed: mend these first.`;
  return [...problems.slice(0, MOST_PROBLEMS), { ...last, message }];
}

function problemsOf(issue: Issue, document: JsonDocument): Diagnostic[] {
  const path = issue.path as JsonPath;
  if (issue.code !== 'unrecognized_keys') {
    return [{ span: document.valueSpan(path), message: sentence(issue, valueAt(document.value, path)) }];
  }
  const known = keysAt(configSchema, path);
  return issue.keys.map(key => ({
    span: document.keySpan([...path, key]),
    message:
      (path.length === 0 ? NOT_READ_YET.get(key) : undefined) ??
      `There is no setting ${quoted(key)}${path.length > 0 ? ` in ${quoted(path.join('.'))}` : ''}.${suggest(key, known)}`,
  }));
}

function sentence(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_union') {
    const words = issue.errors.flat().flatMap(inner => (inner.code === 'invalid_value' ? inner.values : []));
    return `${issue.message}${suggest(value, words)}`;
  }
  if (issue.code === 'invalid_type' && value === undefined) {
    return `\`${String(issue.path.at(-1))}\` is missing here.`;
  }
  if (issue.message !== GENERIC) {
    return issue.message;
  }
  if (issue.code === 'invalid_value') {
    return `This must be ${issue.values.map(word => JSON.stringify(word)).join(' or ')}.${suggest(value, issue.values)}`;
  }
  return issue.code === 'invalid_type'
    ? `This must be ${EXPECTED[issue.expected] ?? issue.expected}.`
    : 'This cannot stand here.';
}

/** What the validator says when the schema has no sentence of its own. */
const GENERIC = 'Invalid input';

const EXPECTED: Readonly<Record<string, string>> = {
  object: 'an object, in braces',
  record: 'an object, in braces',
  array: 'a list, in brackets',
  string: 'a text, in double quotes',
  number: 'a number',
};

function suggest(value: unknown, candidates: readonly unknown[]): string {
  if (typeof value !== 'string') {
    return '';
  }
  return didYouMean(
    nearest(
      value,
      candidates.filter(candidate => typeof candidate === 'string'),
    ).slice(0, 1),
  );
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value);
}

/** The settings that the schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: JsonPath): readonly string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const { def } = unwrap(at)._zod as { def: Definition };
    at = def.shape?.[step] ?? def.element ?? def.valueType;
    if (at === undefined) {
      return [];
    }
  }
  return Object.keys((unwrap(at)._zod as { def: Definition }).def.shape ?? {});
}

interface Definition {
  readonly shape?: Readonly<Record<string | number, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = (schema._zod.def as Definition).innerType;
  return inner === undefined ? schema : unwrap(inner);
}
