/** The past of a repository: its files as they were, one revision at a time. */
import type { Host } from './host.ts';

export interface Revision {
  /** The commit; null for the work tree with what is not committed yet. */
  readonly hash: string | null;
  /** The day on which it was committed, in UTC, as an ISO date. */
  readonly day: string;
  /** The tags by which it was chosen. */
  readonly tags: readonly string[];
}

/** The files of the revision at which it stands. */
export interface HistoricHost extends Host {
  /** Rises whenever a path came or went, or leads elsewhere: as long as it is the same, the same files are there. */
  readonly shape: number;
  /** Tells what a file holds from all else that it held, without reading it; nothing where that is not known. */
  versionOf(path: string): string | undefined;
}

export interface History {
  readonly host: HistoricHost;
  /** The oldest first. */
  readonly revisions: readonly Revision[];
  /** Goes on to the next revision, or to the first; gives the paths of the files that are other there. */
  next(): Iterable<string>;
  /** Goes on to the work tree, behind the last revision; tells whether any of these files is not committed as it is there. */
  toWorkTree(paths: Iterable<string>): boolean;
}
