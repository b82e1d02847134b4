/** The addresses of files on this machine ↔ their paths. */
import { normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AddressError, type Addresses } from '../addresses.ts';
import { join } from '../paths.ts';
import { slashed } from './slashed.ts';

export const fileAddresses: Addresses = {
  pathOf(uri) {
    if (!uri.startsWith('file:')) {
      return undefined;
    }
    try {
      const path = join(slashed(normalize(fileURLToPath(uri))));
      // No system has such a name, and none may be asked for it.
      if (!path.includes('\0')) {
        return path;
      }
    } catch {}
    throw new AddressError(`${uri} names no file or folder on this machine.`);
  },

  uriOf: path => pathToFileURL(path).href,
};
