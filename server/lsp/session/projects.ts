/** All projects of the editor's window: which file belongs to which. */
import { CONFIG_NAME } from '../../../language/src/config/index.ts';
import { BASELINE_NAME } from '../../../language/src/engine/norms/index.ts';
import {
  basename,
  configAbove,
  dirname,
  EXTENSION,
  isInside,
  join,
  type Platform,
  relativePath,
} from '../../host/index.ts';
import { DocumentPaths } from './addresses.ts';
import { type Buffer, BufferedHost } from './buffered-host.ts';
import { EditorProject, type SessionContext } from './editor-project.ts';

/** A file or folder came, changed or went. */
export interface FileChange {
  readonly uri: string;
  readonly isNewOrGone: boolean;
}

/** A file with the project that it is part of. */
export interface Located {
  readonly project: EditorProject;
  /** Its path relative to the project, with `/`. */
  readonly file: string;
}

export class Projects {
  readonly #paths: DocumentPaths;
  readonly #host: BufferedHost;
  readonly #context: SessionContext;
  readonly #folders = new Set<string>();
  /** By their root, or by the one file of which they consist. */
  readonly #projects = new Map<string, EditorProject>();

  constructor({ files, addresses }: Pick<Platform, 'files' | 'addresses'>, context: Omit<SessionContext, 'host'>) {
    this.#paths = new DocumentPaths(addresses);
    this.#host = new BufferedHost(files, addresses);
    this.#context = { ...context, host: this.#host };
  }

  all(): Iterable<EditorProject> {
    return this.#projects.values();
  }

  /** The project of a document; nothing for a document that is part of none. */
  locate(uri: string): Located | undefined {
    const path = this.#paths.pathOf(uri);
    return this.#around(path).find(({ project, file }) => project.document(file) !== undefined);
  }

  /** Opens a folder of the workspace and every project in it. */
  async addFolder(folder: string): Promise<void> {
    this.#folders.add(folder);
    await this.#openAll(folder, folder);
    // What was opened before on its own may be part of it.
    for (const [key, { loneFile }] of this.#projects) {
      if (loneFile !== undefined && isInside(folder, loneFile)) {
        this.#projects.delete(key);
      }
    }
  }

  async removeFolder(folder: string): Promise<void> {
    this.#folders.delete(folder);
    await this.#reload();
  }

  /** A document was opened or changed. */
  async setBuffer(buffer: Buffer): Promise<void> {
    const path = this.#paths.pathOf(buffer.uri);
    const isNew = !this.#host.buffers.has(path);
    const wasThere = this.#host.typeOf(path) !== undefined;
    this.#host.buffers.set(path, buffer);
    if (basename(path) === CONFIG_NAME) {
      return wasThere ? this.#rescan([path]) : this.#reload();
    }
    if (!isProgramme(path)) {
      this.#dataChanged(path);
      return this.#rescan(isNew && this.#mayMendConfig(path) ? [path] : []);
    }
    if (this.#around(path).length === 0) {
      await this.#openOf(path);
    }
    const known = this.#around(path).some(({ project, file }) => project.refresh(file));
    if (!known && isNew) {
      await this.#rescan([path]);
    }
  }

  /** A document was closed: from now on the disk says what the file holds. */
  async dropBuffer(uri: string): Promise<void> {
    const path = this.#paths.pathOf(uri);
    this.#host.buffers.delete(path);
    this.#dataChanged(path);
    if (basename(path) === CONFIG_NAME && this.#host.typeOf(path) === undefined) {
      await this.#reload();
    } else if (isProgramme(path) || basename(path) === CONFIG_NAME || this.#mayMendConfig(path)) {
      await this.#rescan([path]);
    }
    this.#forgetLooseProjects();
  }

  /** Files came, changed or went on disk; of a folder that goes, the editor may name the folder alone. */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    const paths = changes.map(({ uri }) => this.#paths.pathOf(uri));
    if (changes.some(({ isNewOrGone }, index) => isNewOrGone && basename(paths[index]!) === CONFIG_NAME)) {
      return this.#reload();
    }
    for (const path of paths) {
      this.#dataChanged(path);
    }
    let known: ReadonlySet<string> | undefined;
    const isFolder = (path: string): boolean => {
      known ??= this.#knownFolders();
      return known.has(path) || this.#host.typeOf(path) === 'folder';
    };
    const unknown = paths.filter((path, index) => {
      if (changes[index]!.isNewOrGone) {
        return isProgramme(path) || isFolder(path) || this.#mayMendConfig(path);
      }
      if (!isProgramme(path)) {
        return basename(path) === CONFIG_NAME;
      }
      return !this.#around(path).some(({ project, file }) => project.refresh(file));
    });
    await this.#rescan(unknown);
  }

