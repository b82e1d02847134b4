// The preview in VS Code: its command, its one panel, and what keeps it up to date.
import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
  OPEN_PREVIEW,
  openPreviewParams,
  pageState,
  REBUILT_NOTIFICATION,
  rebuiltParams,
} from '../../../language/src/protocol/index.ts';
import { PreviewPanel, VIEW_TYPE } from './panel.ts';
import { PreviewRelay } from './relay.ts';

export function registerPreview(
  context: ExtensionContext,
  client: LanguageClient,
  log: LogOutputChannel,
): Disposable[] {
  let shown: { readonly panel: PreviewPanel; readonly relay: PreviewRelay } | undefined;

  const show = (panel: PreviewPanel, kept?: unknown) => {
    // What an earlier version kept may be of another shape: then the panel begins anew.
    const relay = new PreviewRelay(client, panel, log, pageState.safeParse(kept).data);
    shown?.panel.dispose();
    shown = { panel, relay };
    panel.onClosed(() => {
      if (shown?.panel === panel) {
        shown = undefined;
      }
    });
    relay.follow(window.activeTextEditor);
  };

  return [
    commands.registerCommand(OPEN_PREVIEW, (asked?: unknown) => {
      if (shown === undefined) {
        show(PreviewPanel.open(context));
      } else {
        shown.panel.show();
      }
      // What stands beside the source says what to show; a menu says other things.
      const wanted = openPreviewParams.safeParse(asked);
      if (wanted.success) {
        shown?.relay.turn(wanted.data);
      }
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, kept) => show(new PreviewPanel(panel, context), kept),
    }),
    workspace.onDidChangeWorkspaceFolders(() => shown?.panel.admitFolders()),
    window.onDidChangeActiveTextEditor(editor => shown?.relay.follow(editor)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => shown?.relay.follow(textEditor)),
    client.onNotification(REBUILT_NOTIFICATION, params => {
      const checked = rebuiltParams.safeParse(params);
      if (checked.success) {
        shown?.relay.rebuilt(checked.data.project);
      }
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        shown?.relay.started();
      }
    }),
    { dispose: () => shown?.panel.dispose() },
  ];
}
