/** One project as the editor sees it: the engine's project, with an address and a text document for every file. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Element, Project, visibleElements } from '../../../language/src/index.ts';
import type { FileText } from './project-reader.ts';

export class OpenProject {
  readonly engine = new Project();
  readonly #documents = new Map<string, TextDocument>();
  readonly #uriOf: (file: string) => string;

  /** Files are known by their path relative to the project, with `/`; `uriOf` gives the address of one. */
  constructor(uriOf: (file: string) => string) {
    this.#uriOf = uriOf;
  }

  /** The text of a file as the engine last saw it, to turn its offsets into positions. */
  document(file: string): TextDocument | undefined {
    return this.#documents.get(file);
  }

  /** The version is the editor's for an open document, and 0 for what was read from disk. */
  set(file: string, content: FileText, version: number): void {
    const text = 'text' in content ? content.text : '';
    this.#documents.set(file, TextDocument.create(this.#uriOf(file), 'cx', version, text));
    if ('text' in content) this.engine.setFile(file, content.text);
    else this.engine.refuseFile(file, content.refused, content.message);
  }

  remove(file: string): void {
    if (this.#documents.delete(file)) this.engine.removeFile(file);
  }

  /** The outermost elements of a file. */
  elements(file: string): readonly Element[] {
    return this.engine.model.fragments.find(fragment => fragment.file === file)?.elements ?? [];
  }

  /** Every element that a name may stand for: those of the project, then those of the library. */
  allElements(): Element[] {
    const { fragments, library } = this.engine.model;
    return [...fragments, ...library].flatMap(fragment => [...visibleElements(fragment.elements)]);
  }
}
