/** A file tree in memory, with the faults of a real one on request. */
import { dirname, HostError, join, MemoryHost as Memory } from '../../../server/host/index.ts';

/** A text or bytes, a link, something that is no file, or a file whose reading fails with this error. */
export type Node = string | Uint8Array | { link: string } | 'pipe' | { fails: string };

export type Tree = Readonly<Record<string, Node>>;

/** Where the tree stands; also the working directory. */
export const ROOT = '/programme';

export class MemoryHost extends Memory {
  /** What links lead to, by their paths. */
  readonly #targets = new Map<string, string>();
  /** The errors with which reading fails, by path. */
  readonly #faults = new Map<string, string>();
  /** Files that were given as bytes. */
  readonly #bytes = new Set<string>();

  constructor(tree: Tree, options: { cwd?: string; now?: number } = {}) {
    super(() => options.now ?? Date.UTC(2026, 10, 22, 12), join(ROOT, options.cwd ?? '.'));
    for (const [path, node] of Object.entries(tree)) {
      this.#add(join(ROOT, path), node);
    }
  }

  #add(path: string, node: Node): void {
    if (typeof node === 'string') {
      this.put(path, node === 'pipe' ? 'other' : Buffer.from(node));
    } else if (node instanceof Uint8Array) {
      this.put(path, node);
      this.#bytes.add(path);
    } else if ('link' in node) {
      this.put(path, 'link');
      this.#targets.set(path, join(dirname(path), node.link));
    } else {
      this.put(path, { size: 0 });
      this.#faults.set(path, node.fails);
    }
  }

  /** The texts of all files, by their path in the tree. */
  get texts(): Record<string, string> {
    return Object.fromEntries(this.#textsIn(ROOT));
  }

  #textsIn(folder: string): [string, string][] {
    return this.list(folder).flatMap(({ name, type }): [string, string][] => {
      const path = join(folder, name);
      if (type === 'folder') {
        return this.#textsIn(path);
      }
      if (type !== 'file' || this.#faults.has(path) || this.#bytes.has(path)) {
        return [];
      }
      const content = this.read(path, Number.POSITIVE_INFINITY) as Uint8Array;
      return [[path.slice(ROOT.length + 1), Buffer.from(content).toString('utf8')]];
    });
  }

  override realPath(path: string): string | undefined {
    const target = this.typeOf(path) === 'link' ? this.#targets.get(path) : undefined;
    return target === undefined ? super.realPath(path) : this.realPath(target);
  }

  override read(path: string, mostBytes: number): Uint8Array | { readonly size: number } {
    const fault = this.#faults.get(path);
    if (fault !== undefined) {
      throw new HostError(path, fault);
    }
    return super.read(path, mostBytes);
  }

  override replace(path: string, content: string, was?: string): void {
    super.replace(path, content, was);
    this.#bytes.delete(path);
    this.#faults.delete(path);
  }
}
