/**
 * Git, asked for objects and nothing else: no checkout, no worktree, no fetch.
 *
 * Refs come from flags and pull requests, so they are hostile text: one is turned into a commit's hash first, and only
 * hashes are handed on.
 */
import { resolve } from 'node:path';
import { dayAt } from '../../../language/src/analysis/index.ts';
import { MEBIBYTE } from '../../../language/src/config/index.ts';
import { JobFailure } from '../failure.ts';
import type { Host } from '../host.ts';
import { repositoryOf } from '../packs.ts';
import { join } from '../paths.ts';
import { type GitAnswer, type GitCall, PATIENCE, runGit } from './git-process.ts';
import { slashed } from './slashed.ts';

/** The most that a list of names may be long: millions of files. */
const MOST_NAMES = 256 * MEBIBYTE;

/** The blobs of one call are at most so large together, unless one alone is larger. */
const BATCH = 32 * MEBIBYTE;

/** More than git writes around a blob: its hash, its type, its size and two ends of lines. */
const AROUND_BLOB = 128;

export interface TreeEntry {
  /** Relative to the top of the repository, with `/`. */
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  /** Symbolic links and submodules are named, and never followed. */
  readonly type: 'file' | 'link' | 'other';
}

export type Blob = Pick<TreeEntry, 'hash' | 'bytes'>;

/** A path that leads to something else in one commit than in another; to nothing where there is no entry. */
export interface TreeChange {
  readonly path: string;
  readonly entry: TreeEntry | undefined;
}

export interface Commit {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly seconds: number;
}

export interface TaggedCommit extends Commit {
  readonly tags: readonly string[];
}

export class Git {
  /** The top of the working tree, absolute and without links. */
  readonly top: string;
  readonly #patience: number;

  private constructor(top: string, patience: number) {
    this.top = top;
    this.#patience = patience;
  }

  /**
   * The repository that a person means by a folder: that of the nearest `.git`. Git must see the same one. Else something
   * that lies in the work tree could answer in its place, and the base of a pull request would be the author's own.
   */
  static around(host: Host, folder: string, patience = PATIENCE): Git {
    const top = repositoryOf(host, folder);
    if (top === undefined) {
      throw new JobFailure(`${folder} is in no git repository, so there is no other version to compare with.`);
    }
    const marker = join(top, '.git');
    const type = host.typeOf(marker);
    if (type === 'other') {
      throw new JobFailure(`${marker} is neither a folder nor a file, so it is no git repository.`);
    }
    const git = new Git(top, patience);
    const seen = git.#pathOf(host, '--show-toplevel');
    // In a linked work tree and a submodule the marker is a file, and the repository lies elsewhere.
    const agrees =
      seen === top && (type === 'file' || git.#pathOf(host, '--absolute-git-dir') === host.realPath(marker));
    if (!agrees) {
      throw new JobFailure(
        `${marker} says that its work tree is another folder than ${top}, so it is not clear which version to compare with: look at \`core.worktree\` in its config.`,
      );
    }
    return git;
  }

  /** A path that git tells of its repository, without links. */
  #pathOf(host: Host, question: string): string | undefined {
    const { status, stdout, complaint } = this.#run(['rev-parse', question]);
    if (status === 0) {
      return host.realPath(slashed(resolve(stdout.toString('utf8').replace(/\n$/, ''))));
    }
    throw new JobFailure(
      complaint.includes('dubious ownership')
        ? `${this.top} belongs to somebody else, and git does not read it until you trust it: git config --global --add safe.directory ${quoted(this.top)}`
        : `${this.top} is no git repository that can be read, so there is no other version to compare with. Git says: ${complaint}`,
    );
  }

  #run(words: readonly string[], more: Partial<GitCall> = {}): GitAnswer {
    const tooLong = `\`git ${words[0]}\` answered with more than ${MOST_NAMES / MEBIBYTE} MiB, and no more is read.`;
    return runGit({ folder: this.top, words, mostBytes: MOST_NAMES, tooLong, patience: this.#patience, ...more });
  }

  /** The hash of the commit that a ref, tag or hash stands for; a failure that says how to get it where it is not here. */
  commit(ref: string): string {
    if (ref === '' || ref.startsWith('-') || /[\s:\p{Cc}]/u.test(ref)) {
      throw new JobFailure(
        `\`${ref.replace(/\p{Cc}/gu, '?').slice(0, 80)}\` is no git ref: name a branch, a tag or a commit.`,
      );
    }
    const result = this.#run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    if (result.status === 0) {
      return result.stdout.toString('utf8').trim();
    }
    const shallow = this.#isShallow();
    throw new JobFailure(
      `There is no commit \`${ref}\` in this clone${shallow ? ', which is shallow' : ''}. Fetch it first: ${fetchCommand(ref, shallow)}`,
    );
  }

