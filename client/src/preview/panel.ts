// The panel of the preview: a page in a webview, and what it says, which is believed only once it is checked.
import {
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type FromPage, fromPage, type PassedView, type ToPage } from '../../../language/src/protocol/index.ts';
import { pageHtml, pageRoot } from './csp.ts';

/** What VS Code knows the panel by, over restarts too. */
export const VIEW_TYPE = 'cx.preview';

export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #page: Uri;
  #isClosed = false;

  /** Opens it beside the editor, which keeps the focus. */
  static open(context: ExtensionContext): PreviewPanel {
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    return new PreviewPanel(window.createWebviewPanel(VIEW_TYPE, l10n.t('CX Preview'), beside), context);
  }

  /** Takes over a panel that VS Code kept over a reload. */
  constructor(panel: WebviewPanel, { extensionUri }: ExtensionContext) {
    this.#panel = panel;
    this.#page = pageRoot(extensionUri);
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client', 'media', 'file-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client', 'media', 'file-dark.svg'),
    };
    this.admitFolders();
    panel.webview.html = pageHtml(panel.webview, extensionUri);
    panel.onDidDispose(() => {
      this.#isClosed = true;
    });
  }

  /** The page loads files from the build, and images from the folders of the workspace; its policy says that they are images. */
  admitFolders(): void {
    const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
    this.#panel.webview.options = { enableScripts: true, localResourceRoots: [this.#page, ...folders] };
  }

  /** Where the page finds a file of the workspace. */
  addressOf(file: string): string {
    return this.#panel.webview.asWebviewUri(Uri.parse(file, true)).toString();
  }

  get isVisible(): boolean {
    return !this.#isClosed && this.#panel.visible;
  }

  onMessage(listener: (message: FromPage) => void): void {
    this.#panel.webview.onDidReceiveMessage((message: unknown) => {
      const checked = fromPage.safeParse(message);
      if (checked.success) {
        listener(checked.data);
      }
    });
  }

  onClosed(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  /** A page that is not to be seen is gone, and says that it is ready when it comes back. */
  post(message: ToPage<PassedView>): void {
    if (this.isVisible) {
      void this.#panel.webview.postMessage(message);
    }
  }

  entitle(title: string): void {
    if (this.isVisible && this.#panel.title !== title) {
      this.#panel.title = title;
    }
  }

  /** Brings it to the front; the editor keeps the focus. */
  show(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
