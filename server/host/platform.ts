/** What an editor's session needs of where it runs; there is one for Node and one for a web worker. */
import type { Addresses } from './addresses.ts';
import type { History } from './history.ts';
import type { Host } from './host.ts';
import type { MemoryHost } from './memory-host.ts';

export interface Platform {
  readonly files: Host;
  /** Those same files where they are what the editor sends; absent where there is a disk, of whose changes editors only tell. */
  readonly memory?: MemoryHost;
  readonly addresses: Addresses;
  /** The address of the page of a rule; nothing for a rule of the project's own. */
  rulePage(rule: string): string | undefined;
  /** Opens the file in which it is to be noted what the server works on. Throws where it cannot be written. Absent without a disk. */
  openNote?(path: string): Note;
  /**
   * The past of the repository around a folder, the last revision of each month from a day on, written as an ISO date. Throws
   * a `JobFailure` where there is none. Absent where no repository can be reached.
   */
  history?(folder: string, since: string): History;
}

/** Tells, also when the process is gone, what it worked on. */
export interface Note {
  /** Does a piece of work under its name. One that is part of another is noted while it lasts. */
  during<T>(name: string, work: () => T): T;
}
