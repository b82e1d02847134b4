/** Diagnostics: what is wrong in each file of each project, sent when it changes and only then. */
import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { diagnosticOf } from '../convert/diagnostics.ts';
import type { OpenProject } from '../session/open-project.ts';

export class DiagnosticsPublisher {
  readonly #connection: Pick<Connection, 'sendDiagnostics'>;
  /** What was sent last, by address. */
  readonly #sent = new Map<string, string>();

  constructor(connection: Pick<Connection, 'sendDiagnostics'>) {
    this.#connection = connection;
  }

  /** Brings the projects up to date and the editor with them. */
  publish(projects: Iterable<OpenProject>): void {
    const alive = new Set<string>();
    for (const project of projects) {
      project.engine.update();
      for (const file of project.engine.files()) {
        const document = project.document(file);
        if (document === undefined) continue;
        alive.add(document.uri);
        const version = document.version > 0 ? { version: document.version } : {};
        this.#send({ uri: document.uri, ...version, diagnostics: diagnosticsOf(project, file) });
      }
    }
    for (const uri of this.#sent.keys()) {
      if (!alive.has(uri)) this.#send({ uri, diagnostics: [] });
    }
  }

  #send(params: PublishDiagnosticsParams): void {
    const text = JSON.stringify(params.diagnostics);
    if ((this.#sent.get(params.uri) ?? '[]') === text) return;
    this.#sent.set(params.uri, text);
    void this.#connection.sendDiagnostics(params);
  }
}

export function diagnosticsOf(project: OpenProject, file: string): Diagnostic[] {
  const document = project.document(file);
  if (document === undefined) return [];
  return project.engine
    .problems(file)
    .map(problem => diagnosticOf(problem, document, other => project.document(other)));
}
