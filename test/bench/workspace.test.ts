// The made-up workspaces: of the shape that they claim, without errors, and the same for the same seed.
import { expect, test } from 'vitest';
import { elementsOf, type Value } from '../../language/src/index.ts';
import { readFiles } from '../support/check.ts';
import { HUB, workspace } from './workspace.ts';

function texts(files: number, seed?: number): Record<string, string> {
  return Object.fromEntries([...workspace(files, seed)].map(({ path, text }) => [path, text]));
}

test('is the same for the same seed, and another for another', () => {
  expect(texts(30)).toEqual(texts(30));
  expect(texts(30, 2)).not.toEqual(texts(30));
});

test('has files of about 110 lines and 3.6 kB, with 0.58 references a line, a fifth of them to the hub', () => {
  const reading = readFiles(texts(200));
  expect(reading.problems).toEqual([]);
  const all = Object.entries(texts(200)).filter(([path]) => path !== HUB);
  const lines = all.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0);
  const characters = all.reduce((sum, [, text]) => sum + text.length, 0);
  const targets = reading.model.fragments
    .filter(({ file }) => file !== HUB)
    .flatMap(fragment => elementsOf(fragment))
    .flatMap(element => [...element.attributes.values()].flatMap(({ values }) => values.flatMap(targetsOf)));
  const toHub = targets.filter(target => target.startsWith('bench.shared.'));
  expect(lines / all.length).toBeGreaterThan(100);
  expect(lines / all.length).toBeLessThan(120);
  expect(characters / all.length).toBeGreaterThan(3300);
  expect(characters / all.length).toBeLessThan(4300);
  expect(targets.length / lines).toBeCloseTo(0.58, 1);
  expect(toHub.length / targets.length).toBeCloseTo(0.2, 1);
});

function targetsOf(value: Value): string[] {
  const own = value.type === 'reference' && value.target !== undefined ? [value.target] : [];
  return [...own, ...Object.values(value.parts ?? {}).flatMap(parts => parts.flatMap(targetsOf))];
}
