/** Whatever fails outside, at whatever moment: never a crash, never green, never a file half written. */
import { describe, expect, test } from 'vitest';
import type { Calls } from './support/faulty-host.ts';
import type { Tree } from './support/memory-host.ts';
import { CLEAN, cx, type Run } from './support/run-cx.ts';

const TREE: Tree = {
  'cx.config.json': '{ "extends": ["./norms"], "exclude": ["old/**"] }',
  'a.cx': CLEAN,
  'b/c.cx': 'team   Sales { lead: Lead }\nkpi Speed "Speed" { metric: asa  data: "speed.csv" }\n',
  'b/speed.csv': 'date,value\n2026-11-01,40s\n',
  'old/d.cx': CLEAN,
  'norms/cx.config.json': '{}',
  'norms/e.cx': 'standard Fast "Fast"\n',
  'inner/cx.config.json': '{}',
  'inner/f.cx': 'role   A\n',
};

describe.each([
  'check --fail-on never',
  'format',
  'format --check',
  'export json .',
  'coverage b/c.cx',
  'gaps .',
  'config show',
  'doctor',
  'init new',
])('cx %s, when any call fails', line => {
  test('says so, and is not green', async () => {
    const calls: Calls = { count: 0 };
    const alone = line.startsWith('export')
      ? Object.fromEntries(Object.entries(TREE).filter(([path]) => !path.startsWith('inner')))
      : TREE;
    const whole = await cx(alone, line, { failsAt: -1, calls });
    const { count } = calls;
    expect(count).toBeGreaterThan(3);
    for (let failsAt = 0; failsAt < count; failsAt++) {
      const run = await cx(alone, line, { failsAt });
      expect([failsAt, run.code === 2 || harmless(run, whole)]).toEqual([failsAt, true]);
      expect(run.err).not.toContain('mistake of cx');
      if (run.code === 2) {
        expect(run.out + run.err).not.toBe('');
      }
      for (const [path, text] of Object.entries(run.files)) {
        expect([undefined, alone[path], whole.files[path]]).toContain(text);
      }
    }
  });
});

/** A failure that concerned nothing that was asked: the run found what it finds without it. */
function harmless(run: Run, whole: Run): boolean {
  return run.code === whole.code && run.out === whole.out;
}

test('an interrupted run prints nothing and writes nothing', async () => {
  const tree = { 'a.cx': 'role   A\n' };
  for (const line of ['check', 'format', 'export json']) {
    expect(await cx(tree, line, { interrupted: true })).toEqual({
      code: 130,
      out: '',
      err: '',
      files: tree,
      watched: [],
    });
  }
});
