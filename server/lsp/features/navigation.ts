/** Definition, references and highlights: from a name to its element and to everything that mentions it. */
import {
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { type Element, elementSpotAt, Mentions, type Place, segmentsOf } from '../../../language/src/index.ts';
import { libraryDocument } from '../convert/library-documents.ts';
import { locationOf, offsetOf, rangeOf } from '../convert/positions.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Session } from '../session/language-server.ts';

export function registerNavigation(session: Session): ServerCapabilities {
  const { connection, guard, located } = session;
  connection.onDefinition(
    guard.request(
      'definition',
      async ({ textDocument, position }, token): Promise<DefinitionLink[] | Location | null> => {
        const place = await located(textDocument.uri, token);
        const document = place?.project.document(place.file);
        if (place === undefined || document === undefined) return null;
        const spot = elementSpotAt(place.project.engine, place.file, offsetOf(document, position));
        if (spot === undefined) return null;
        const { element } = spot;
        // An editor that cannot show the library is better sent nowhere than to an address that it cannot open.
        const target =
          place.project.document(element.file) ?? (session.showsLibrary ? libraryDocument(element.file) : undefined);
        if (target === undefined) return null;
        const { uri, range } = locationOf(target, element.nameSpan);
        if (session.client.textDocument?.definition?.linkSupport !== true) return { uri, range };
        return [
          {
            originSelectionRange: rangeOf(document, spot.span),
            targetUri: uri,
            targetRange: rangeOf(target, element.span),
            targetSelectionRange: range,
          },
        ];
      },
    ),
  );
  connection.onReferences(
    guard.request('references', async ({ textDocument, position, context }, token): Promise<Location[]> => {
      const place = await located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      if (place === undefined || document === undefined) return [];
      const spot = elementSpotAt(place.project.engine, place.file, offsetOf(document, position));
      if (spot === undefined) return [];
      return placesOf(spot.element, place.project, { withDeclaration: context.includeDeclaration }).flatMap(each => {
        const itsDocument = place.project.document(each.file);
        return itsDocument === undefined ? [] : [locationOf(itsDocument, each.span)];
      });
    }),
  );
  connection.onDocumentHighlight(
    guard.request('highlights', async ({ textDocument, position }, token): Promise<DocumentHighlight[]> => {
      const place = await located(textDocument.uri, token);
      const document = place?.project.document(place.file);
      if (place === undefined || document === undefined) return [];
      const { project, file } = place;
      const spot = elementSpotAt(project.engine, file, offsetOf(document, position));
      if (spot === undefined) return [];
      return placesOf(spot.element, project, { withDeclaration: true, file })
        .filter(each => each.file === file)
        .map(({ span }) => ({
          range: rangeOf(document, span),
          kind: span === spot.element.nameSpan ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
    }),
  );
  return { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true };
}

/** Where the element is named, on the way to what is in it too: in the whole project, or in one file. */
function placesOf(
  element: Element,
  project: EditorProject,
  { withDeclaration, file }: { withDeclaration: boolean; file?: string },
): Place[] {
  const { engine } = project;
  const mentions = new Mentions(engine);
  const mentioned = [...(file === undefined ? mentions.all() : mentions.in(file))].flatMap((mention): Place[] => {
    if (mention.target === element.id) return [mention];
    if (!mention.target.startsWith(`${element.id}.`)) return [];
    const text = engine.text(mention.file) ?? '';
    return segmentsOf(mention, text, engine.model)
      .filter(segment => segment.element.id === element.id)
      .map(({ span }) => ({ file: mention.file, span }));
  });
  return withDeclaration ? [{ file: element.file, span: element.nameSpan }, ...mentioned] : mentioned;
}
