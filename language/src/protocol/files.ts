/**
 * How an editor gives the language server its files where there is no disk, as in a browser: those that there are when it
 * starts among its options, and whatever comes, changes or goes after that by a message.
 *
 * What is to be seen together goes in one message: between two of them the server may tell what it finds. Open documents are
 * sent as everywhere, and go before what is said here.
 */
import * as z from 'zod/mini';
import { count } from '../views/parts/schema.ts';

/** Client → server: files came, changed or went. */
export const FILES_NOTIFICATION = 'cx/files';

const uri = z.string();

/** What stands at an address now. Bytes are sent as they are, so that a text is read, or refused, as it would be from a disk. */
export const sentFile = z.discriminatedUnion('type', [
  z.object({ uri, type: z.literal('file'), content: z.instanceof(Uint8Array) }),
  /** A file that is larger than any that is read, so that its bytes need not be sent. */
  z.object({ uri, type: z.literal('large'), size: count }),
  /** A folder needs to be sent only where it is empty, or marks a place, as `.git` does. Links are named, and not followed. */
  z.object({ uri, type: z.enum(['folder', 'link', 'other']) }),
  /** A file is not there any more, or a folder with all that it held. */
  z.object({ uri, type: z.literal('gone') }),
]);

export type SentFile = z.infer<typeof sentFile>;

export interface FilesParams {
  readonly files: readonly SentFile[];
}
