// The panel of the preview: a page in a webview, and what it says, which is believed only once it is checked.
import { type Disposable, type ExtensionContext, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type FromPage, fromPage, type PassedView, type ToPage } from '../../../language/src/protocol/index.ts';
import { pageHtml, pageRoot } from './csp.ts';

/** What VS Code knows the panel by, over restarts too. */
export const VIEW_TYPE = 'cx.preview';

export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  #isClosed = false;

  /** Opens it beside the editor, which keeps the focus. */
  static open(context: ExtensionContext): PreviewPanel {
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    return new PreviewPanel(window.createWebviewPanel(VIEW_TYPE, l10n.t('CX Preview'), beside), context);
  }

  /** Takes over a panel that VS Code kept over a reload. */
  constructor(panel: WebviewPanel, { extensionUri }: ExtensionContext) {
    this.#panel = panel;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client', 'media', 'file-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client', 'media', 'file-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageRoot(extensionUri)] };
    panel.webview.html = pageHtml(panel.webview, extensionUri);
    panel.onDidDispose(() => {
      this.#isClosed = true;
    });
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
