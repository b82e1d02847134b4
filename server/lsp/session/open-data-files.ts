/** The data files of a project that is open: what an editor holds goes before what is on disk. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DataFiles } from '../../host/index.ts';
import type { BufferedHost } from './buffered-host.ts';

export class OpenDataFiles extends DataFiles {
  readonly #host: BufferedHost;
  readonly #root: string;

  constructor(host: BufferedHost, root: string, mostBytes: () => number) {
    super(host, root, mostBytes);
    this.#host = host;
    this.#root = root;
  }

  /** To turn offsets of a file into positions. */
  document(path: string): TextDocument | undefined {
    const text = this.known(path);
    if (text === undefined) return undefined;
    const absolute = join(this.#root, path);
    const buffer = this.#host.buffers.get(absolute);
    return TextDocument.create(buffer?.uri ?? pathToFileURL(absolute).href, 'csv', buffer?.version ?? 0, text);
  }

  /** A file that was never saved is nowhere on disk. */
  protected override placeOf(path: string): string | undefined {
    const absolute = join(this.#root, path);
    return this.#host.buffers.has(absolute) ? absolute : super.placeOf(path);
  }
}
