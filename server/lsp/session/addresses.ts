/** Addresses, as editors write them, and the paths that they mean to this session. */
import { AddressError, type Addresses, EXTENSION, join } from '../../host/index.ts';
import { Refused } from './guard.ts';

export class DocumentPaths {
  readonly #addresses: Addresses;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  /** What a document is known by, however its address was written. Throws where the address means nothing here. */
  pathOf(uri: string): string {
    // A text without a place gets a folder of its own that nobody has, and so a project of its own.
    return this.onHost(uri) ?? join('/', 'unsaved text', encodeURIComponent(uri), `text${EXTENSION}`);
  }

  /** Whether an address means anything here. */
  hasPath(uri: string): boolean {
    try {
      this.pathOf(uri);
      return true;
    } catch {
      return false;
    }
  }

  /** The file or folder that an address means; undefined for addresses that are of nothing a host has. */
  onHost(uri: string): string | undefined {
    try {
      return this.#addresses.pathOf(uri);
    } catch (error) {
      throw error instanceof AddressError ? new Refused(error.message) : error;
    }
  }
}
