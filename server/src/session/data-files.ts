/** The data files that the KPIs of a project name, each read once until it changes. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DATA_LIMITS, type RefusedText } from '../../../language/src/measures/index.ts';
import { decodeUtf8, HostError, resolveInside } from '../host/index.ts';
import type { BufferedHost } from './buffered-host.ts';

export class DataFiles {
  readonly #host: BufferedHost;
  readonly #root: string;
  /** By path relative to the project; also what is missing is known, so that it is noticed when it comes. */
  readonly #texts = new Map<string, string | RefusedText | undefined>();

  constructor(host: BufferedHost, root: string) {
    this.#host = host;
    this.#root = root;
  }

  /** The text of a file, or why there is none. */
  text(path: string): string | RefusedText | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#read(path));
    return this.#texts.get(path);
  }

  /** A file came, changed or went. False when no KPI ever asked for it. */
  forget(path: string): boolean {
    return this.#texts.delete(path);
  }

  /** To turn offsets of a file into positions. */
  document(path: string): TextDocument | undefined {
    const text = this.#texts.get(path);
    if (typeof text !== 'string') return undefined;
    const absolute = join(this.#root, path);
    const buffer = this.#host.buffers.get(absolute);
    return TextDocument.create(buffer?.uri ?? pathToFileURL(absolute).href, 'csv', buffer?.version ?? 0, text);
  }

  #read(path: string): string | RefusedText | undefined {
    const absolute = join(this.#root, path);
    const isOpen = this.#host.buffers.has(absolute);
    const place = isOpen ? { path: absolute } : resolveInside(this.#host, this.#root, this.#root, path);
    if ('problem' in place) return undefined;
    try {
      const bytes = this.#host.read(place.path, DATA_LIMITS.length);
      if (!(bytes instanceof Uint8Array)) return { refused: 'too-large' };
      const text = decodeUtf8(bytes);
      return typeof text === 'string' ? text : { refused: 'not-utf8' };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return error.code === 'ENOENT' ? undefined : { refused: 'unreadable' };
    }
  }
}
