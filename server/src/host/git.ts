/**
 * Git, asked for objects and nothing else: no checkout, no worktree, no fetch, no hook, no filter, no shell.
 *
 * Refs come from flags and pull requests, so they are hostile text: one is turned into a commit's hash first, and only
 * hashes are handed on.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { JobFailure } from './failure.ts';

/** Nothing that a repository or a user has configured may run. */
const SAFE = [
  '-c',
  'core.fsmonitor=',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
  '--no-pager',
  '--literal-pathspecs',
];

/** The most that one answer of git may be long. */
const MOST_BYTES = 512 * 1024 * 1024;

export interface TreeEntry {
  /** Relative to the top of the repository, with `/`. */
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  /** Symbolic links and submodules are named, and never followed. */
  readonly type: 'file' | 'link' | 'other';
}

export class Git {
  /** The top of the working tree, absolute. */
  readonly top: string;

  private constructor(top: string) {
    this.top = top;
  }

  /** The repository around a folder; a failure where there is none. */
  static around(folder: string): Git {
    const result = run(folder, ['rev-parse', '--show-toplevel']);
    if (result.missing) {
      throw new JobFailure('`git` is not installed, and comparing with another version needs it.');
    }
    if (result.status !== 0) {
      throw new JobFailure(`${folder} is in no git repository, so there is no other version to compare with.`);
    }
    return new Git(result.stdout.toString('utf8').replace(/\n$/, ''));
  }

  /** The hash of the commit that a ref, tag or hash stands for; a failure that says how to get it where it is not here. */
  commit(ref: string): string {
    if (ref === '' || ref.startsWith('-') || /[\s:\p{Cc}]/u.test(ref)) {
      throw new JobFailure(
        `\`${ref.replace(/\p{Cc}/gu, '?').slice(0, 80)}\` is no git ref: name a branch, a tag or a commit.`,
      );
    }
    const result = run(this.top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    if (result.status === 0) {
      return result.stdout.toString('utf8').trim();
    }
    const shallow = this.isShallow();
    throw new JobFailure(
      `There is no commit \`${ref}\` in this clone${shallow ? ', which is shallow' : ''}. Fetch it first: ${fetchCommand(ref, shallow)}`,
    );
  }

  private isShallow(): boolean {
    return run(this.top, ['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true';
  }

  /** All that a commit holds, in the order of git. */
  tree(commit: string): TreeEntry[] {
    const result = run(this.top, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
    if (result.status !== 0) {
      throw new JobFailure(`The tree of commit ${commit.slice(0, 12)} could not be read: fetch it with its objects.`);
    }
    return result.stdout
      .toString('utf8')
      .split('\0')
      .flatMap(line => {
        const match = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
        return match === null ? [] : [entry(match)];
      });
  }

  /** The contents of blobs, by one process for all of them. */
  blobs(hashes: readonly string[]): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    if (hashes.length === 0) {
      return found;
    }
    const output = execFileSync('git', [...SAFE, 'cat-file', '--batch'], {
      cwd: this.top,
      env: environment(),
      input: `${hashes.join('\n')}\n`,
      maxBuffer: MOST_BYTES,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let at = 0;
    for (const hash of hashes) {
      const end = output.indexOf(10, at);
      const match = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, end));
      at = end + 1;
      if (match === null) {
        throw new JobFailure(
          `An object of the other version is not in this clone (${hash.slice(0, 12)}): fetch it without a filter.`,
        );
      }
      const bytes = Number(match[1]);
      found.set(hash, output.subarray(at, at + bytes));
      at += bytes + 1;
    }
    return found;
  }
}

function entry(match: RegExpExecArray): TreeEntry {
  const [, mode, , hash, bytes, path] = match;
  const type = mode === '100644' || mode === '100755' ? 'file' : mode === '120000' ? 'link' : 'other';
  return { path: path!, hash: hash!, bytes: Number(bytes) || 0, type };
}

interface Result {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly missing: boolean;
}

function run(folder: string, words: readonly string[]): Result {
  const { status, stdout, error } = spawnSync('git', [...SAFE, ...words], {
    cwd: folder,
    env: environment(),
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const missing = (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
  return { status, stdout: stdout ?? Buffer.alloc(0), missing };
}

/** Only what git needs to find itself; nothing of the job's secrets, and nothing that could make it ask or fetch. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, GIT_DIR, GIT_WORK_TREE, GIT_CEILING_DIRECTORIES } = process.env;
  const kept = { PATH, HOME, LANG, GIT_DIR, GIT_WORK_TREE, GIT_CEILING_DIRECTORIES };
  const set = Object.entries(kept).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(set),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
}

/** The command after which the ref is here, ready to be pasted into a shell. */
function fetchCommand(ref: string, shallow: boolean): string {
  // What is counted from another commit needs those between, and no server answers to a part of a hash.
  if (/[~^]|@\{|^[0-9a-f]{4,39}$/.test(ref)) return shallow ? 'git fetch --unshallow' : 'git fetch origin';
  const [, branch] = /^(?:refs\/remotes\/)?origin\/(.+)$/.exec(ref) ?? [];
  const wanted = /^[0-9a-f]{40,64}$/.test(ref)
    ? [ref]
    : branch !== undefined
      ? [`${branch}:refs/remotes/origin/${branch}`]
      : /^v?\d/.test(ref)
        ? ['tag', ref]
        : [`${ref}:${ref}`];
  // A depth would cut off the history of a clone that has all of it.
  const depth = shallow ? ' --depth=1' : '';
  return [`git fetch --no-tags${depth} origin`, ...wanted.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
