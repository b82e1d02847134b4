/** The template for GitLab: a code quality report of everything, and a job that fails on what a merge request adds. */
import { afterEach, expect, test, vi } from 'vitest';
import type { Repository } from '../support/repository.ts';
import { type Ran, shell } from './package.ts';
import { repositoryIn, step } from './programme.ts';
import { read } from './templates.ts';

interface Job {
  readonly extends: string;
  readonly script: readonly string[];
  readonly artifacts?: { readonly when: string; readonly reports: { readonly codequality: string } };
  readonly rules: readonly { readonly if: string }[];
}

type Template = Readonly<Record<'cx-quality' | 'cx-check', Job>> & Readonly<Record<string, Partial<Installed>>>;

interface Installed {
  readonly before_script: readonly string[];
}

const template = read<Template>('.github/templates/gitlab-ci.yml');

// Each script starts npm, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let repository: Repository;
afterEach(() => repository?.remove());

/** As GitLab does it: what stands before a script runs in the same shell. */
function run(job: Job, env: Readonly<Record<string, string>> = {}): Ran {
  const before = template[job.extends]!.before_script!;
  return shell([...before, ...job.script].join('\n'), repository.top, env);
}

test('the report holds all findings, fails nothing, and lies where GitLab looks for it', () => {
  repository = repositoryIn();
  const job = template['cx-quality'];
  expect(run(job)).toMatchObject({ code: 0, out: '', err: 'added 1 package\n' });
  const issues = JSON.parse(repository.read(job.artifacts!.reports.codequality));
  expect(issues).toMatchObject([
    { check_name: 'short', severity: 'major', location: { path: 'old.cx', lines: { begin: 1 } } },
  ]);
  expect(job.artifacts!.when).toBe('always');
});

test('a merge request fails on what it adds, also when its base has gone on', () => {
  repository = repositoryIn();
  const base = repository.git('rev-parse', 'main').trim();
  const check = template['cx-check'];
  repository.git('switch', '-q', '-c', 'change');
  repository.commit({ 'a.cx': 'role Lead "Lead"\n' });
  expect(run(check, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({ code: 0 });
  repository.commit({ 'new.cx': step('New') });
  expect(run(check, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^new\.cx\n[\s\S]*1 older finding not shown/),
  });
  // A merged result is compared with the target branch as it is, and not with where the change began.
  const target = repository.git('rev-parse', 'HEAD').trim();
  const both = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target };
  expect(run(check, both)).toMatchObject({ code: 0 });
});

test('a schedule checks everything', () => {
  repository = repositoryIn();
  expect(run(template['cx-check'])).toMatchObject({ code: 1, out: expect.stringContaining('old.cx') });
  const events = template['cx-check'].rules.map(rule => rule.if);
  expect(events).toContain('$CI_PIPELINE_SOURCE == "schedule"');
});
