/** Diagnostics: what is wrong in each file of each project, sent when it changes and only then. */
import { pathToFileURL } from 'node:url';
import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configDiagnosticOf, diagnosticOf } from '../convert/diagnostics.ts';
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
    const before = new Set(this.#sent.keys());
    for (const project of projects) {
      project.update();
      for (const params of [...fileDiagnostics(project), ...configDiagnostics(project)]) {
        before.delete(params.uri);
        this.#send(params);
      }
    }
    for (const uri of before) {
      this.#send({ uri, diagnostics: [] });
      this.#sent.delete(uri);
    }
  }

  #send(params: PublishDiagnosticsParams): void {
    const text = JSON.stringify(params.diagnostics);
    if ((this.#sent.get(params.uri) ?? '[]') === text) return;
    this.#sent.set(params.uri, text);
    void this.#connection.sendDiagnostics(params);
  }
}

function fileDiagnostics(project: OpenProject): PublishDiagnosticsParams[] {
  return project.engine.files().flatMap(file => {
    const document = project.document(file);
    if (document === undefined) return [];
    const version = document.version > 0 ? { version: document.version } : {};
    return [{ uri: document.uri, ...version, diagnostics: diagnosticsOf(project, file, document) }];
  });
}

function diagnosticsOf(project: OpenProject, file: string, document: TextDocument): Diagnostic[] {
  return project.engine
    .problems(file)
    .map(problem => diagnosticOf(problem, document, other => project.document(other)));
}

/** A config may take part of what it says from others, so the mistakes may stand in several files. */
function configDiagnostics(project: OpenProject): PublishDiagnosticsParams[] {
  const byFile = Map.groupBy(project.configProblems, problem => problem.source.path);
  return [...byFile].map(([path, problems]) => ({
    uri: pathToFileURL(path).href,
    diagnostics: problems.map(configDiagnosticOf),
  }));
}
