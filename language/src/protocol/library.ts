/** What editor and language server say to each other about the texts of the built-in library. */
import * as z from 'zod/mini';

/** Client → server: the text of a library document; null where there is none. */
export const LIBRARY_REQUEST = 'cx/libraryText';

/** Library documents are read in the editor at addresses of this scheme: `cx-library:/rules/ownership.cx`. */
export const LIBRARY_SCHEME = 'cx-library';

export const libraryParams = z.object({ uri: z.string() });

export const libraryResult = z.nullable(z.string());

export type LibraryParams = z.infer<typeof libraryParams>;
export type LibraryResult = z.infer<typeof libraryResult>;
