/**
 * The data files that a programme names, each read once, when it is asked for; what is missing is known too.
 *
 * Together they may have as many bytes as the files of the programme: no single one of them says how many there are.
 */
import { DATA_LIMITS, type RefusedText } from '../../language/src/engine/measures/index.ts';
import { decodeUtf8 } from './decode.ts';
import { type Host, HostError } from './host.ts';
import { relativePath, resolveInside } from './paths.ts';

export class DataFiles {
  readonly #host: Host;
  readonly #root: string;
  readonly #mostBytes: () => number;
  readonly #texts = new Map<string, string | RefusedText | undefined>();
  /** Where a link led, by the path that was asked for; both relative to the project. */
  readonly #targets = new Map<string, string>();
  /** Of the texts that are held, in bytes of their files. */
  readonly #sizes = new Map<string, number>();

  /** `mostBytes` says how many bytes all of them may have. */
  constructor(host: Host, root: string, mostBytes: () => number) {
    this.#host = host;
    this.#root = root;
    this.#mostBytes = mostBytes;
  }

  /** The text of a file by its path in the project, or why there is none; nothing where there is no such file. */
  text(path: string): string | RefusedText | undefined {
    if (!this.#texts.has(path)) {
      this.#texts.set(path, this.#read(path));
    }
    return this.#texts.get(path);
  }

  /** The text of a file that was read before. */
  known(path: string): string | undefined {
    const text = this.#texts.get(path);
    return typeof text === 'string' ? text : undefined;
  }

  /**
   * A file came, changed or went, or a folder with all that it holds; '' is the project's own. Gives the paths that somebody asked for: those, and
   * what may find room now.
   */
  forget(path: string): string[] {
    const isIn = (each: string | undefined) =>
      each !== undefined && (path === '' || each === path || each.startsWith(`${path}/`));
    const changed = [...this.#texts.keys()].filter(each => isIn(each) || isIn(this.#targets.get(each)));
    if (changed.length === 0) {
      return [];
    }
    const crowdedOut = this.refused.filter(({ refused }) => refused === 'no-room').map(each => each.path);
    const asked = [...new Set([...changed, ...crowdedOut])];
    for (const each of asked) {
      this.#texts.delete(each);
      this.#targets.delete(each);
      this.#sizes.delete(each);
    }
    return asked;
  }

  /** Whether any of them was asked for. */
  get isRead(): boolean {
    return this.#texts.size > 0;
  }

  /** The files that are there and could not be read. */
  get refused(): (RefusedText & { readonly path: string })[] {
    return [...this.#texts].flatMap(([path, text]) => (typeof text === 'object' ? [{ path, ...text }] : []));
  }

  /** Where the file is read from; absent where it must not be read. */
  protected placeOf(path: string): string | undefined {
    const found = resolveInside(this.#host, this.#root, this.#root, path);
    if ('problem' in found) {
      return undefined;
    }
    const target = relativePath(this.#host.realPath(this.#root) ?? this.#root, found.path);
    if (target !== path) {
      this.#targets.set(path, target);
    }
    return found.path;
  }

  #read(path: string): string | RefusedText | undefined {
    try {
      const place = this.placeOf(path);
      if (place === undefined) {
        return undefined;
      }
      const left = this.#mostBytes() - [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
      const bytes = this.#host.read(place, Math.min(DATA_LIMITS.length, left), this.#root);
      if (!(bytes instanceof Uint8Array)) {
        return { refused: bytes.size > DATA_LIMITS.length ? 'too-large' : 'no-room' };
      }
      const text = decodeUtf8(bytes);
      if (typeof text !== 'string') {
        return { refused: 'not-utf8' };
      }
      this.#sizes.set(path, bytes.length);
      return text;
    } catch (error) {
      if (!(error instanceof HostError)) {
        throw error;
      }
      return error.code === 'ENOENT' ? undefined : { refused: 'unreadable' };
    }
  }
}
