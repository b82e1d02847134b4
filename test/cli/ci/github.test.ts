/** The workflow of `cx init`, the composite action and its template: safe, pinned, and red only for what a change adds. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TOOL } from '../../../server/version.ts';
import type { Repository } from '../support/repository.ts';
import { cx } from '../support/run-cx.ts';
import { type Ran, shell } from './package.ts';
import { pullRequest, repositoryIn, step } from './programme.ts';
import { read, readYaml } from './templates.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = read<Action>('.github/actions/check/action.yml');
const template = read<Workflow>('.github/templates/github-workflow.yml');

async function starter(folder = '.'): Promise<Workflow> {
  const { files } = await cx({ '.git/HEAD': '' }, ['init', '--', folder]);
  return readYaml(files['.github/workflows/cx.yml']!);
}

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

// Each script starts npm, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository?.remove());

describe.each([
  ['the workflow of cx init', starter],
  ['the template', async () => template],
])('%s', (_, load) => {
  test('may read and nothing else, for pull requests, a schedule and by hand', async () => {
    const workflow = await load();
    expect(Object.keys(workflow.on).sort()).toEqual(['pull_request', 'schedule', 'workflow_dispatch']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeUndefined();
    }
    const checkout = stepsOf(workflow).find(({ uses }) => uses?.startsWith('actions/checkout@'))!;
    expect(checkout.with).toEqual({ 'fetch-depth': 2, 'persist-credentials': false });
  });

  test('names actions by hash, and lets no text from outside into a script', async () => {
    for (const { uses, run, with: inputs } of [...stepsOf(await load()), ...action.runs.steps]) {
      // Which Node runs is said here, and by no file of the checkout.
      if (uses?.startsWith('actions/setup-node@')) {
        expect(inputs).toEqual({ 'node-version': 24 });
      }
      if (uses !== undefined && !uses.startsWith('./')) {
        expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      }
      expect(run ?? '').not.toContain('${{');
    }
  });
});

/** Runs the steps of the workflow of `cx init` that this event would run. */
async function runStarter(event: string, folder?: string): Promise<Ran> {
  const { jobs } = await starter(folder);
  const job = jobs['check']!;
  const due = job.steps.filter(step => {
    if (step.run === undefined || step.if === undefined) {
      return step.run !== undefined;
    }
    const [, operator, name] = /^github\.event_name (==|!=) '(\w+)'$/.exec(step.if)!;
    return (event === name) === (operator === '==');
  });
  expect(due).toHaveLength(2);
  return shell(due.map(({ run }) => `(\n${run})`).join('\n'), repository.top, job.env);
}

/** Runs the composite action with the inputs and the event that GitHub would fill in. */
function runAction(given: { path?: string; since?: string; base?: string; head?: string }): Ran {
  const run = action.runs.steps.find(({ run }) => run !== undefined)!;
  const values: Readonly<Record<string, string>> = {
    'inputs.path': given.path ?? action.inputs['path']!.default,
    'inputs.new-since': given.since ?? action.inputs['new-since']!.default,
    'inputs.version': action.inputs['version']!.default,
    'github.event.pull_request.base.sha': given.base ?? '',
  };
  const env = Object.entries(run.env!).map(([name, text]) => [name, values[/^\$\{\{ (\S+) \}\}$/.exec(text)![1]!]!]);
  const head = given.head ?? repository.git('rev-parse', 'HEAD').trim();
  return shell(run.run!, repository.top, { ...Object.fromEntries(env), GITHUB_SHA: head });
}

describe('of a pull request', () => {
  const olderBase = () => repository.git('rev-parse', 'main').trim();

  test.each([
    ['the workflow of cx init', () => runStarter('pull_request')],
    ['the action', () => runAction({ base: olderBase() })],
  ])('%s passes what adds nothing and fails what adds a finding', async (_, run) => {
    repository = repositoryIn();
    pullRequest(repository, { 'a.cx': 'role Lead "Lead"\n' });
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('1 older finding not shown') });
    repository.git('branch', '-q', '-D', 'change');
    pullRequest(repository, { 'new.cx': step('New') });
    const red = await run();
    expect(red).toMatchObject({ code: 1, out: expect.stringContaining('::error file=new.cx,line=1') });
    expect(red.out).not.toContain('old.cx');
  });

  test('nobody answers for what came into the base meanwhile', async () => {
    repository = repositoryIn();
    const base = olderBase();
    repository.commit({ 'theirs.cx': step('Theirs') });
    pullRequest(repository, { 'a.cx': 'role Lead "Lead"\n' });
    expect(await runStarter('pull_request')).toMatchObject({ code: 0 });
    expect(runAction({ base })).toMatchObject({ code: 0 });
  });

  test('the action compares with the base of the event when something else is checked out', () => {
    repository = repositoryIn();
    const base = olderBase();
    repository.git('switch', '-q', '-c', 'change');
    repository.commit({ 'new.cx': step('New') });
    repository.commit({ 'a.cx': 'role Lead "Lead"\n' });
    expect(runAction({ base, head: base })).toMatchObject({ code: 1, out: expect.stringContaining('file=new.cx') });
  });
});

describe('of a schedule', () => {
  test.each([
    ['the workflow of cx init', () => runStarter('schedule')],
    ['the action', () => runAction({})],
  ])('%s finds everything', async (_, run) => {
    repository = repositoryIn();
    expect(await run()).toMatchObject({ code: 1, out: expect.stringContaining('::error file=old.cx,line=1') });
  });
});

test.each(["our cx's # 1: $HOME", 'docs/cx', '-odd "$(touch pwned)"'])(
  'a programme in the folder %s is found',
  async folder => {
    repository = repositoryIn(folder);
    expect(await runStarter('schedule', folder)).toMatchObject({ code: 1, out: expect.stringContaining('1 error') });
    expect(runAction({ path: folder })).toMatchObject({ code: 1, out: expect.stringContaining('1 error') });
  },
);

test('inputs of the action are never taken for flags or commands', () => {
  repository = repositoryIn();
  expect(runAction({ path: '--help' })).toMatchObject({
    code: 2,
    err: expect.stringContaining('no file or folder `--help`'),
  });
  expect(runAction({ since: '$(touch pwned)' })).toMatchObject({
    code: 2,
    err: expect.stringContaining('is no git ref'),
  });
  expect(repository.git('status', '--short')).toBe('');
});

test('the action pins this version, and the template uses the action', () => {
  expect(action.runs.using).toBe('composite');
  expect(String(action.inputs['version']!.default)).toBe(TOOL.version);
  expect(stepsOf(template).at(-1)!.uses).toBe('./.github/actions/check');
});
