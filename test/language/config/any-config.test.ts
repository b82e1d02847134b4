// Whatever stands in a config, it is a config or it is refused, with a sentence at a place in it; it is never the end of a run.
import { describe, expect, test } from 'vitest';
import { type ConfigText, loadConfig } from '../../../language/src/config/index.ts';
import { CLEAN, cx } from '../../cli/support/run-cx.ts';
import { fc, runs } from '../../support/property.ts';

/** Every setting there is, written as it may be. */
const FULL = {
  $schema: './schema.json',
  edition: 2026,
  extends: ['cx:recommended'],
  include: ['**/*.cx'],
  exclude: ['old/**'],
  rules: { 'exec-owner': 'off', 'role-overload': ['warning', { max: 9 }] },
  overrides: [{ files: ['**/*.cx'], rules: { 'exec-owner': 'info' } }],
  coverage: { thresholds: { total: 80, ownership: 100 } },
  maturity: { adHocUpTo: 0.5 },
  calendar: { weekend: ['sunday'], holidays: ['2026-12-25'] },
  limits: { file: 4, project: 64, files: 20_000 },
};

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const key = (name: string) => (Array.isArray(value) ? Number(name) : name);
  return [path, ...inside.flatMap(([name, each]) => pathsIn(each, [...path, key(name)]))];
}

/** The value as JSON, with another text in one place. */
function withText(value: unknown, path: Path, text: string): string {
  const [step, ...rest] = path;
  if (step === undefined) {
    return text;
  }
  const parts = Object.entries(value as object).map(([name, each]) => {
    const inside = name === String(step) ? withText(each, rest, text) : JSON.stringify(each);
    return Array.isArray(value) ? inside : `${JSON.stringify(name)}: ${inside}`;
  });
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

const number = fc.constantFrom(
  '0',
  '-0',
  '-1',
  '0.5',
  '1e999',
  '-1e999',
  '1e-9',
  '9007199254740993',
  '1',
  '2026',
  '1e3',
);
const json = fc.oneof(
  number,
  fc.json({ maxDepth: 3 }),
  fc.constantFrom('null', 'true', '""', '[]', '{}', '"off"', '["off", {}]', '["error", { "max": 1e999 }]', 'NaN', '01'),
);
const config = fc.tuple(fc.constantFrom(...pathsIn(FULL)), json).map(([path, text]) => withText(FULL, path, text));

function sourceOf(text: string): ConfigText {
  return { path: '/cx.config.json', file: 'cx.config.json', text };
}

async function expectAnswer(text: string): Promise<void> {
  const loaded = await loadConfig(sourceOf(text), '/', () => 'There is no such folder.');
  if (loaded.problems === undefined) {
    const { fileBytes, projectBytes, files } = loaded.config.limits;
    for (const { value } of [fileBytes, projectBytes, files]) {
      expect(Number.isInteger(value) && value >= 1).toBe(true);
    }
    return;
  }
  expect(loaded.problems.length).toBeGreaterThan(0);
  for (const { source, span, message } of loaded.problems) {
    expect(source.text).toBe(text);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(message).toMatch(/^[A-Z`].*[.?]$/s);
    expect(message).not.toMatch(/Invalid input|undefined|\[object/);
    expect(message.length).toBeLessThanOrEqual(500);
  }
}

describe('loading a config', () => {
  test('with one value exchanged for another', async () => {
    await fc.assert(fc.asyncProperty(config, expectAnswer), { numRuns: runs(3000) });
  });

  test('that is any JSON, or any text', async () => {
    const signs = fc.array(fc.constantFrom(...'{}[]:,"\\/* \n-1.e'), { maxLength: 40 }).map(parts => parts.join(''));
    const text = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), signs);
    await fc.assert(fc.asyncProperty(text, expectAnswer), { numRuns: runs(3000) });
  });

  test('with very long keys and very many values costs no more than its size', async () => {
    const zeros = Array(200_000).fill(0);
    await expectAnswer(JSON.stringify({ ['x'.repeat(400_000)]: zeros }));
  });

  test.each([199, 200, 201])('with %d mistakes lists at most 200 of them', async count => {
    const text = JSON.stringify({ exclude: Array(count).fill('/') });
    const { problems } = await loadConfig(sourceOf(text), '/', () => '');
    expect(problems).toHaveLength(Math.min(count, 201));
    const more = problems!.filter(({ message }) => message.includes('are not listed'));
    expect(more).toHaveLength(count > 200 ? 1 : 0);
  });
});

test('a run on any config ends as it should', async () => {
  await fc.assert(
    fc.asyncProperty(config, async text => {
      const run = await cx({ 'a.cx': CLEAN, 'cx.config.json': text }, 'check --only exec-owner');
      expect([0, 1, 2]).toContain(run.code);
      expect(run.err).not.toContain('mistake of cx');
      if (run.code === 2) {
        expect(run.err).toContain('cx.config.json:1:');
      }
    }),
    { numRuns: runs(150) },
  );
});