  #isShallow(): boolean {
    return this.#run(['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').trim() === 'true';
  }

  /** The commit that the work tree was made of; nothing before the first one. */
  get head(): string | undefined {
    const { status, stdout } = this.#run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
    return status === 0 ? stdout.toString('utf8').trim() : undefined;
  }

  /** The moment of a commit. */
  secondsOf(commit: string): number {
    return this.#commits(['--no-walk', commit])[0]!.seconds;
  }

  /**
   * What a branch consisted of, up to a commit, the newest first: of a merge the way on which it was made, since on the other
   * one lies what the branch did not have yet. A failure in a clone that is cut off after `since`, which is in seconds.
   */
  line(commit: string, since: number): Commit[] {
    const line = this.#commits(['--first-parent', commit]);
    const oldest = line.at(-1);
    if (oldest !== undefined && oldest.seconds > since && this.#hasParent(oldest.hash)) {
      throw new JobFailure(
        `This clone is shallow: its history begins on ${dayAt(oldest.seconds)}, and what was before is missing. Fetch it first: git fetch --unshallow`,
      );
    }
    return line;
  }

  /** Whether a commit itself says that there is one before it, be that one here or not. */
  #hasParent(commit: string): boolean {
    const [head = ''] = this.#run(['cat-file', 'commit', commit]).stdout.toString('latin1').split('\n\n', 1);
    return /^parent /m.test(head);
  }

  /** The commits that have a tag and are a part of another, in no particular order. */
  tagged(commit: string): TaggedCommit[] {
    const names = new Map<string, string>();
    for (const line of this.#run(['show-ref', '--tags', '-d']).stdout.toString('utf8').split('\n')) {
      const [, hash, name] = /^([0-9a-f]+) refs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? [];
      // Of a tag that is an object itself, the second line tells what it stands for.
      if (hash !== undefined && name !== undefined) {
        names.set(name, hash);
      }
    }
    const byCommit = Map.groupBy(names, ([, hash]) => hash);
    if (byCommit.size === 0) {
      return [];
    }
    return this.#commits([commit]).flatMap(each => {
      const tags = byCommit.get(each.hash)?.map(([name]) => name);
      return tags === undefined ? [] : [{ ...each, tags }];
    });
  }

  #commits(words: readonly string[]): Commit[] {
    const { status, stdout } = this.#run(['rev-list', '--timestamp', ...words]);
    if (status !== 0) {
      throw new JobFailure('The history of this clone could not be read: look what `git fsck` says.');
    }
    return stdout
      .toString('utf8')
      .split('\n')
      .flatMap(line => {
        const [, seconds, hash] = /^(\d+) ([0-9a-f]+)$/.exec(line) ?? [];
        return hash === undefined ? [] : [{ hash, seconds: Number(seconds) }];
      });
  }

  /** For each commit but the first what is other in it than in the one before. */
  differences(commits: readonly string[]): TreeChange[][] {
    const pairs = commits.slice(1).map((commit, index) => `${commit} ${commits[index]}\n`);
    if (pairs.length === 0) {
      return [];
    }
    const input = pairs.join('');
    const tooLong = `What changed from commit to commit is more than ${MOST_NAMES / MEBIBYTE} MiB of names, and no more is read: ask for fewer of them.`;
    // Without these words, a commit of the same tree as the one before would not be told.
    const words = ['diff-tree', '--stdin', '--always', '-r', '-z', '--raw', '--no-abbrev', '--no-renames'];
    const { status, stdout } = this.#run(words, { input, tooLong });
    if (status !== 0) {
      throw new JobFailure('The trees of some commits could not be read: fetch them with their objects.');
    }
    const raw = rawChanges(stdout.toString('utf8'));
    const sizes = this.#sizes([...raw.values()].flat().flatMap(({ mode, hash }) => (isBlob(mode) ? [hash] : [])));
    return commits.slice(1).map(commit =>
      (raw.get(commit) ?? []).map(({ path, mode, hash }) => {
        const isGone = mode === NO_MODE;
        return { path, entry: isGone ? undefined : { path, hash, bytes: sizes.get(hash) ?? 0, type: typeOf(mode) } };
      }),
    );
  }

  /** How many bytes blobs have; one that is not in this clone is left out, for whoever reads it to stumble over. */
  #sizes(hashes: readonly string[]): Map<string, number> {
    const sizes = new Map<string, number>();
    if (hashes.length === 0) {
      return sizes;
    }
    const input = `${[...new Set(hashes)].join('\n')}\n`;
    for (const line of this.#run(['cat-file', '--batch-check'], { input }).stdout.toString('utf8').split('\n')) {
      const [, hash, bytes] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
      if (hash !== undefined) {
        sizes.set(hash, Number(bytes));
      }
    }
    return sizes;
  }

  /** All that a commit holds, in the order of git. */
  tree(commit: string): TreeEntry[] {
    const tooLong = `The tree of commit ${commit.slice(0, 12)} has more than ${MOST_NAMES / MEBIBYTE} MiB of names, and no more is read.`;
    const result = this.#run(['ls-tree', '-r', '-l', '-z', '--full-tree', commit], { tooLong });
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

  /** The contents of blobs, in calls that each read no more than is good to hold. */
  blobs(wanted: readonly Blob[]): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    let batch: Blob[] = [];
    let bytes = 0;
    for (const blob of wanted) {
      if (batch.length > 0 && bytes + blob.bytes > BATCH) {
        this.#readBlobs(batch, bytes, found);
        [batch, bytes] = [[], 0];
      }
      batch.push(blob);
      bytes += blob.bytes;
    }
    if (batch.length > 0) {
      this.#readBlobs(batch, bytes, found);
    }
    return found;
  }

  #readBlobs(batch: readonly Blob[], bytes: number, found: Map<string, Uint8Array>): void {
    const input = `${batch.map(({ hash }) => hash).join('\n')}\n`;
    const mostBytes = bytes + batch.length * AROUND_BLOB;
    const tooLong = 'An object of the other version is larger than its tree says: look what `git fsck` says.';
    const { stdout: output } = this.#run(['cat-file', '--batch'], { input, mostBytes, tooLong });
    let at = 0;
    for (const { hash } of batch) {
      const end = output.indexOf(10, at);
      const match = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, end));
      at = end + 1;
      const length = Number(match?.[1]);
      if (match === null || at + length > output.length) {
        throw new JobFailure(
          `An object of the other version is not in this clone (${hash.slice(0, 12)}): fetch it without a filter.`,
        );
      }
      found.set(hash, output.subarray(at, at + length));
      at += length + 1;
    }
  }
}

