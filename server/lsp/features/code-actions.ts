/** Quick fixes: what may be done about the findings where the cursor stands. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Range,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  creationsFor,
  type Edit,
  type Finding,
  type Fix,
  type PlacedDiagnostic,
  placeholderFor,
  SNIPPET_GAP,
  waiverFor,
} from '../../../language/src/index.ts';
import { offsetOf, rangeOf } from '../convert/positions.ts';
import { type Change, knowsSnippets, workspaceEditOf } from '../convert/workspace-edits.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Session } from '../session/language-server.ts';
import { commandOf, knowsActions, needsCommands } from './fix-commands.ts';
import { FixTrials } from './fix-trials.ts';

/** Of a whole file marked by hand, only the first few findings are looked at. */
const MOST_FINDINGS = 10;

export function registerCodeActions(session: Session): ServerCapabilities {
  session.connection.onCodeAction(
    session.guard.request('code actions', async (params, token): Promise<(CodeAction | Command)[]> => {
      if (!wantsQuickFixes(params, session)) return [];
      const place = await session.located(params.textDocument.uri, token);
      const document = place?.project.document(place.file);
      if (place === undefined || document === undefined) return [];
      const { project, file } = place;
      const findings = findingsAt(project, file, document, params.range).slice(0, MOST_FINDINGS);
      // An editor asks at every step of the cursor whether there is anything; what takes time waits until a person asks.
      const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
      const trials = isAsked ? new FixTrials(project, token) : undefined;
      const actions: CodeAction[] = [];
      for (const finding of findings) {
        const remedies = isFinding(finding) ? ((await trials?.fixesFor(finding)) ?? []) : [];
        actions.push(...actionsFor(finding, remedies, { project, document, params, session }));
      }
      return needsCommands(session.client) ? actions.map(commandOf) : actions;
    }),
  );
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
}

function wantsQuickFixes({ context }: CodeActionParams, { client }: Session): boolean {
  const isKnown = knowsActions(client) || needsCommands(client);
  const { only } = context;
  return isKnown && (only === undefined || only.some(kind => kind === '' || kind === CodeActionKind.QuickFix));
}

function findingsAt(
  project: EditorProject,
  file: string,
  document: TextDocument,
  range: Range,
): (Finding | PlacedDiagnostic)[] {
  const [start, end] = [offsetOf(document, range.start), offsetOf(document, range.end)];
  return project
    .findings()
    .filter(finding => finding.file === file && finding.span.start <= end && start <= finding.span.end)
    .filter(finding => !isFinding(finding) || finding.outcome === 'fail');
}

interface Asked {
  readonly project: EditorProject;
  readonly document: TextDocument;
  readonly params: CodeActionParams;
  readonly session: Session;
}

function actionsFor(finding: Finding | PlacedDiagnostic, remedies: readonly Fix[], asked: Asked): CodeAction[] {
  const own = finding.fixes ?? [];
  const created = creationsFor(finding, asked.project.engine);
  const actions = [...own, ...remedies, ...created].map(({ title, edits }) => action(title, edits, finding, asked));
  const [first] = actions;
  // What the mistake itself tells is preferred where it tells one thing only; what was tried is still a guess.
  if (first !== undefined && own.length === 1 && own[0]?.isChoice !== true) first.isPreferred = true;
  if (isFinding(finding)) actions.push(...withGaps(finding, asked));
  return actions.filter(({ edit }) => edit !== undefined);
}

/** What leaves it to the person to say what only people know. */
function withGaps(finding: Finding, asked: Asked): CodeAction[] {
  const { engine } = asked.project;
  const isSnippet = knowsSnippets(asked.session.client);
  const gap = isSnippet ? SNIPPET_GAP : undefined;
  const changed = (edit: Edit): Change => (isSnippet ? { ...edit, isSnippet } : edit);
  const placeholder = placeholderFor(finding, engine, gap);
  const waiver = waiverFor(finding, engine, gap);
  return [
    ...(placeholder === undefined ? [] : [action(placeholder.title, placeholder.edits.map(changed), finding, asked)]),
    ...(waiver === undefined
      ? []
      : [action(`Waive \`${finding.rule}\` here, with a reason`, [changed(waiver)], finding, asked)]),
  ];
}

function action(
  title: string,
  changes: readonly Change[],
  finding: Finding | PlacedDiagnostic,
  asked: Asked,
): CodeAction {
  const { project, document, params, session } = asked;
  const { start, end } = rangeOf(document, finding.span);
  const diagnostics = params.context.diagnostics.filter(
    ({ code, range }) =>
      code === finding.rule &&
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character,
  );
  const edit = workspaceEditOf(changes, file => project.document(file), session.client);
  return { title, kind: CodeActionKind.QuickFix, diagnostics, ...(edit === undefined ? {} : { edit }) };
}

function isFinding(finding: Finding | PlacedDiagnostic): finding is Finding {
  return 'outcome' in finding;
}
