/** The past of a repository out of git's objects: the first revision is read, and of all others only what is other there. */
import { createHash } from 'node:crypto';
import { dayAt, oldestFirst, type Period, sampled } from '../../../language/src/analysis/index.ts';
import { MEBIBYTE } from '../../../language/src/config/index.ts';
import { dayOf, parseDate } from '../../../language/src/model/dates.ts';
import { JobFailure } from '../failure.ts';
import type { HistoricHost, History, Revision } from '../history.ts';
import { type Host, HostError, type NewFile } from '../host.ts';
import { repositoryOf } from '../packs.ts';
import { isInside, join } from '../paths.ts';
import { type Commit, Git, type TreeChange } from './git.ts';
import { GitHost } from './git-host.ts';

/** A file of the work tree that is larger counts as another one than the commit's: nobody judges it anyway. */
const MOST_COMPARED = 64 * MEBIBYTE;

export interface HistoryRequest {
  /** Of each period the last revision stands; or each that has a tag. */
  readonly every: Period | 'tag';
  /** A day, as an ISO date, or a commit by any name: it and what came after. */
  readonly since?: string | undefined;
  /** The last day, as an ISO date. */
  readonly until?: string | undefined;
}

const SECONDS_A_DAY = 86_400;

/** The past of the repository around a folder. Throws a `JobFailure` that says what to do where there is none. */
export function gitHistory(disk: Host, folder: string, request: HistoryRequest): GitHistory {
  if (repositoryOf(disk, folder) === undefined) {
    throw new JobFailure(
      `${folder} is in no git repository, so it has no history. One begins with: git init && git add . && git commit`,
    );
  }
  const git = Git.around(disk, folder);
  const { head } = git;
  if (head === undefined) {
    throw new JobFailure(
      'Nothing is committed here yet, so there is no history. Begin it with: git add . && git commit',
    );
  }
  const since = sinceWhen(request.since, git);
  const until = request.until === undefined ? Number.POSITIVE_INFINITY : (dayOf(request.until) + 1) * SECONDS_A_DAY;
  const line = git.line(head, since);
  const isWithin = (commit: Commit) => commit.seconds >= since && isBefore(commit, until);
  const revisions =
    request.every === 'tag'
      ? oldestFirst(git.tagged(head).filter(isWithin))
      : sampled(line.filter(isWithin), request.every).map(commit => ({ ...commit, tags: [] }));
  if (revisions.length === 0) {
    throw new JobFailure(nothingFound(line[0]!, request));
  }
  const asRevisions = revisions.map(({ hash, seconds, tags }) => ({ hash, day: dayAt(seconds), tags }));
  // What is not committed yet is later than the last commit, and so than any day before it.
  return new GitHistory(git, disk, asRevisions, isBefore(line[0]!, until) ? head : undefined);
}

function isBefore({ seconds }: Commit, until: number): boolean {
  return seconds < until;
}

function nothingFound({ seconds }: Commit, { every, since, until }: HistoryRequest): string {
  if (every === 'tag') {
    return 'No commit that was asked for has a tag: without `--every tag`, each month has its last commit.';
  }
  const after = since === undefined ? '' : ` since ${since}`;
  const before = until === undefined ? '' : ` until ${until}`;
  return `There is no commit${after}${before}: the last one is of ${dayAt(seconds)}.`;
}

/** In seconds. */
function sinceWhen(since: string | undefined, git: Git): number {
  if (since === undefined) {
    return Number.NEGATIVE_INFINITY;
  }
  if (parseDate(since) !== undefined) {
    return dayOf(since) * SECONDS_A_DAY;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(since)) {
    throw new JobFailure(`There is no day ${since}: a day is written YYYY-MM-DD.`);
  }
  return git.secondsOf(git.commit(since));
}

export class GitHistory implements History {
  readonly host: HistoricHost;
  readonly revisions: readonly Revision[];
  readonly #git: Git;
  readonly #disk: Host;
  readonly #past: GitHost;
  readonly #standing: Standing;
  readonly #hasWorkTree: boolean;
  /** For each revision but the first, and for the commit of the work tree where that is none of them. */
  readonly #differences: readonly (readonly TreeChange[])[];
  #at = -1;

