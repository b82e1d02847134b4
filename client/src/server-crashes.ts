// Decides what happens when the language server dies: it is started again, each time a little later, and never given up.
import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';
import type { Work } from '../../language/src/protocol/index.ts';

const memory = 3 * 60_000;
const longestPause = 30_000;

/**
 * What a server noted that it worked on before two crashes within the memory is left out by the next one, because VS Code
 * sends every open document again and the same text would end the new server too. Where it noted nothing, the document
 * that was touched last is the best guess. A server that was ended because it did not answer has crashed as well.
 */
export class ServerCrashes implements ErrorHandler {
  readonly #log: LogOutputChannel;
  readonly #worked: () => Promise<Work | undefined>;
  readonly #now: () => number;
  readonly #open = new Set<string>();
  /** By what tells them apart. */
  readonly #quarantined = new Map<string, Work>();
  #crashes: { at: number; over: string | undefined }[] = [];
  #lastTouched: string | undefined;
  #endPause: (() => void) | undefined;
  #isEndAsked = false;

  /** `worked` tells what the server that just stopped was working on. */
  constructor(log: LogOutputChannel, worked: () => Promise<Work | undefined>, now: () => number = Date.now) {
    this.#log = log;
    this.#worked = worked;
    this.#now = now;
  }

  /** What the next server must leave out. */
  get quarantined(): Work[] {
    return [...this.#quarantined.values()];
  }

  opened(document: string): void {
    // After a restart every open document is sent again; only a document that is new here can be the cause of a crash.
    if (this.#open.has(document)) {
      return;
    }
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

  /** The next end of the server is one that a person asked for, and no crash. */
  endIsAsked(): void {
    this.#isEndAsked = true;
  }

  /** A message that could not be read or written harms itself alone; a server that is really gone is reported by `closed`. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    if (this.#isEndAsked) {
      this.#isEndAsked = false;
      return { action: CloseAction.Restart, handled: true, message: 'The language server is started again.' };
    }
    const at = this.#now();
    let isAwaited = false;
    this.#endPause = () => {
      isAwaited = true;
    };
    const over = (await this.#worked()) ?? this.#guess();
    const key = over && `${over.work} ${over.uri}`;
    this.#crashes = [...this.#crashes.filter(crash => at - crash.at < memory), { at, over: key }];
    const count = this.#crashes.length;
    const pause = count === 1 ? 0 : Math.min(1000 * 2 ** (count - 2), longestPause);
    const isSecond = key !== undefined && this.#crashes.filter(crash => crash.over === key).length === 2;
    if (isSecond) {
      this.#quarantined.set(key, over!);
      this.#tellOf(over!);
    } else if (count >= 3) {
      this.#tell(count, pause);
    }
    await this.#pause(isAwaited ? 0 : pause);
    return {
      action: CloseAction.Restart,
      handled: true,
      message: `The language server stopped and is started again (${count}).`,
    };
  }

  #guess(): Work | undefined {
    return this.#lastTouched === undefined ? undefined : { work: 'other', uri: this.#lastTouched };
  }

  #tellOf({ work, uri }: Work): void {
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const message = {
      reading: l10n.t('The CX language server stopped twice while it read “{0}”. The file is left out for now.', name),
      judging: l10n.t(
        'The CX language server stopped twice while it judged “{0}”. Its rules and standards are not judged for now.',
        name,
      ),
      other: l10n.t(
        'The CX language server stopped twice, and “{0}” was the last file opened or changed. It is left out for now.',
        name,
      ),
    }[work];
    this.#log.warn(`${message} (${uri})`);
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show Log');
    void window.showWarningMessage(message, restart, showLog).then(choice => {
      if (choice === restart) {
        void commands.executeCommand('cx.restartServer');
      }
      if (choice === showLog) {
        this.#log.show(true);
      }
    });
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
      if (choice === restart) {
        this.#endPause?.();
      }
      if (choice === showLog) {
        this.#log.show(true);
      }
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
