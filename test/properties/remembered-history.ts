/** A history that lies in memory: each revision is a folder of texts. */
import type { HistoricHost, History, Revision } from '../../server/host/history.ts';
import { HostError, MemoryHost } from '../../server/host/index.ts';

export type Tree = Readonly<Record<string, string>>;

const ROOT = '/project';

export class RememberedHistory implements History {
  readonly revisions: readonly Revision[];
  readonly host: HistoricHost;
  readonly #trees: readonly Tree[];
  readonly #standing = new Standing();
  #at = -1;

  constructor(trees: readonly (readonly [day: string, tree: Tree])[]) {
    this.#trees = trees.map(([, tree]) => tree);
    this.revisions = trees.map(([day], index) => ({ hash: String(index), day, tags: [] }));
    this.host = this.#standing;
  }

  next(): string[] {
    const before = this.#trees[this.#at] ?? {};
    const tree = this.#trees[++this.#at]!;
    this.#standing.stand(tree);
    return Object.keys({ ...before, ...tree }).flatMap(path =>
      before[path] === tree[path] ? [] : [`${ROOT}/${path}`],
    );
  }

  toWorkTree(): boolean {
    return false;
  }
}

class Standing implements HistoricHost {
  readonly cwd = ROOT;
  shape = 0;
  #tree: Tree = {};
  #memory = hostOf({});

  stand(tree: Tree): void {
    const isSameShape = Object.keys(tree).sort().join() === Object.keys(this.#tree).sort().join();
    this.shape += isSameShape ? 0 : 1;
    this.#tree = tree;
    this.#memory = hostOf(tree);
  }

  versionOf(path: string): string | undefined {
    return this.#tree[path.slice(ROOT.length + 1)];
  }

  list(folder: string) {
    return this.#memory.list(folder);
  }

  typeOf(path: string) {
    return this.#memory.typeOf(path);
  }

  realPath(path: string) {
    return this.#memory.realPath(path);
  }

  read(path: string, mostBytes: number) {
    return this.#memory.read(path, mostBytes);
  }

  replace(path: string): void {
    throw new HostError(path, 'EROFS');
  }

  create(): void {
    throw new HostError(ROOT, 'EROFS');
  }

  now(): number {
    return 0;
  }
}

export function hostOf(tree: Tree): MemoryHost {
  const host = new MemoryHost(() => 0, ROOT);
  for (const [path, text] of Object.entries(tree)) {
    host.put(`${ROOT}/${path}`, new TextEncoder().encode(text));
  }
  return host;
}
