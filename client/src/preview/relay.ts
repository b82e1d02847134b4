// What the preview does: it follows the cursor and every keystroke, and leads back to the text.
import type { LogOutputChannel, TextEditor } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  FOCUS_REQUEST,
  type FocusParams,
  type FromPage,
  focusResult,
  LOCATE_REQUEST,
  type LocateParams,
  locateResult,
  type PageState,
  PREVIEW_REQUEST,
  type PreviewParams,
  previewResult,
  type Tab,
  type ViewPlace,
} from '../../../language/src/protocol/index.ts';
import { LastGood } from './last-good.ts';
import type { PreviewPanel } from './panel.ts';
import { isProgramme, showSource } from './source.ts';
import { Turns } from './turns.ts';

export class PreviewRelay {
  readonly #client: LanguageClient;
  readonly #panel: PreviewPanel;
  readonly #log: LogOutputChannel;
  readonly #lastGood = new LastGood();
  readonly #refreshes: Turns;
  readonly #lookings: Turns;
  #editor: TextEditor | undefined;
  /** The document whose project is shown. */
  #uri: string | undefined;
  #journey: string | null = null;
  #locked = false;
  #tab: Tab = 'map';
  #project: string | undefined;
  /** Whether the page that is there now has got something to draw: it may have been loaded after what was sent before. */
  #isDrawn = false;
  #element: string | null = null;

  constructor(client: LanguageClient, panel: PreviewPanel, log: LogOutputChannel, kept?: PageState) {
    this.#client = client;
    this.#panel = panel;
    this.#log = log;
    this.#uri = kept?.uri;
    this.#journey = kept?.journey ?? null;
    this.#locked = kept?.locked ?? false;
    const report = (error: unknown) => this.#report(error);
    this.#refreshes = new Turns(() => this.#refresh(), report);
    this.#lookings = new Turns(() => this.#look(), report);
    panel.onMessage(message => this.#receive(message));
  }

  /** The cursor stands somewhere else, or in another editor. */
  follow(editor: TextEditor | undefined): void {
    if (editor === undefined || !isProgramme(editor.document)) return;
    this.#editor = editor;
    if (this.#panel.isVisible) this.#lookings.ask();
  }

  /** The findings and views of a project may have changed. */
  rebuilt(project: string): void {
    if (this.#project === undefined || this.#project === project) this.refresh();
  }

  refresh(): void {
    if (this.#panel.isVisible) this.#refreshes.ask();
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'look':
        this.#tab = message.tab;
        this.refresh();
        break;
      case 'ready':
        this.#isDrawn = false;
        this.#tab = message.tab;
        if (this.#editor === undefined) this.refresh();
        else this.#lookings.ask();
        break;
      case 'choose':
        this.#journey = message.journey;
        this.refresh();
        break;
      case 'lock':
        this.#locked = message.locked;
        this.refresh();
        break;
      case 'reveal':
        this.#reveal(message.place).catch(error => this.#report(error));
        break;
    }
  }

  /** Finds out what the cursor stands in, and shows its journey. */
  async #look(): Promise<void> {
    const editor = this.#editor;
    if (editor === undefined || !this.#client.isRunning()) return;
    const converter = this.#client.code2ProtocolConverter;
    const uri = converter.asUri(editor.document.uri);
    const params: FocusParams = { uri, position: converter.asPosition(editor.selection.active) };
    const focus = focusResult.parse(await this.#client.sendRequest(FOCUS_REQUEST, params));
    this.#element = focus.element;
    const wanted = this.#locked ? this.#journey : (focus.journey ?? this.#journey);
    const isShown = this.#isDrawn && wanted === this.#journey && (this.#locked || uri === this.#uri);
    if (!this.#locked || this.#uri === undefined) this.#uri = uri;
    this.#journey = wanted;
    if (isShown) this.#panel.post({ type: 'focus', element: this.#element });
    else await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const uri = this.#uri;
    if (uri === undefined || !this.#client.isRunning()) {
      this.#drawNothing(uri === undefined ? 'no-document' : 'starting');
      return;
    }
    const params: PreviewParams = { uri, journey: this.#journey, tab: this.#tab };
    const answer = previewResult.parse(await this.#client.sendRequest(PREVIEW_REQUEST, params));
    if (answer === null) {
      this.#drawNothing('no-document');
      return;
    }
    const { state, freshness, trouble } = this.#lastGood.take(answer, params.journey);
    this.#project = state.project;
    this.#journey = state.journey;
    const shown = state.journeys.find(({ id }) => id === state.journey);
    if (shown !== undefined) this.#panel.entitle(shown.title);
    this.#panel.post({ type: 'show', uri, state, freshness, trouble, locked: this.#locked });
    this.#isDrawn = true;
    this.#panel.post({ type: 'focus', element: this.#element });
  }

  #drawNothing(why: 'starting' | 'no-document'): void {
    this.#isDrawn = false;
    this.#panel.post({ type: 'nothing', why });
  }

  async #reveal(place: ViewPlace): Promise<void> {
    if (this.#uri === undefined) return;
    const params: LocateParams = { uri: this.#uri, place };
    const found = locateResult.parse(await this.#client.sendRequest(LOCATE_REQUEST, params));
    if (found === null) return;
    const converter = this.#client.protocol2CodeConverter;
    await showSource(converter.asUri(found.uri), converter.asRange(found.range));
  }

  #report(error: unknown): void {
    this.#log.warn(`preview: ${error instanceof Error ? error.message : String(error)}`);
  }
}
