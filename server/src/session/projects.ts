/** All projects of the editor's window: which file belongs to which, and what each file says right now. */
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { OpenProject } from './open-project.ts';
import { configName, type FileText, listProject, projectAbove, readText } from './project-reader.ts';

/** A file with the project that it is part of. */
export interface Located {
  readonly project: OpenProject;
  /** Its path relative to the project. */
  readonly file: string;
}

interface Buffer {
  /** As the editor writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export class Projects {
  readonly #folders = new Set<string>();
  /** By the absolute path of their folder; a text without a place on disk is a project of its own, by its address. */
  readonly #projects = new Map<string, OpenProject>();
  /** Open documents, which win over the disk. */
  readonly #buffers = new Map<string, Buffer>();
  readonly #leftOut: ReadonlySet<string>;

  /** Files that must not be read, because the server before this one died over them. */
  constructor(leftOut: readonly string[]) {
    this.#leftOut = new Set(leftOut.map(keyOf));
  }

  all(): Iterable<OpenProject> {
    return this.#projects.values();
  }

  /** The project of a document; absent while its folder is still being read. */
  locate(uri: string): Located | undefined {
    const key = keyOf(uri);
    const root = this.#rootOf(key);
    const project = root === undefined ? undefined : this.#projects.get(root);
    if (project === undefined || root === undefined) return undefined;
    return { project, file: fileIn(root, key) };
  }

  /** Reads a folder of the workspace and every project in it. */
  async addFolder(folder: string): Promise<void> {
    this.#folders.add(folder);
    await this.#read((await projectAbove(folder)) ?? folder);
  }

  async removeFolder(folder: string): Promise<void> {
    this.#folders.delete(folder);
    await this.reload();
  }

  /** Reads everything again, for a config came or went and with it the border of a project. */
  async reload(): Promise<void> {
    this.#projects.clear();
    for (const folder of this.#folders) await this.#read((await projectAbove(folder)) ?? folder);
    for (const buffer of [...this.#buffers.values()]) await this.setBuffer(buffer);
  }

  async setBuffer(buffer: Buffer): Promise<void> {
    const key = keyOf(buffer.uri);
    this.#buffers.set(key, buffer);
    if (this.#rootOf(key) === undefined) await this.#openAlone(key);
    this.#put(key, buffer, buffer.version);
  }

  /** The document was closed: from now on the disk says what the file holds. */
  async dropBuffer(uri: string): Promise<void> {
    const key = keyOf(uri);
    this.#buffers.delete(key);
    if (isPath(key)) await this.refresh(key);
    else this.#projects.delete(key);
  }

  /** A file, or a folder, came, changed or went on disk. */
  async refresh(path: string): Promise<void> {
    if (basename(path) === configName) return this.reload();
    if (this.#buffers.has(path)) return;
    const content = path.endsWith('.cx') ? await readText(path) : undefined;
    if (content !== undefined) this.#put(path, content);
    else this.#removeAllIn(path);
  }

  async #read(root: string): Promise<void> {
    if (this.#projects.has(root)) return;
    const project = new OpenProject(file => this.#uriOf(join(root, ...file.split('/'))));
    this.#projects.set(root, project);
    const { files, nested } = await listProject(root);
    for (const path of files) {
      const content = this.#buffers.has(path) ? undefined : await readText(path);
      if (content !== undefined) this.#put(path, content);
    }
    for (const folder of nested) await this.#read(folder);
  }

  /** A document outside of every folder: the project around it is opened, or one of itself alone. */
  async #openAlone(key: string): Promise<void> {
    if (!isPath(key)) this.#projects.set(key, new OpenProject(() => key));
    else await this.#read((await projectAbove(dirname(key))) ?? dirname(key));
  }

  #put(key: string, content: FileText, version = 0): void {
    const root = this.#rootOf(key);
    const project = root === undefined ? undefined : this.#projects.get(root);
    if (project === undefined || root === undefined) return;
    project.set(fileIn(root, key), this.#leftOut.has(key) ? leftOut : content, version);
  }

  #removeAllIn(path: string): void {
    for (const [root, project] of this.#projects) {
      for (const file of project.engine.files()) {
        const at = join(root, ...file.split('/'));
        const gone = at === path || at.startsWith(path + sep);
        if (gone && !this.#buffers.has(at)) project.remove(file);
      }
    }
  }

  /** The innermost project whose folder holds the file. */
  #rootOf(key: string): string | undefined {
    if (!isPath(key)) return this.#projects.has(key) ? key : undefined;
    for (let folder = dirname(key); ; folder = dirname(folder)) {
      if (this.#projects.has(folder)) return folder;
      if (dirname(folder) === folder) return undefined;
    }
  }

  #uriOf(path: string): string {
    return this.#buffers.get(path)?.uri ?? pathToFileURL(path).toString();
  }
}

const leftOut: FileText = {
  refused: 'syntax',
  message:
    'The language server stopped twice while it worked on this file, so it is left out. Run “CX: Restart Language Server” to let it in again.',
};

/** What a document is known by: its path, however its address was written; the address itself if it is on no disk. */
function keyOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
}

function isPath(key: string): boolean {
  return !/^[a-z][a-z+.-]+:/i.test(key) || /^[a-z]:[\\/]/i.test(key);
}

function fileIn(root: string, key: string): string {
  return root === key ? basename(key) : relative(root, key).split(sep).join('/');
}
