/** The data files that a programme names, each read once, when it is asked for; what is missing is known too. */
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

  /** A file came, changed or went. False when nobody ever asked for it. */
  forget(path: string): boolean {
    return this.#texts.delete(path);
  }

  /** Paths of the files that are there and could not be read. */
  get refused(): string[] {
    return [...this.#texts].flatMap(([path, text]) => (typeof text === 'object' ? [path] : []));
  }

  /** Where the file is read from; absent where it must not be read. */
  protected placeOf(path: string): string | undefined {
    const found = resolveInside(this.#host, this.#root, this.#root, path);
    return 'problem' in found ? undefined : found.path;
  }

  #read(path: string): string | RefusedText | undefined {
    const place = this.placeOf(path);
    if (place === undefined) return undefined;
    try {
      const bytes = this.#host.read(place, DATA_LIMITS.length);
      if (!(bytes instanceof Uint8Array)) return { refused: 'too-large' };
      const text = decodeUtf8(bytes);
      return typeof text === 'string' ? text : { refused: 'not-utf8' };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return error.code === 'ENOENT' ? undefined : { refused: 'unreadable' };
    }
  }
}
