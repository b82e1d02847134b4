/** The images that a programme names: which of them are there, as far as somebody asked. */
import { type Host, HostError } from './host.ts';
import { relativePath, resolveInside } from './paths.ts';

/** What is known of one path; both are relative to the project. */
interface Found {
  readonly isThere: boolean;
  /** Where the file lies, all links followed. */
  readonly target: string;
}

export class ImageFiles {
  readonly #host: Host;
  readonly #root: string;
  readonly #found = new Map<string, Found>();
  /** How often each changed that somebody asked for. */
  readonly #versions = new Map<string, number>();

  constructor(host: Host, root: string) {
    this.#host = host;
    this.#root = root;
  }

  /** Whether there is a file of this path in the project, all links followed. */
  has(path: string): boolean {
    let found = this.#found.get(path);
    if (found === undefined) {
      found = this.#look(path);
      this.#found.set(path, found);
    }
    return found.isThere;
  }

  /** Tells two contents of one file apart. */
  versionOf(path: string): number {
    return this.#versions.get(path) ?? 0;
  }

  /** A file came, changed or went, or a folder with all that it holds; '' is the project's own. Gives what somebody asked for. */
  forget(path: string): string[] {
    const isIn = (each: string) => path === '' || each === path || each.startsWith(`${path}/`);
    const asked = [...this.#found].filter(([each, { target }]) => isIn(each) || isIn(target)).map(([each]) => each);
    for (const each of asked) {
      this.#found.delete(each);
      this.#versions.set(each, this.versionOf(each) + 1);
    }
    return asked;
  }

  #look(path: string): Found {
    try {
      const place = resolveInside(this.#host, this.#root, this.#root, path);
      if ('path' in place) {
        const root = this.#host.realPath(this.#root) ?? this.#root;
        return { isThere: this.#host.typeOf(place.path) === 'file', target: relativePath(root, place.path) };
      }
    } catch (error) {
      if (!(error instanceof HostError)) {
        throw error;
      }
    }
    return { isThere: false, target: path };
  }
}
