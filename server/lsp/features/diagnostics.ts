/** Diagnostics: what is wrong in each file of each project, sent when it changes and only then. */
import {
  type Connection,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type StillToWrite, toldTogether } from '../../../language/src/analysis/index.ts';
import type { Finding, PlacedDiagnostic, Severity } from '../../../language/src/index.ts';
import { configDiagnosticOf, diagnosticOf, joinedDiagnosticOf } from '../convert/diagnostics.ts';
import type { EditorProject } from '../session/editor-project.ts';

/** An editor draws every one of them; nobody reads more, and the findings that follow the first often go with it. */
const MOST_IN_A_FILE = 1000;

type Shown = Finding | PlacedDiagnostic;

/** What a project has to say of one file. */
interface FileDiagnostics {
  readonly uri: string;
  readonly version: number;
  readonly diagnostics: readonly LspDiagnostic[];
  /** What they were made of: as long as it is the same, so are they. */
  readonly findings: readonly Shown[];
  /** Its own text, and those of the files of which they name a place. */
  readonly texts: ReadonlyMap<string, string | undefined>;
}

/** By file; config files have a part of their own. */
type ProjectDiagnostics = Map<string, FileDiagnostics>;

export class DiagnosticsPublisher {
  readonly #connection: Pick<Connection, 'sendDiagnostics'>;
  readonly #byProject = new Map<EditorProject, ProjectDiagnostics>();
  /** What was sent last, by address. */
  readonly #sent = new Map<string, readonly LspDiagnostic[]>();
  /** The version of which an editor was last told what its text tells. */
  readonly #told = new Map<string, number>();

  constructor(connection: Pick<Connection, 'sendDiagnostics'>) {
    this.#connection = connection;
  }

  /** Tells at once what the open documents themselves tell: no norm is evaluated for it. */
  publishTexts(projects: Iterable<EditorProject>): void {
    for (const project of projects) {
      const known = this.#of(project);
      for (const [file, findings] of project.takeTouched()) {
        const changed = new Set<string>();
        convert(project, file, findings, known, changed);
        this.#send(changed, 'each version');
      }
    }
  }

  /** Brings the projects up to date and the editor with them. */
  publish(projects: Iterable<EditorProject>): void {
    const open = new Set(projects);
    const changed = new Set<string>();
    for (const [project, known] of this.#byProject) {
      if (!open.has(project)) {
        for (const { uri } of known.values()) {
          changed.add(uri);
        }
        this.#byProject.delete(project);
      }
    }
    for (const project of open) {
      update(project, this.#of(project), changed);
    }
    this.#send(changed);
  }

  #of(project: EditorProject): ProjectDiagnostics {
    const known = this.#byProject.get(project) ?? new Map();
    this.#byProject.set(project, known);
    return known;
  }

  /** What is told again is not sent, but to an editor that waits to hear of a version that its text is right, or still wrong. */
  #send(uris: ReadonlySet<string>, when: 'each version' | 'when it is news' = 'when it is news'): void {
    if (uris.size === 0) {
      return;
    }
    const byUri = this.#byUri(uris);
    for (const uri of uris) {
      const parts = byUri.get(uri) ?? [];
      const diagnostics = sideBySide(parts);
      const version = Math.max(0, ...parts.flat().map(part => part.version));
      const isAwaited = when === 'each version' && version !== (this.#told.get(uri) ?? 0);
      if (isAwaited) {
        this.#told.set(uri, version);
      }
      if (!isAwaited && isSame(this.#sent.get(uri) ?? [], diagnostics)) {
        continue;
      }
      if (diagnostics.length === 0) {
        this.#sent.delete(uri);
      } else {
        this.#sent.set(uri, diagnostics);
      }
      const params: PublishDiagnosticsParams = { uri, diagnostics: [...diagnostics] };
      void this.#connection.sendDiagnostics(version > 0 ? { ...params, version } : params);
    }
  }

  /** What each project says of an address. */
  #byUri(uris: ReadonlySet<string>): ReadonlyMap<string, FileDiagnostics[][]> {
    const byUri = new Map<string, FileDiagnostics[][]>();
    for (const known of this.#byProject.values()) {
      for (const [uri, parts] of Map.groupBy(
        [...known.values()].filter(part => uris.has(part.uri)),
        part => part.uri,
      )) {
        byUri.set(uri, [...(byUri.get(uri) ?? []), parts]);
      }
    }
    return byUri;
  }
}