  /**
   * `head` is the commit that the work tree was made of; absent where nobody asks for the work tree. There is at least one
   * revision, and each is a commit.
   */
  constructor(
    git: Git,
    disk: Host,
    revisions: readonly (Revision & { readonly hash: string })[],
    head: string | undefined,
  ) {
    const hashes = revisions.map(({ hash }) => hash);
    const commits = head === undefined || hashes.at(-1) === head ? hashes : [...hashes, head];
    this.#hasWorkTree = head !== undefined;
    this.#git = git;
    this.#disk = disk;
    this.revisions = revisions;
    this.#differences = git.differences(commits);
    const later = this.#differences.flatMap(changes => changes.flatMap(({ entry }) => entry ?? []));
    this.#past = new GitHost(git, commits[0]!, disk, later);
    this.#standing = new Standing(this.#past);
    this.host = this.#standing;
  }

  next(): string[] {
    this.#at++;
    return this.#at === 0 ? [] : this.#move(this.#at - 1);
  }

  toWorkTree(paths: Iterable<string>): boolean {
    if (!this.#hasWorkTree) {
      return false;
    }
    for (let index = this.revisions.length - 1; index < this.#differences.length; index++) {
      this.#move(index);
    }
    for (const path of paths) {
      if (!this.#isCommitted(path)) {
        this.#standing.stand(this.#disk);
        return true;
      }
    }
    return false;
  }

  #move(index: number): string[] {
    const changes = this.#differences[index] ?? [];
    this.#past.move(changes);
    return changes.map(({ path }) => join(this.#git.top, path));
  }

  /** Whether a file is in the work tree as it is in the commit, be it that line ends are written another way there. */
  #isCommitted(link: string): boolean {
    const path = this.#disk.realPath(link) ?? link;
    const version = this.#past.versionOf(path);
    const content = this.#onDisk(path);
    if (version === undefined || content === undefined) {
      // What is installed, or lies elsewhere, is no part of any commit.
      const isElsewhere = !isInside(this.#git.top, path) || path.includes('/node_modules/');
      return version === undefined && (content === undefined || isElsewhere);
    }
    const text = Buffer.from(content);
    return [text, Buffer.from(text.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')].some(
      each => blobHash(each, version.length) === version,
    );
  }

  /** Nothing where there is no such file, and something else than any commit's where it cannot be read. */
  #onDisk(path: string): Uint8Array | undefined {
    try {
      const found = this.#disk.read(path, MOST_COMPARED, this.#git.top);
      return found instanceof Uint8Array ? found : new Uint8Array();
    } catch (error) {
      if (error instanceof HostError && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
        return undefined;
      }
      return new Uint8Array();
    }
  }
}

/** What git would call a file of this content, in a repository of names of this length. */
function blobHash(content: Uint8Array, length: number): string {
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** Stands at a commit, or in the end in the work tree. */
class Standing implements HistoricHost {
  #past: GitHost | undefined;
  #at: Host;

  constructor(past: GitHost) {
    this.#past = past;
    this.#at = past;
  }

  stand(disk: Host): void {
    this.#past = undefined;
    this.#at = disk;
  }

  get shape(): number {
    return this.#past?.shape ?? Number.NaN;
  }

  versionOf(path: string): string | undefined {
    return this.#past?.versionOf(path);
  }

  get cwd(): string {
    return this.#at.cwd;
  }

  list(folder: string) {
    return this.#at.list(folder);
  }

  typeOf(path: string) {
    return this.#at.typeOf(path);
  }

  realPath(path: string) {
    return this.#at.realPath(path);
  }

  read(path: string, mostBytes: number, within?: string) {
    return this.#at.read(path, mostBytes, within);
  }

  replace(path: string): void {
    throw new HostError(path, 'EROFS');
  }

  create(files: readonly NewFile[]): void {
    throw new HostError(files[0]!.path, 'EROFS');
  }

  now(): number {
    return this.#at.now();
  }
}
