/**
 * No file needs, when it runs, what needs it in turn: whoever reads one can read what it rests on first. Only a compiler of
 * expressions is as recursive as they are, and it is named here.
 */
import { describe, expect, test } from 'vitest';
import { files, importsOf } from './sources.ts';

/** A condition holds values, a value may hold a selection, and a selection holds a condition. */
const EXPRESSIONS = ['compile-conditions.ts', 'compile-selections.ts', 'compile.ts', 'joins.ts'];

type Graph = ReadonlyMap<string, readonly string[]>;

function needs(paths: readonly string[]): Graph {
  const known = new Set(paths);
  return new Map(
    paths.map(path => [
      path,
      importsOf(path)
        .filter(({ to, typeOnly }) => !typeOnly && known.has(to))
        .map(({ to }) => to),
    ]),
  );
}

/** All that can be reached from a node, itself only when something leads back to it. */
function reachedFrom(start: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!reached.has(next)) {
      reached.add(next);
      waiting.push(...(graph.get(next) ?? []));
    }
  }
  return reached;
}

/** Each set of nodes that lead to one another, in order. */
function circles(graph: Graph): string[][] {
  const reached = new Map([...graph.keys()].map(node => [node, reachedFrom(node, graph)]));
  const found = new Map<string, string[]>();
  for (const [node, others] of reached) {
    if (others.has(node)) {
      const circle = [...others].filter(other => reached.get(other)!.has(node)).sort();
      found.set(circle.join(' '), circle);
    }
  }
  return [...found.values()].sort();
}

describe('circles', () => {
  test.each<[string, Record<string, string[]>, string[][]]>([
    ['none in a chain', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['one that needs itself', { a: ['a'], b: ['a'] }, [['a']]],
    [
      'two, and what leads to them is in neither',
      { a: ['b'], b: ['c'], c: ['b'], d: ['e'], e: ['d', 'a'] },
      [
        ['b', 'c'],
        ['d', 'e'],
      ],
    ],
    ['one of several', { a: ['b', 'd'], b: ['c'], c: ['a'], d: ['a'] }, [['a', 'b', 'c', 'd']]],
  ])('%s', (_, graph, expected) => {
    expect(circles(new Map(Object.entries(graph)))).toEqual(expected);
  });
});

test('no files of the programs need one another, but those of one compiler', () => {
  const graph = needs(files().filter(path => /^(?:language|server|client)\/.*\.tsx?$/.test(path)));
  expect(graph.size).toBeGreaterThan(300);
  const compiler = EXPRESSIONS.map(name => `language/src/engine/expressions/${name}`);
  expect(circles(graph)).toEqual([compiler]);
});
