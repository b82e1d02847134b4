/** The preview: what it shows of a project, where the cursor stands in it, and where what it shows is written. */
import type { Connection } from 'vscode-languageserver';
import {
  FOCUS_REQUEST,
  type FocusResult,
  focusParams,
  LOCATE_REQUEST,
  type LocateResult,
  locateParams,
  PREVIEW_REQUEST,
  type PreviewState,
  previewParams,
  REBUILT_NOTIFICATION,
  type RebuiltParams,
} from '../../../language/src/protocol/index.ts';
import { focusAt } from '../../../language/src/views/index.ts';
import { locationOf, offsetOf } from '../convert/positions.ts';
import { askedDocument } from '../session/asked.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Session } from '../session/language-server.ts';
import type { Projects } from '../session/projects.ts';
import { previewOf } from './preview-state.ts';

export class Previews {
  readonly #connection: Connection;
  /** The projects that somebody looks at, or did. */
  readonly #watched = new Set<EditorProject>();
  /** Addresses that somebody asked about in vain: a project may come to hold such a document. */
  readonly #awaited = new Set<string>();

  constructor(session: Session) {
    const { connection, guard, located } = session;
    this.#connection = connection;
    connection.onRequest<PreviewState | null, void>(
      PREVIEW_REQUEST,
      guard.request('preview', async (params: unknown, token): Promise<PreviewState | null> => {
        const { uri, journey, tab } = previewParams.parse(params);
        const place = await located(uri, token);
        if (place === undefined) {
          this.#awaited.add(uri);
          return null;
        }
        this.#watched.add(place.project);
        return previewOf(place, journey, tab, () => this.#tell(place.project));
      }),
    );
    connection.onRequest<FocusResult, void>(
      FOCUS_REQUEST,
      guard.request('focus of the preview', async (params: unknown, token): Promise<FocusResult> => {
        const { uri, position } = focusParams.parse(params);
        const asked = await askedDocument(session, uri, token);
        if (asked === undefined) {
          return { journey: null, element: null };
        }
        const { project, file, document } = asked;
        return focusAt(project.engine.model, file, offsetOf(document, position));
      }),
    );
    connection.onRequest<LocateResult, void>(
      LOCATE_REQUEST,
      guard.request('place in the preview', async (params: unknown, token): Promise<LocateResult> => {
        const { uri, place } = locateParams.parse(params);
        const document = (await located(uri, token))?.project.anyDocument(place.file);
        return document === undefined ? null : locationOf(document, place);
      }),
    );
  }

  /** Tells those who look at a project that there is something new to ask for. */
  rebuilt(projects: Pick<Projects, 'all' | 'locate'>): void {
    const open = new Set(projects.all());
    const told = new Set(this.#watched);
    for (const uri of this.#awaited) {
      const place = projects.locate(uri);
      if (place !== undefined) {
        told.add(place.project);
        this.#awaited.delete(uri);
      }
    }
    for (const project of told) {
      if (!open.has(project)) {
        this.#watched.delete(project);
      }
      this.#tell(project);
    }
  }

  #tell(project: EditorProject): void {
    const params: RebuiltParams = { project: project.id };
    void this.#connection.sendNotification(REBUILT_NOTIFICATION, params);
  }
}
