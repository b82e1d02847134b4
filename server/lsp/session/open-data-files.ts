/** The data files of a project that is open: what an editor holds goes before what is on disk. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DataFiles, join } from '../../host/index.ts';
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
    if (text === undefined) {
      return undefined;
    }
    const { uri, version } = this.#host.identityOf(join(this.#root, path));
    return TextDocument.create(uri, 'csv', version, text);
  }

  /** A file that was never saved is nowhere on disk. */
  protected override placeOf(path: string): string | undefined {
    const absolute = join(this.#root, path);
    return this.#host.buffers.has(absolute) ? absolute : super.placeOf(path);
  }
}
