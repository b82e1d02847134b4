/** What a request is about: the one way from the address and position that an editor sends to a file and an offset in it. */
import type { CancellationToken, Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetOf } from '../convert/positions.ts';
import type { Session } from './language-server.ts';
import type { Located } from './projects.ts';

/** A file of a project, up to date with everything that the person did before the request. */
export interface AskedDocument extends Located {
  /** The text, to turn offsets into positions. */
  readonly document: TextDocument;
}

/** A position in it. */
export interface AskedPosition extends AskedDocument {
  readonly offset: number;
}

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

interface PositionParams extends DocumentParams {
  readonly position: Position;
}

type Answer<Asked, P, R> = (asked: Asked, params: P, token: CancellationToken) => R | Promise<R>;

/** The document of the address; nothing for one that is of no project. */
export async function askedDocument(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<AskedDocument | undefined> {
  const place = await session.located(uri, token);
  const document = place?.project.document(place.file);
  return place === undefined || document === undefined ? undefined : { ...place, document };
}

/** The handler of a request about a document; `nothing` is the answer about one that is of no project. */
export function aboutDocument<P extends DocumentParams, R>(
  session: Session,
  name: string,
  nothing: R,
  answer: Answer<AskedDocument, P, R>,
) {
  return session.guard.request(name, async (params: P, token): Promise<R> => {
    const asked = await askedDocument(session, params.textDocument.uri, token);
    return asked === undefined ? nothing : answer(asked, params, token);
  });
}

/** The handler of a request about a position in a document. */
export function aboutPosition<P extends PositionParams, R>(
  session: Session,
  name: string,
  nothing: R,
  answer: Answer<AskedPosition, P, R>,
) {
  return aboutDocument(session, name, nothing, (asked, params: P, token) =>
    answer({ ...asked, offset: offsetOf(asked.document, params.position) }, params, token),
  );
}
