/**
 * The one place that starts git: no shell, no fetch, no hook, no filter, no pager, and nothing of what a repository has
 * configured may run. A repository is hostile like everything else of a workspace.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { JobFailure } from '../failure.ts';

const SAFE = [
  '-c',
  'core.fsmonitor=',
  '-c',
  'core.hooksPath=/dev/null',
  // A folder that only looks like a repository may be a part of what a stranger committed.
  '-c',
  'safe.bareRepository=explicit',
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
];

/** What git needs to start, and to find the settings of its user: `safe.directory` is among them. */
const KEPT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL', 'USERPROFILE', 'SYSTEMROOT'] as const;

const MINUTE = 60_000;

/** An answer that does not come is the file of a repository that is a pipe, or a disk that has gone. */
export const PATIENCE = MINUTE;

export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  /** The first line that git complained with. */
  readonly complaint: string;
}

export interface GitCall {
  /** The folder to begin at; it must be the top of a work tree. */
  readonly folder: string;
  readonly words: readonly string[];
  readonly input?: string;
  /** The most that the answer may be long; what is longer ends in `tooLong`. */
  readonly mostBytes: number;
  readonly tooLong: string;
  readonly patience: number;
}

/** Runs git to its end. That it could not run, or did not end, is a failure; that it found nothing is an answer. */
export function runGit({ folder, words, input, mostBytes, tooLong, patience }: GitCall): GitAnswer {
  const { status, signal, stdout, stderr, error } = spawnSync('git', [...SAFE, '-C', folder, ...words], {
    // Windows looks for programs in the working directory first, and this folder is the workspace's.
    cwd: dirname(process.execPath),
    env: environment(folder),
    maxBuffer: mostBytes,
    timeout: patience,
    killSignal: 'SIGKILL',
    windowsHide: true,
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
  });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT') {
    throw new JobFailure('`git` is not installed, and comparing with another version needs it.');
  }
  if (code === 'ETIMEDOUT') {
    throw new JobFailure(
      `\`git\` gave no answer within ${patience / 1000} seconds: look whether \`git status\` answers in ${folder}.`,
    );
  }
  if (code === 'ENOBUFS') {
    throw new JobFailure(tooLong);
  }
  // Closing its input early is how git ends that has already failed; its own words say more.
  if (error !== undefined && code !== 'EPIPE') {
    throw new JobFailure(`\`git\` could not be run (${code}).`);
  }
  // Writing to a helper of its own that has ended is another way in which git ends that has already failed.
  if (status === null && signal !== 'SIGPIPE') {
    throw new JobFailure(`\`git\` was stopped (${signal}) before it had answered.`);
  }
  return { status: status ?? 1, stdout, complaint: stderr.toString('utf8').split('\n', 1)[0]!.slice(0, 200) };
}

/**
 * Nothing of the job's secrets; nothing that names another repository, as the environment of a hook does; and nothing that
 * could make git ask or fetch. A list of protocols counts more than any config, so that no remote helper of whatever name
 * can be called, not even by a git too old to know that it must not fetch what is missing.
 */
function environment(folder: string): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_CEILING_DIRECTORIES: dirname(folder),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}
