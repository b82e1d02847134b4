// The project's own workflows: what they may do, and that what they call is there.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { files, textOf } from './sources.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>;
}

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}

const all = files();
const workflows = all.filter(path => path.startsWith('.github/workflows/'));
const { scripts, version } = JSON.parse(textOf('package.json')) as Manifest;

test('there are those of tests and of releases', () => {
  expect(workflows).toEqual(['.github/workflows/release.yml', '.github/workflows/test.yml']);
});

describe.each(workflows)('%s', path => {
  const { permissions, jobs } = parse(textOf(path), { strict: true, uniqueKeys: true }) as Workflow;
  const steps = Object.values(jobs).flatMap(job => job.steps);

  test('may read, and no more than a job says', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  test('names each action by its hash, with the version that it is for people', () => {
    for (const { uses } of steps.filter(step => step.uses !== undefined)) {
      expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      expect(textOf(path)).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
    }
  });

  test('leaves no credentials of git behind', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('runs what is there, and puts nothing that others wrote into a command', () => {
    for (const run of steps.flatMap(step => step.run ?? [])) {
      expect(run).not.toContain('${{');
      for (const [, script] of run.matchAll(/npm run ([\w:-]+)/g)) {
        expect(Object.keys(scripts)).toContain(script);
      }
    }
    expect(all).toContain('.ci/run');
  });
});

test('a job that publishes asks a maintainer first, and brings no code of its own', () => {
  const { jobs } = parse(textOf('.github/workflows/release.yml')) as Workflow;
  const publishing = Object.values(jobs).filter(job => job.permissions !== undefined);
  expect(publishing).toHaveLength(1);
  expect(publishing[0]).toMatchObject({ environment: 'release', needs: 'pack' });
  expect(publishing[0]!.steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))).toBe(false);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
