/** The addresses by which editors know files ↔ the paths by which a host knows them. */
import { join } from './paths.ts';

export interface Addresses {
  /**
   * The path of a file or folder; undefined for an address of a kind that names none, such as a text that was never saved.
   * Throws an `AddressError` where it means nothing here.
   */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
}

export class AddressError extends Error {}

/** Scheme, authority, and a path of files; what has a query or a fragment is another's view of a file, and not the file. */
const HIERARCHICAL = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?(\/(?!\/)[^?#]*)$/i;

/**
 * Files that lie at addresses of any scheme, as editors in a browser have them: `vscode-vfs://github/a/b.cx` is
 * `/vscode-vfs:github/a/b.cx`.
 */
export const virtualAddresses: Addresses = {
  pathOf(uri) {
    const [, scheme, authority = '', path] = HIERARCHICAL.exec(uri) ?? [];
    if (scheme === undefined) {
      return undefined;
    }
    const names = path!.split('/').map(name => decoded(name, uri));
    return join('/', `${scheme.toLowerCase()}:${authority}`, ...names);
  },

  uriOf(path) {
    const [, begin = '', ...names] = path.split('/');
    const colon = begin.indexOf(':');
    const [scheme, authority] = [begin.slice(0, colon), begin.slice(colon + 1)];
    // Without an authority, VS Code writes only addresses of files with the two strokes.
    const root = authority === '' && scheme !== 'file' ? `${scheme}:` : `${scheme}://${authority}`;
    return [root, ...names.map(name => encodeURIComponent(name))].join('/');
  },
};

/** One name of a path. None may lead elsewhere, or hold what no file system has in a name. */
function decoded(name: string, uri: string): string {
  try {
    const text = decodeURIComponent(name);
    if (text !== '.' && text !== '..' && !/[/\0]/.test(text)) {
      return text;
    }
  } catch {}
  throw new AddressError(`${uri} names no file or folder.`);
}
