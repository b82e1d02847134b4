/**
 * Writes `grammar/syntaxes/cx.tmLanguage.json`, by which editors colour a text, from `cx.tmLanguage.template.json`: what the
 * template names in `{{…}}` are the words of the metamodel and of expressions, and the patterns below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AGGREGATES, CONSTANT_WORDS, OPERATOR_WORDS, PREFIX_WORDS, QUANTIFIERS } from '../src/model/expression.ts';
import { CONDITION_KEYS, KINDS, PART_WORDS, SELECTION_KEYS } from '../src/model/metamodel/index.ts';
import { DURATION_UNITS } from '../src/model/values.ts';

const grammar = join(import.meta.dirname, '..', 'grammar');
const target = join(grammar, 'syntaxes', 'cx.tmLanguage.json');

const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_\x{200C}\x{200D}-]*`;

/** What `{{…}}` stands for. */
const PATTERNS = {
  name: NAME,
  path: String.raw`${NAME}(?:\.${NAME})*`,
  /** No word goes on before and behind. */
  before: String.raw`(?<![\p{L}\p{M}\p{N}_.-])`,
  after: String.raw`(?![\p{L}\p{M}\p{N}_-])`,
  kinds: anyOf(KINDS.map(({ kind }) => kind)),
  partWords: anyOf(PART_WORDS.keys()),
  conditionKeys: anyOf(CONDITION_KEYS),
  selectionKeys: anyOf(SELECTION_KEYS),
  aggregates: anyOf(AGGREGATES),
  // `no` begins a selection only where a variable follows, which the template tells itself.
  expressionWords: anyOf([
    ...QUANTIFIERS.filter(word => word !== 'no'),
    ...PREFIX_WORDS,
    ...OPERATOR_WORDS,
    ...['for', 'where'],
  ]),
  constants: anyOf(CONSTANT_WORDS),
  durationUnits: anyOf(DURATION_UNITS),
};

/** The longest first: an alternative that begins another would hide it. */
function anyOf(words) {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

/** The text of the file. */
export function coloursText() {
  const template = readFileSync(join(grammar, 'cx.tmLanguage.template.json'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => JSON.stringify(PATTERNS[name]).slice(1, -1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, coloursText());
}
