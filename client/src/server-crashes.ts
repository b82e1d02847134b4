// Decides what happens when the language server dies: it is started again, each time a little later, and never given up.
import { type LogOutputChannel, l10n, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';

const memory = 3 * 60_000;
const longestPause = 30_000;

/**
 * A document that is the last one touched before two crashes within the memory is left out by the next server, because
 * VS Code sends every open document again and the same text would end the new server too.
 */
export class ServerCrashes implements ErrorHandler {
  readonly #log: LogOutputChannel;
  readonly #now: () => number;
  readonly #open = new Set<string>();
  readonly #quarantined = new Set<string>();
  #crashes: { at: number; document: string | undefined }[] = [];
  #lastTouched: string | undefined;
  #endPause: (() => void) | undefined;

  constructor(log: LogOutputChannel, now: () => number = Date.now) {
    this.#log = log;
    this.#now = now;
  }

  /** The addresses of the documents that the next server must not read. */
  get quarantined(): string[] {
    return [...this.#quarantined];
  }

  opened(document: string): void {
    // After a restart every open document is sent again; only a document that is new here can be the cause of a crash.
    if (this.#open.has(document)) return;
    this.#open.add(document);
    this.#lastTouched = document;
  }

  changed(document: string): void {
    this.#lastTouched = document;
  }

  closedDocument(document: string): void {
    this.#open.delete(document);
  }

  /** Forgets all crashes, because a person asked for a fresh server. True when a pause ended and the start follows by itself. */
  forgive(): boolean {
    this.#crashes = [];
    this.#quarantined.clear();
    const waiting = this.#endPause !== undefined;
    this.#endPause?.();
    return waiting;
  }

  /** A message that could not be read or written harms itself alone; a server that is really gone is reported by `closed`. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    const at = this.#now();
    this.#crashes = [...this.#crashes.filter(crash => at - crash.at < memory), { at, document: this.#lastTouched }];
    this.#quarantine(this.#lastTouched);
    const count = this.#crashes.length;
    const pause = count === 1 ? 0 : Math.min(1000 * 2 ** (count - 2), longestPause);
    if (count >= 3) this.#tell(count, pause);
    await this.#pause(pause);
    return {
      action: CloseAction.Restart,
      handled: true,
      message: `The language server stopped and is started again (${count}).`,
    };
  }

  #quarantine(document: string | undefined): void {
    if (document === undefined || this.#crashes.filter(crash => crash.document === document).length < 2) return;
    this.#quarantined.add(document);
    this.#log.warn(`The language server stopped twice while it worked on ${document}; the file is left out for now.`);
  }

  #tell(count: number, pause: number): void {
    const showLog = l10n.t('Show Log');
    const restart = l10n.t('Restart Now');
    const seconds = Math.round(pause / 1000);
    const message = l10n.t(
      'The CX language server stopped {0} times in three minutes. It starts again in {1} s.',
      count,
      seconds,
    );
    void window.showWarningMessage(message, restart, showLog).then(choice => {
      if (choice === restart) this.#endPause?.();
      if (choice === showLog) this.#log.show(true);
    });
  }

  async #pause(milliseconds: number): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endPause = undefined;
  }
}