function entry(match: RegExpExecArray): TreeEntry {
  const [, mode, , hash, bytes, path] = match;
  return { path: path!, hash: hash!, bytes: Number(bytes) || 0, type: typeOf(mode!) };
}

function typeOf(mode: string): TreeEntry['type'] {
  return mode === '100644' || mode === '100755' ? 'file' : mode === '120000' ? 'link' : 'other';
}

function isBlob(mode: string): boolean {
  return typeOf(mode) !== 'other';
}

/** The mode of what is not there. */
const NO_MODE = '000000';

interface RawChange {
  readonly path: string;
  /** As it is in the later commit. */
  readonly mode: string;
  readonly hash: string;
}

/** Reads what `diff-tree` says of several commits: behind the hash of each, a line and a path for every change. */
function rawChanges(output: string): Map<string, RawChange[]> {
  const found = new Map<string, RawChange[]>();
  let changes: RawChange[] = [];
  const words = output.split('\0');
  for (let at = 0; at < words.length - 1; at++) {
    const word = words[at]!;
    const [, mode, hash] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) \w+$/.exec(word) ?? [];
    if (mode === undefined) {
      changes = [];
      found.set(word, changes);
    } else {
      changes.push({ path: words[++at]!, mode, hash: hash! });
    }
  }
  return found;
}

/** The command after which the ref is here, ready to be pasted into a shell. */
function fetchCommand(ref: string, shallow: boolean): string {
  // What is counted from another commit needs those between, and no server answers to a part of a hash.
  if (/[~^]|@\{|^[0-9a-f]{4,39}$/.test(ref)) {
    return shallow ? 'git fetch --unshallow' : 'git fetch origin';
  }
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
