/** Quick fixes: what may be done about the findings where the cursor stands, as actions of the protocol. */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Diagnostic,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeAction as Action,
  type AnyFinding,
  codeActionsInSteps,
  findingsIn,
} from '../../../language/src/index.ts';
import { codesOf } from '../convert/diagnostics.ts';
import { rangeOf, spanOf } from '../convert/positions.ts';
import { knowsSnippets, workspaceEditOf } from '../convert/workspace-edits.ts';
import { aboutDocument } from '../session/asked.ts';
import type { EditorProject } from '../session/editor-project.ts';
import { Cancelled, Outdated } from '../session/guard.ts';
import type { Session } from '../session/language-server.ts';
import { commandOf, knowsActions, needsCommands } from './fix-commands.ts';

/** Milliseconds for the trials of one request. */
const LONGEST = 1500;

export function registerCodeActions(session: Session): ServerCapabilities {
  session.connection.onCodeAction(
    aboutDocument(session, 'code actions', [], async (asked, params, token): Promise<(CodeAction | Command)[]> => {
      if (!wantsQuickFixes(params, session)) {
        return [];
      }
      const { project, file, document } = asked;
      const steps = codeActionsInSteps(project, {
        findings: findingsIn(project.findings(), file, spanOf(document, params.range)),
        hasTime: timeFor(params),
        knowsSnippets: knowsSnippets(session.client),
      });
      const actions = (await listening(steps, project, token)).flatMap(
        action => actionOf(action, { project, document, params, session }) ?? [],
      );
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

/** An editor asks at every step of the cursor whether there is anything; what takes time waits until a person asks. */
function timeFor({ context }: CodeActionParams): () => boolean {
  if (context.triggerKind === CodeActionTriggerKind.Automatic) {
    return () => false;
  }
  const end = performance.now() + LONGEST;
  return () => performance.now() <= end;
}

/** Between two steps the server listens: a person who types on is not kept waiting. */
async function listening<T>(steps: Generator<void, T>, project: EditorProject, token: CancellationToken): Promise<T> {
  const { changes } = project;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
    await new Promise<void>(resolve => setTimeout(resolve, 0));
    if (token.isCancellationRequested) {
      throw new Cancelled();
    }
    if (project.changes !== changes) {
      throw new Outdated();
    }
  }
}

interface Asked {
  readonly project: EditorProject;
  readonly document: TextDocument;
  readonly params: CodeActionParams;
  readonly session: Session;
}

/** Nothing where a document that it changes is gone. */
function actionOf({ title, finding, edits, ...action }: Action, asked: Asked): CodeAction | undefined {
  const { project, document, params, session } = asked;
  const changes = action.isSnippet ? edits.map(edit => ({ ...edit, isSnippet: true as const })) : edits;
  const edit = workspaceEditOf(changes, file => project.document(file), session.client);
  if (edit === undefined) {
    return undefined;
  }
  const diagnostics = params.context.diagnostics.filter(diagnostic => isOf(diagnostic, finding, document));
  const preferred = action.isPreferred ? { isPreferred: true } : {};
  return { title, kind: CodeActionKind.QuickFix, diagnostics, edit, ...preferred };
}

function isOf(diagnostic: Diagnostic, { rule, span }: AnyFinding, document: TextDocument): boolean {
  const { range } = diagnostic;
  const { start, end } = rangeOf(document, span);
  return (
    codesOf(diagnostic).includes(rule) &&
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}
