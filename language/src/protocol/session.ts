/** What editor and language server say to each other about the server itself: whether it lives, and what it works on. */
import * as z from 'zod/mini';
import type { SentFile } from './files.ts';

/** Client → server: is anybody there? The answer means nothing but that. */
export const PING_REQUEST = 'cx/ping';

/**
 * What a server was doing when it stopped: reading a file, judging a project, or anything else, after which the document
 * that was last opened or changed is the best guess.
 */
export const work = z.object({ work: z.enum(['reading', 'judging', 'other']), uri: z.string() });

export type Work = z.infer<typeof work>;

/** What this project's own editor tells the server when it starts. Any other editor may leave all of it out. */
export interface StartOptions {
  /** Whether the editor shows the texts of the built-in library. */
  readonly showsLibrary?: boolean;
  /** Whether the editor has the command that opens the preview. */
  readonly opensPreview?: boolean;
  /** What the servers before this one stopped over, again and again. */
  readonly quarantined?: readonly Work[];
  /** A file in which the server notes what it works on: a process that is dead or deaf can no longer be asked. */
  readonly workNote?: string;
  /** The files of all folders, for a server that has no disk. */
  readonly files?: readonly SentFile[];
}
