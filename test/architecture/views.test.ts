/** A view is one folder of the language and one of the page, and three tables know of it: nothing else lists views. */
import { describe, expect, test } from 'vitest';
import { VIEW_NAMES } from '../../language/src/views/registry.ts';
import { files, type Import, importsOf } from './sources.ts';

const LANGUAGE = 'language/src/views';
const PAGE = 'client/webview';
const REGISTRY = `${LANGUAGE}/registry.ts`;

const sources = files().filter(path => /^(?:language|server|client)\/.*\.tsx?$/.test(path));
const imports = sources.flatMap(importsOf);

function shown({ from, written }: Import): string {
  return `${from} imports ${written}`;
}

function isSchema(path: string): boolean {
  return path === REGISTRY || (path.startsWith(`${LANGUAGE}/`) && path.endsWith('/schema.ts'));
}

test('every folder of views is a view of the registry, or holds what several are made of', () => {
  const folders = sources.flatMap(path => /^language\/src\/views\/([^/]+)\//.exec(path)?.[1] ?? []);
  expect([...new Set(folders)].sort()).toEqual([...VIEW_NAMES, 'parts'].sort());
});

describe.each(VIEW_NAMES)('%s', name => {
  const inside = (path: string) => path.startsWith(`${LANGUAGE}/${name}/`) || path.startsWith(`${PAGE}/${name}/`);

  test('has a schema and a builder in a folder of its name, and a component in another', () => {
    expect(sources).toContain(`${LANGUAGE}/${name}/schema.ts`);
    expect(sources).toContain(`${LANGUAGE}/${name}/builder.ts`);
    expect(sources.filter(path => path.startsWith(`${PAGE}/${name}/`) && path.endsWith('.tsx'))).not.toEqual([]);
  });

  test('is known to three files outside of them', () => {
    const knowing = imports.filter(({ from, to }) => inside(to) && !inside(from)).map(({ from }) => from);
    expect([...new Set(knowing)].sort()).toEqual([`${PAGE}/views.tsx`, `${LANGUAGE}/builders.ts`, REGISTRY]);
  });
});

test('schemas run nothing but the package that checks by them', () => {
  const run = imports.filter(({ from, to, typeOnly }) => isSchema(from) && !typeOnly && !isSchema(to) && to !== 'zod');
  expect(run.map(shown)).toEqual([]);
});

test('what builds views checks nothing: a program that only builds them carries no schema', () => {
  const inside = imports.filter(({ from }) => from.startsWith(`${LANGUAGE}/`) && !isSchema(from));
  const checking = inside.filter(({ to, typeOnly }) => !typeOnly && (isSchema(to) || to === 'zod'));
  expect(checking.map(shown)).toEqual([]);
});

test('messages run nothing: of views they take schemas and types alone', () => {
  const run = imports.filter(
    ({ from, to, typeOnly }) =>
      from.startsWith('language/src/protocol/') && to.startsWith(`${LANGUAGE}/`) && !typeOnly && !isSchema(to),
  );
  expect(run.map(shown)).toEqual([]);
});

test('the page draws views and builds none', () => {
  const reached = new Set([`${PAGE}/main.tsx`]);
  for (const path of reached) {
    for (const { from, to, typeOnly } of imports) {
      if (from === path && !typeOnly && sources.includes(to)) {
        reached.add(to);
      }
    }
  }
  expect(reached.size).toBeGreaterThan(50);
  const ofLanguage = [...reached].filter(path => path.startsWith('language/') && !isSchema(path));
  expect(ofLanguage.filter(path => !path.startsWith('language/src/protocol/'))).toEqual([]);
});
