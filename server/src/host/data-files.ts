/** The data files that a programme names, each read once, when it is asked for. */
import { DATA_LIMITS, type RefusedText } from '../../../language/src/measures/index.ts';
import { decodeUtf8 } from './decode.ts';
import { type Host, HostError } from './host.ts';
import { resolveInside } from './paths.ts';

export class DataFiles {
  readonly #host: Host;
  readonly #root: string;
  readonly #texts = new Map<string, string | RefusedText | undefined>();

  constructor(host: Host, root: string) {
    this.#host = host;
    this.#root = root;
  }

  /** The text of a file by its path in the project, or why there is none; nothing where there is no such file. */
  text(path: string): string | RefusedText | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#read(path));
    return this.#texts.get(path);
  }

  /** The text of a file that was read before. */
  known(path: string): string | undefined {
    const text = this.#texts.get(path);
    return typeof text === 'string' ? text : undefined;
  }

  /** Paths of the files that are there and could not be read. */
  get refused(): string[] {
    return [...this.#texts].flatMap(([path, text]) => (typeof text === 'object' ? [path] : []));
  }

  #read(path: string): string | RefusedText | undefined {
    const found = resolveInside(this.#host, this.#root, this.#root, path);
    if ('problem' in found) return undefined;
    try {
      const bytes = this.#host.read(found.path, DATA_LIMITS.length);
      if (!(bytes instanceof Uint8Array)) return { refused: 'too-large' };
      const text = decodeUtf8(bytes);
      return typeof text === 'string' ? text : { refused: 'not-utf8' };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return error.code === 'ENOENT' ? undefined : { refused: 'unreadable' };
    }
  }
}
