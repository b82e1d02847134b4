/** Diagnostics: what is wrong in each file of each project, sent when it changes and only then. */
import {
  type Connection,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { Finding, PlacedDiagnostic, Severity } from '../../../language/src/index.ts';
import { configDiagnosticOf, diagnosticOf } from '../convert/diagnostics.ts';
import type { EditorProject } from '../session/editor-project.ts';

/** An editor draws every one of them; nobody reads more, and the findings that follow the first often go with it. */
const MOST_IN_A_FILE = 1000;

export class DiagnosticsPublisher {
  readonly #connection: Pick<Connection, 'sendDiagnostics'>;
  /** What was sent last, by address. */
  readonly #sent = new Map<string, string>();

  constructor(connection: Pick<Connection, 'sendDiagnostics'>) {
    this.#connection = connection;
  }

  /** Brings the projects up to date and the editor with them. */
  publish(projects: Iterable<EditorProject>): void {
    const before = new Set(this.#sent.keys());
    for (const params of together([...projects].flatMap(diagnosticsOf))) {
      before.delete(params.uri);
      this.#send(params);
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

/** Projects may share files: what each of them finds there stands side by side, and what all of them find stands once. */
function together(all: readonly PublishDiagnosticsParams[]): Iterable<PublishDiagnosticsParams> {
  const byUri = new Map<string, PublishDiagnosticsParams>();
  for (const params of all) {
    const known = byUri.get(params.uri);
    if (known === undefined) {
      byUri.set(params.uri, params);
      continue;
    }
    const told = new Set(known.diagnostics.map(diagnostic => JSON.stringify(diagnostic)));
    known.diagnostics.push(...params.diagnostics.filter(diagnostic => !told.has(JSON.stringify(diagnostic))));
  }
  return byUri.values();
}

/** What is to be shown in each file of a project, also where that is nothing. */
function diagnosticsOf(project: EditorProject): PublishDiagnosticsParams[] {
  const documentOf = (file: string) => project.anyDocument(file);
  const byFile = Map.groupBy(project.findings().filter(isShown), finding => finding.file);
  const found = [...new Set([...project.engine.files(), ...byFile.keys()])].flatMap(file => {
    const document = project.anyDocument(file);
    if (document === undefined) return [];
    const findings = byFile.get(file) ?? [];
    const version = document.version > 0 ? { version: document.version } : {};
    const listed = worst(findings).map(each => diagnosticOf(each, document, documentOf));
    const more = findings.length - listed.length;
    return [{ uri: document.uri, ...version, diagnostics: more === 0 ? listed : [...listed, unlisted(more)] }];
  });
  return withConfigDiagnostics(found, project);
}

/** As many as are shown, those first that weigh most. */
function worst(findings: readonly (Finding | PlacedDiagnostic)[]): readonly (Finding | PlacedDiagnostic)[] {
  if (findings.length <= MOST_IN_A_FILE) return findings;
  const bySeverity = Map.groupBy(findings, finding => ('severity' in finding ? finding.severity : 'error'));
  return SEVERITIES.flatMap(severity => bySeverity.get(severity) ?? []).slice(0, MOST_IN_A_FILE);
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function unlisted(more: number): LspDiagnostic {
  const start = { line: 0, character: 0 };
  const message = `${more} more findings in this file are not shown here; the worst are. \`cx check\` lists all of them.`;
  return { range: { start, end: start }, severity: DiagnosticSeverity.Information, source: 'cx', message };
}

/** What is waived or accepted counts elsewhere; nobody has to act on it. */
function isShown(finding: Finding | PlacedDiagnostic): boolean {
  return !('outcome' in finding) || finding.outcome === 'fail';
}

/** A config may take part of what it says from others, so its mistakes may stand in several files. */
function withConfigDiagnostics(found: PublishDiagnosticsParams[], project: EditorProject): PublishDiagnosticsParams[] {
  for (const [path, inFile] of Map.groupBy(project.configProblems, problem => problem.source.path)) {
    const uri = project.uriOf(path);
    const diagnostics = inFile.map(configDiagnosticOf);
    const params = found.find(other => other.uri === uri);
    if (params === undefined) found.push({ uri, diagnostics });
    else for (const diagnostic of diagnostics) params.diagnostics.push(diagnostic);
  }
  return found;
}
