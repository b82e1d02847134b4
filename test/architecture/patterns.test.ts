/**
 * No regular expression of the programs takes more than linear time, whatever it is given: what they are given is hostile.
 * Each that stands in a source is found by a parser, and judged by `recheck`, which knows how it could be attacked.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { files, importsOf, textOf } from './sources.ts';

const sources = files().filter(path => /^(?:language|server|client)\/.*\.tsx?$/.test(path));

/** Those that are slow on some text and never meet one, each with the reason. */
const BOUNDED: Readonly<Record<string, string>> = {
  '/\\B(?=(?:\\d{3})+$)/g': 'It reads a number of the program’s own.',
  '/[\\p{L}_][\\p{L}\\p{M}\\p{N}_\\-]*:/u': 'Langium writes it of the grammar; nothing reads texts by it.',
  '/"[^"\\\\\\r\\n]*(\\\\.[^"\\\\\\r\\n]*)*"/': 'Langium writes it of the grammar; nothing reads texts by it.',
};

/** Those that are put together while the program runs, each with the reason why it cannot be slow. */
const COMPOSED: Readonly<Record<string, string>> = {
  "new RegExp(`[ \\\\t]*(?:[\\\\r\\\\n,}{]|\\\\/[/*]|$|(?:${[...PART_WORDS.keys()].join('|')})[ \\\\t])`, 'y')":
    'It is a list of words, each with a blank behind it.',
  "new RegExp(`[${delimiter}\\\\r\\\\n]`, 'g')": 'It is one class of characters.',
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const patterns = new Map<string, Pattern>();
const composed = new Set<string>();
for (const path of sources) {
  const text = textOf(path);
  visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, node => {
    const found = patternOf(node);
    if (found !== undefined) {
      patterns.set(`/${found.source}/${found.flags}`, found);
    } else if (makesPattern(node)) {
      composed.add(text.slice(node.start, node.end));
    }
  });
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const child of Object.values(node).flat()) {
    if (typeof child === 'object' && child !== null && 'type' in child) {
      visit(child as Node, look);
    }
  }
}

/** The pattern of `/…/` and of `new RegExp` with constant texts. */
function patternOf(node: Node): Pattern | undefined {
  const regex = node['regex'] as { pattern: string; flags: string } | undefined;
  if (regex !== undefined) {
    return { source: regex.pattern, flags: regex.flags };
  }
  const [source, flags = ''] = makesPattern(node) ? (node['arguments'] as Node[]).map(constantOf) : [];
  return source === undefined || flags === undefined ? undefined : { source, flags };
}

function makesPattern(node: Node): boolean {
  const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
  return isCall && (node['callee'] as Node)['name'] === 'RegExp';
}

function constantOf(node: Node): string | undefined {
  if (node.type === 'TemplateLiteral' && (node['expressions'] as Node[]).length === 0) {
    return ((node['quasis'] as Node[])[0]!['value'] as { cooked: string }).cooked;
  }
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

/** Bounded by what it counts, and not by the clock of a busy machine; without chance, for its seed is always the same. */
const LIMITS = {
  timeout: 120_000,
  attackTimeout: null,
  incubationTimeout: null,
  randomSeed: 1,
} as const;

let verdictOf: (pattern: Pattern) => string;

beforeAll(async () => {
  // The build of `recheck` that runs everywhere, and in this process.
  process.env['RECHECK_SYNC_BACKEND'] = 'pure';
  const { checkSync } = await import('recheck');
  verdictOf = ({ source, flags }) => {
    const verdict = checkSync(source, flags, LIMITS);
    return verdict.status === 'vulnerable' ? `vulnerable: ${verdict.complexity.summary}` : verdict.status;
  };
});

test('the judge tells those apart that are slow', () => {
  expect(verdictOf({ source: '^a+b$', flags: '' })).toBe('safe');
  expect(verdictOf({ source: '^(a+)+$', flags: '' })).toMatch(/^vulnerable: exponential/);
  expect(verdictOf({ source: '^\\s*cx\\s+([^:]*?)\\s*:', flags: '' })).toMatch(/^vulnerable: .* polynomial/);
}, 60_000);

test('patterns are found wherever they stand', () => {
  const all: string[] = [];
  visit(parseAst("const a = /x/u; f(new RegExp('y', 'g'), RegExp(`z`), new RegExp(a))") as unknown as Node, node => {
    all.push(...[patternOf(node)].flatMap(found => (found === undefined ? [] : [`${found.source} ${found.flags}`])));
  });
  expect(all).toEqual(['x u', 'y g', 'z ']);
  expect(patterns.size).toBeGreaterThan(200);
});

describe('of the programs', () => {
  test('none is put together from what nobody knows', () => {
    expect([...composed].sort()).toEqual(Object.keys(COMPOSED).sort());
  });

  test('each takes linear time', () => {
    const slow = [...patterns].flatMap(([shown, pattern]) => {
      const verdict = verdictOf(pattern);
      return verdict === 'safe' || shown in BOUNDED ? [] : [`${shown} is ${verdict}`];
    });
    expect(slow).toEqual([]);
  }, 300_000);

  test('those that need a reason are there, and slow', () => {
    const fast = Object.keys(BOUNDED).filter(shown => verdictOf(patterns.get(shown)!) === 'safe');
    expect(fast).toEqual([]);
  }, 120_000);

  test('the terminals that Langium writes are read by nobody', () => {
    const name = 'CxTerminals';
    expect(sources.filter(path => textOf(path).includes(name))).toEqual(['language/src/syntax/generated/ast.ts']);
    expect(importsOf('language/src/syntax/generated/ast.ts').length).toBeGreaterThan(0);
  });
});
