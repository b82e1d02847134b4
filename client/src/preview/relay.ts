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
  type OpenPreviewParams,
  type PageState,
  type PassedView,
  PLAN_REQUEST,
  type PlanParams,
  PREVIEW_REQUEST,
  type PreviewParams,
  planResult,
  previewResult,
  type ToPage,
  tab,
  type ViewName,
  type ViewPlace,
} from '../../../language/src/protocol/index.ts';
import { LastGood } from './last-good.ts';
import type { PreviewPanel } from './panel.ts';
import { insertSource, isProgramme, showSource } from './source.ts';
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
  #tab: ViewName = 'map';
  #project: string | undefined;
  /** Whether the page that is there now has got something to draw: it may have been loaded after what was sent before. */
  #isDrawn = false;
  #element: string | null = null;
  /** Where the cursor stood when a journey was asked for beside the source: as long as it stays there, so does the journey. */
  #askedAt: string | undefined;
  /** What the page was told to turn to and has not heard yet: it may be about to be loaded. */
  #turn: Extract<ToPage<PassedView>, { type: 'turn' }> | undefined;
  /** Whether a plan is being written: a button that is clicked twice means one. */
  #isPlanning = false;

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
    if (editor === undefined || !isProgramme(editor.document)) {
      return;
    }
    this.#editor = editor;
    if (this.#panel.isVisible) {
      this.#lookings.ask();
    }
  }

  /** Somebody asked beside the source for a view of this project, and of this journey where one is named. */
  turn({ uri, journey, framework, tab: wanted }: OpenPreviewParams): void {
    this.#uri = uri;
    if (journey !== null) {
      this.#journey = journey;
      this.#askedAt = this.#editor && cursorOf(this.#editor);
    }
    const known = tab.safeParse(wanted);
    if (known.success) {
      this.#tab = known.data;
      this.#turn = { type: 'turn', tab: known.data, framework };
      this.#panel.post(this.#turn);
    }
    this.#ask();
  }

  /** The findings and views of a project may have changed. */
  rebuilt(project: string): void {
    if (this.#project === undefined || this.#project === project) {
      this.#ask();
    }
  }

  /** The server runs, perhaps anew: what was asked of it before may have had no answer. */
  started(): void {
    if (this.#panel.isVisible) {
      this.#begin();
    }
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'look':
        this.#tab = message.tab;
        this.#turn = undefined;
        this.#ask();
        break;
      case 'ready':
        this.#tab = this.#turn?.tab ?? message.tab;
        if (this.#turn !== undefined) {
          this.#panel.post(this.#turn);
        }
        this.#begin();
        break;
      case 'choose':
        this.#journey = message.journey;
        this.#ask();
        break;
      case 'lock':
        this.#locked = message.locked;
        this.#begin();
        break;
      case 'reveal':
        this.#reveal(message.place).catch(error => this.#report(error));
        break;
      case 'plan':
        this.#plan(message.practice).catch(error => this.#report(error));
        break;
    }
  }

  #ask(): void {
    if (this.#panel.isVisible) {
      this.#refreshes.ask();
    }
  }

  /** Draws all of it, for where the cursor stands if that is known. */
  #begin(): void {
    this.#isDrawn = false;
    if (this.#editor === undefined) {
      this.#ask();
    } else {
      this.#lookings.ask();
    }
  }

  /** Finds out what the cursor stands in, and shows its journey. */
  async #look(): Promise<void> {
    const editor = this.#editor;
    if (editor === undefined || !this.#client.isRunning()) {
      return;
    }
    const converter = this.#client.code2ProtocolConverter;
    const uri = converter.asUri(editor.document.uri);
    const cursor = cursorOf(editor);
    const params: FocusParams = { uri, position: converter.asPosition(editor.selection.active) };
    const focus = focusResult.parse(await this.#client.sendRequest(FOCUS_REQUEST, params));
    this.#element = focus.element;
    const stays = this.#locked || this.#askedAt === cursor;
    const wanted = stays ? this.#journey : (focus.journey ?? this.#journey);
    const isShown = this.#isDrawn && wanted === this.#journey && (this.#locked || uri === this.#uri);
    if (!this.#locked || this.#uri === undefined) {
      this.#uri = uri;
    }
    this.#journey = wanted;
    if (isShown) {
      this.#panel.post({ type: 'focus', element: this.#element });
    } else {
      await this.#refresh();
    }
  }

  async #refresh(): Promise<void> {
    const uri = this.#uri;
    if (uri === undefined || !this.#client.isRunning()) {
      this.#drawNothing(uri === undefined ? 'no-document' : 'starting');
      return;
    }
    const params: PreviewParams = { uri, journey: this.#journey, tab: this.#tab };
    const answer = previewResult.parse(await this.#client.sendRequest(PREVIEW_REQUEST, params));
    // Somebody chose another journey or document meanwhile, and asked for that: this one would only undo the choice.
    if (params.uri !== this.#uri || ![params.journey, answer?.journey].includes(this.#journey)) {
      return;
    }
    if (answer === null) {
      this.#project = undefined;
      this.#drawNothing('no-document');
      return;
    }
    const { state, freshness, trouble } = this.#lastGood.take(answer, params.journey);
    this.#project = state.project;
    this.#journey = state.journey;
    const shown = state.journeys.find(({ id }) => id === state.journey);
    if (shown !== undefined) {
      this.#panel.entitle(shown.title);
    }
    const images = state.images.map(image => ({
      ...image,
      address: image.address === null ? null : this.#panel.addressOf(image.address),
    }));
    this.#panel.post({ type: 'show', uri, state: { ...state, images }, freshness, trouble, locked: this.#locked });
    this.#isDrawn = true;
    this.#panel.post({ type: 'focus', element: this.#element });
  }

  #drawNothing(why: 'starting' | 'no-document'): void {
    this.#isDrawn = false;
    this.#panel.post({ type: 'nothing', why });
  }

  async #reveal(place: ViewPlace): Promise<void> {
    if (this.#uri === undefined) {
      return;
    }
    const params: LocateParams = { uri: this.#uri, place };
    const found = locateResult.parse(await this.#client.sendRequest(LOCATE_REQUEST, params));
    if (found === null) {
      return;
    }
    const converter = this.#client.protocol2CodeConverter;
    await showSource(converter.asUri(found.uri), converter.asRange(found.range));
  }

  async #plan(practice: string): Promise<void> {
    if (this.#uri === undefined || this.#isPlanning) {
      return;
    }
    this.#isPlanning = true;
    try {
      const params: PlanParams = { uri: this.#uri, practice };
      const plan = planResult.parse(await this.#client.sendRequest(PLAN_REQUEST, params));
      if (plan === null) {
        this.#ask();
        return;
      }
      const converter = this.#client.protocol2CodeConverter;
      const isWritten = await insertSource({
        ...plan,
        uri: converter.asUri(plan.uri),
        position: converter.asPosition(plan.position),
        cursor: converter.asPosition(plan.cursor),
      });
      if (!isWritten) {
        this.#report('the text changed while a plan was worked out');
      }
    } finally {
      this.#isPlanning = false;
    }
  }

  #report(error: unknown): void {
    this.#log.warn(`preview: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function cursorOf({ document, selection }: TextEditor): string {
  const { line, character } = selection.active;
  return `${document.uri} ${line}:${character}`;
}
