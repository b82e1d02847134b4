/** Texts of the built-in library as documents of their own addresses: `library:metrics.cx` ↔ `cx-library:/metrics.cx`. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LIBRARY_TEXTS } from '../../../language/src/index.ts';
import { LIBRARY_SCHEME } from '../../../language/src/protocol/index.ts';

const FILES = 'library:';

export function libraryDocument(file: string): TextDocument | undefined {
  const text = Object.hasOwn(LIBRARY_TEXTS, file) ? LIBRARY_TEXTS[file] : undefined;
  const uri = `${LIBRARY_SCHEME}:/${file.slice(FILES.length)}`;
  return text === undefined ? undefined : TextDocument.create(uri, 'cx', 0, text);
}

/** The text at such an address. */
export function libraryText(uri: string): string | undefined {
  const begin = `${LIBRARY_SCHEME}:/`;
  return uri.startsWith(begin) ? libraryDocument(`${FILES}${uri.slice(begin.length)}`)?.getText() : undefined;
}
