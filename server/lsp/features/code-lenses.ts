/**
 * Code lenses: above journeys and targets how they turned out. Where they stand is told at once; what one says is worked out
 * when it comes into sight, as of the last time that the project was judged.
 */
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Command,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { type JudgedProgramme, judgedIn } from '../../../language/src/ide/judged.ts';
import { type LensText, lensesIn, lensText } from '../../../language/src/ide/lenses.ts';
import { readable } from '../../../language/src/model/finding.ts';
import { OPEN_PREVIEW, type OpenPreviewParams } from '../../../language/src/protocol/index.ts';
import { rangeOf } from '../convert/positions.ts';
import { aboutDocument } from '../session/asked.ts';
import type { EditorProject } from '../session/editor-project.ts';
import { Outdated } from '../session/guard.ts';
import type { Session } from '../session/language-server.ts';

/** What an editor hands back with a lens that it wants to show. */
interface LensData {
  readonly uri: string;
  readonly element: string;
}

export function registerCodeLenses(session: Session): ServerCapabilities {
  const { connection, guard, located } = session;
  connection.onCodeLens(
    aboutDocument(session, 'code lenses', [], ({ project, file, document }, { textDocument: { uri } }): CodeLens[] => {
      const judged = judgedFor(project, session);
      return lensesIn(project.engine.model, file)
        .filter(({ element }) => judged !== undefined && lastKnows(element, judged))
        .map(({ span, element }) => {
          const data: LensData = { uri, element };
          return { range: rangeOf(document, span), data };
        });
    }),
  );
  connection.onCodeLensResolve(
    guard.request('a code lens', async (lens, token): Promise<CodeLens> => {
      const { uri, element } = dataOf(lens);
      const project = (await located(uri, token))?.project;
      const judged = project && judgedFor(project, session);
      const text = judged && lensText(element, judgedIn(judged, project.today));
      if (text === undefined) {
        throw new Outdated();
      }
      return { ...lens, command: commandOf(text, uri, session) };
    }),
  );
  return { codeLensProvider: { resolveProvider: true } };
}

/** An editor that can be told to ask anew need not wait for the first time that everything is judged. */
function judgedFor(project: EditorProject, { client }: Session): JudgedProgramme | undefined {
  return project.lastEvaluation ?? (knowsRefresh(client) ? undefined : project.evaluation());
}

/** What has just been typed is told of when it was judged. */
function lastKnows(element: string, { model }: JudgedProgramme): boolean {
  return model.element(element) !== undefined;
}

/** What comes back is believed to be what was sent only as far as it looks like that. */
function dataOf({ data }: CodeLens): LensData {
  const { uri, element } = (data ?? {}) as { [key in keyof LensData]?: unknown };
  if (typeof uri !== 'string' || typeof element !== 'string') {
    throw new Outdated();
  }
  return { uri, element };
}

/** An editor that cannot open the preview shows the words alone. */
function commandOf({ title, view }: LensText, uri: string, { opensPreview }: Session): Command {
  const words = shown(title);
  if (!opensPreview) {
    return { title: words, command: '' };
  }
  const params: OpenPreviewParams = { uri, ...view };
  return { title: words, command: OPEN_PREVIEW, arguments: [params] };
}

/** Longer ones would run out of sight. */
const LONGEST = 200;

/** On one line, and without signs that VS Code would draw as a picture: `$(trash)`. */
function shown(title: string): string {
  return readable(title.replace(/\s+/g, ' '), LONGEST).replaceAll('$(', '\\$(');
}

function knowsRefresh({ workspace }: ClientCapabilities): boolean {
  return workspace?.codeLens?.refreshSupport === true;
}

/** Tells the editor to ask anew when something was judged, since lenses say how things were when they were asked for. */
export class LensRefresher {
  readonly #session: Session;
  /** What was told of last. */
  readonly #told = new WeakMap<EditorProject, JudgedProgramme>();

  constructor(session: Session) {
    this.#session = session;
  }

  rebuilt(projects: Iterable<EditorProject>): void {
    const { connection, client } = this.#session;
    // Each of them is noted.
    const others = [...projects].filter(project => this.#isOther(project));
    if (others.length > 0 && knowsRefresh(client)) {
      // An editor that refuses, or is gone meanwhile, shows what it has.
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    }
  }

  #isOther(project: EditorProject): boolean {
    const last = project.lastEvaluation;
    if (last === undefined || this.#told.get(project) === last) {
      return false;
    }
    this.#told.set(project, last);
    return true;
  }
}
