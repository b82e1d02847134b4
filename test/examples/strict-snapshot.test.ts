/** What is found in Northline Rail: read by a person line by line, and each of them one that a reader would agree with. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { failures, ROOT } from './run-cx.ts';

const EXAMPLE = join(ROOT, 'examples', 'northline-rail');
const AS_OF = ['--as-of', '2026-11-22'];

const scratch = mkdtempSync(join(tmpdir(), 'cx-strict-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The config of the example, but for the preset. */
function strictly(): string {
  const recommended = readFileSync(join(EXAMPLE, 'cx.config.json'), 'utf8');
  expect(recommended).toContain('"cx:recommended"');
  const config = join(scratch, 'cx.config.json');
  writeFileSync(config, recommended.replace('"cx:recommended"', '"cx:strict"'));
  return config;
}

/** Lines move whenever somebody writes above them; elements, rules and words do not. */
test('at strict', async () => {
  const found = failures(EXAMPLE, '--config', strictly(), ...AS_OF);
  const lines = found.map(({ severity, rule, element, message }) => `${severity} ${rule} · ${element}\n  ${message}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('northline-strict.txt');
});

test('at recommended the errors are those which the README admits', () => {
  const errors = failures(EXAMPLE, ...AS_OF).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, element }) => `${rule} ${element}`)).toEqual([
    'loop-open northline.ComplaintBox',
    'moment-unmeasured northline.Disruption.Cope.ReplacementBus',
    'touchpoint-single-accountable northline.Travel.OnBoard.Wifi',
  ]);
});