  /** The folders that hold a project or a file of one, at whatever depth. */
  #knownFolders(): ReadonlySet<string> {
    const folders = new Set<string>();
    for (const { root, engine } of this.#projects.values()) {
      for (const path of [root, ...engine.files().map(file => dirname(join(root, file)))]) {
        for (let at = path; !folders.has(at); at = dirname(at)) {
          folders.add(at);
        }
      }
    }
    return folders;
  }

  #dataChanged(path: string): void {
    for (const { project, file } of this.#around(path)) {
      const isAround = isInside(path, project.root);
      if (isAround || file === BASELINE_NAME) {
        project.baselineChanged();
      }
      if (file !== BASELINE_NAME) {
        project.dataChanged(isAround ? '' : file);
      }
    }
  }

  /** Whether a glob that matched nothing, and so broke a config, may match now that this came or went. */
  #mayMendConfig(path: string): boolean {
    return this.#around(path).some(({ project }) => project.isConfigBroken);
  }

  /** Scans each project once that one of the paths may belong to. */
  async #rescan(paths: readonly string[]): Promise<void> {
    const projects = new Set(paths.flatMap(path => this.#around(path).map(({ project }) => project)));
    let isBorderMoved = false;
    for (const project of projects) {
      const before = project.nested.join();
      await project.scan();
      isBorderMoved ||= project.nested.join() !== before;
    }
    if (isBorderMoved) {
      await this.#reload();
    }
  }

  /** For when the border of a project moved: which file belongs where is found out anew. */
  async #reload(): Promise<void> {
    this.#projects.clear();
    for (const folder of this.#folders) {
      await this.#openAll(folder, folder);
    }
    for (const path of this.#host.buffers.keys()) {
      if (isProgramme(path) && this.#around(path).length === 0) {
        await this.#openOf(path);
      }
    }
  }

  async #openAll(folder: string, within: string): Promise<void> {
    const project = await this.#open(folder);
    for (const nested of project.nested) {
      if (isInside(within, nested)) {
        await this.#openAll(nested, within);
      }
    }
  }

  /** The project that a folder is part of, opened if need be. */
  #open(folder: string): Promise<EditorProject> {
    return this.#scanned(new EditorProject(this.#context, configAbove(this.#host, folder), folder));
  }

  /**
   * The project of a document that is in no folder of the workspace. Without a config above, it is a project of its own:
   * what else lies beside it, and below, may be everything that somebody ever downloaded.
   */
  #openOf(file: string): Promise<EditorProject> {
    const folder = dirname(file);
    const config = configAbove(this.#host, folder);
    return this.#scanned(new EditorProject(this.#context, config, folder, config === undefined ? file : undefined));
  }

  async #scanned(project: EditorProject): Promise<EditorProject> {
    const open = this.#projects.get(project.id);
    if (open !== undefined) {
      return open;
    }
    this.#projects.set(project.id, project);
    await project.scan();
    return project;
  }

  /**
   * The projects that may know the path, the innermost first: shared norms lie outside of the projects that use them, and a
   * folder may hold whole projects.
   */
  #around(path: string): Located[] {
    const located = [...this.#projects.values()].map(project => ({ project, file: relativePath(project.root, path) }));
    return located
      .filter(
        ({ project, file }) =>
          project.mayHold(path) || isInside(path, project.root) || project.document(file) !== undefined,
      )
      .sort((a, b) => b.project.root.length - a.project.root.length);
  }

  /** A project that is no folder's lives as long as one of its documents is open. */
  #forgetLooseProjects(): void {
    for (const [key, project] of this.#projects) {
      const isWanted = [...this.#folders, ...this.#host.buffers.keys()].some(
        path => project.mayHold(path) || isInside(path, project.id),
      );
      if (!isWanted) {
        this.#projects.delete(key);
      }
    }
  }
}

function isProgramme(path: string): boolean {
  return path.endsWith(EXTENSION);
}