/** What is still to write at one element stands where the worst of it stood. */
function together(shown: readonly Shown[], { engine }: EditorProject): readonly (Shown | StillToWrite)[] {
  const told = toldTogether(
    shown.filter(each => 'outcome' in each),
    engine.model,
  );
  if (told.together.length === 0) {
    return shown;
  }
  const elements = new Map<Shown, StillToWrite>(told.together.map(open => [open.findings[0]!, open]));
  const apart = new Set<Shown>(told.apart);
  return shown.flatMap(each => {
    return elements.get(each) ?? (!('outcome' in each) || apart.has(each) ? each : []);
  });
}

/** Projects may share files: what each of them finds there stands side by side, and what all of them find stands once. */
function sideBySide(byProject: readonly (readonly FileDiagnostics[])[]): readonly LspDiagnostic[] {
  const all = byProject.map(parts =>
    parts.length === 1 ? parts[0]!.diagnostics : parts.flatMap(each => each.diagnostics),
  );
  const [first = [], ...others] = all;
  if (others.length === 0) {
    return first;
  }
  const told = new Set<string>();
  const found = [...first];
  for (const diagnostic of first) {
    told.add(JSON.stringify(diagnostic));
  }
  for (const diagnostics of others) {
    const fresh = diagnostics.filter(diagnostic => !told.has(JSON.stringify(diagnostic)));
    for (const diagnostic of fresh) {
      told.add(JSON.stringify(diagnostic));
    }
    found.push(...fresh);
  }
  return found;
}

function isSame(a: readonly LspDiagnostic[], b: readonly LspDiagnostic[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}

/** Takes in what is found in a project now; `changed` gets the addresses of which there is something else to say. */
function update(project: EditorProject, known: ProjectDiagnostics, changed: Set<string>): void {
  const found = project.findingsByFile();
  const current = new Set<string>();
  for (const [file, findings] of found) {
    current.add(file);
    convert(project, file, findings, known, changed);
  }
  for (const [path, problems] of Map.groupBy(project.configProblems, problem => problem.source.path)) {
    const part = `${CONFIG}${path}`;
    current.add(part);
    const uri = project.uriOf(path);
    put(
      known,
      part,
      { uri, version: 0, diagnostics: problems.map(configDiagnosticOf), findings: [], texts: new Map() },
      changed,
    );
  }
  for (const [file, { uri }] of known) {
    if (!current.has(file)) {
      known.delete(file);
      changed.add(uri);
    }
  }
}

/** No path of a file begins so. */
const CONFIG = 'config:';

/** Converts what is found in a file, unless that was done and holds. */
function convert(
  project: EditorProject,
  file: string,
  findings: readonly Shown[],
  known: ProjectDiagnostics,
  changed: Set<string>,
): void {
  const document = project.anyDocument(file);
  if (document === undefined) {
    const before = known.get(file);
    if (before !== undefined) {
      changed.add(before.uri);
    }
    known.delete(file);
    return;
  }
  const before = known.get(file);
  if (before?.findings === findings && before.uri === document.uri && holds(before, project)) {
    return;
  }
  const texts = new Map<string, string | undefined>([[file, document.getText()]]);
  const documentOf = (each: string): TextDocument | undefined => {
    const found = each === file ? document : project.anyDocument(each);
    texts.set(each, found?.getText());
    return found;
  };
  const shown = together(findings.filter(isShown), project);
  const listed = worst(shown).map(each =>
    'findings' in each ? joinedDiagnosticOf(each, document) : diagnosticOf(each, document, documentOf),
  );
  const more = shown.length - listed.length;
  const diagnostics = more === 0 ? listed : [...listed, unlisted(more)];
  put(known, file, { uri: document.uri, version: document.version, diagnostics, findings, texts }, changed);
}

function put(known: ProjectDiagnostics, file: string, part: FileDiagnostics, changed: Set<string>): void {
  const before = known.get(file);
  if (before !== undefined && before.uri !== part.uri) {
    changed.add(before.uri);
  }
  changed.add(part.uri);
  known.set(file, part);
}

/** Whether all texts of which places are told are as they were. */
function holds({ texts }: FileDiagnostics, project: EditorProject): boolean {
  for (const [file, text] of texts) {
    if (project.anyDocument(file)?.getText() !== text) {
      return false;
    }
  }
  return true;
}

/** As many as are shown, those first that weigh most. */
function worst<T extends Shown | StillToWrite>(findings: readonly T[]): readonly T[] {
  if (findings.length <= MOST_IN_A_FILE) {
    return findings;
  }
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
function isShown(finding: Shown): boolean {
  return !('outcome' in finding) || finding.outcome === 'fail';
}
