// Reads what the language server notes about its work, which is how a server that stopped can still be asked over what.
import { type Uri, workspace } from 'vscode';
import { type Work, work } from '../../language/src/protocol/index.ts';

export class WorkNote {
  readonly #file: Uri;

  constructor(file: Uri) {
    this.#file = file;
  }

  /** For the server to write to. */
  get path(): string {
    return this.#file.fsPath;
  }

  /** The first line of the note; empty where the server works on nothing that it names. */
  async text(): Promise<string> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(this.#file)).split('\n', 1)[0]!;
    } catch {
      // It was never written, or the folder of logs is gone: then nothing is known, as without a note.
      return '';
    }
  }

  async read(): Promise<Work | undefined> {
    try {
      return work.parse(JSON.parse(await this.text()));
    } catch {
      return undefined;
    }
  }
}
