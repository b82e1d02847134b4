/** The page inside the editor: draws what the extension sends, and tells it what the reader does. */
import { render } from 'preact';
import {
  type FromPage,
  type PreviewState,
  pageState,
  type ToPage,
  toPage,
} from '../../../language/src/protocol/index.ts';
import { App, type Shown, type Views } from '../app.tsx';
import { type Host, HostProvider } from '../host.ts';
import { byPath, ImagesProvider } from '../parts/images.tsx';
import { type Choice, UNCHOSEN } from '../view-props.ts';

/** What the editor gives a page to speak with; it can be asked for once, and nobody else on the page gets to hold it. */
export interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

const NOTES: Readonly<Record<Extract<ToPage, { type: 'nothing' }>['why'], string>> = {
  starting: 'Reading the programme …',
  'no-document': 'Open a .cx file to see its journey here.',
};

export class PreviewPage {
  readonly #root: Element;
  readonly #api: EditorApi;
  readonly #host: Host;
  #choice: Choice;
  #shown: Extract<ToPage, { type: 'show' }> | undefined;
  #focus: string | null = null;
  #views: Views = {};
  /** Those of all that was sent of them: a view may be drawn again before it is sent again. */
  #images: ReturnType<typeof byPath> = new Map();
  /** The project and journey that the views are of. */
  #viewsOf = '';

  constructor(root: Element, api: EditorApi) {
    this.#root = root;
    this.#api = api;
    // What an earlier version kept may be of another shape: then the page begins anew.
    const kept = pageState.safeParse(api.getState()).data;
    const { tab, lens, maturity, gaps, kpis } = kept ?? { tab: 'map', ...UNCHOSEN };
    this.#choice = { tab, lens, maturity, gaps, kpis };
    this.#host = {
      reveal: place => this.#send({ type: 'reveal', place }),
      plan: practice => this.#send({ type: 'plan', practice }),
      choose: journey => this.#send({ type: 'choose', journey }),
    };
  }

  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = toPage.safeParse(data);
      if (message.success) {
        this.#receive(message.data);
      }
    });
    this.#note('starting');
    this.#send({ type: 'ready', tab: this.#choice.tab });
  }

  #receive(message: ToPage): void {
    switch (message.type) {
      case 'show':
        this.#shown = message;
        this.#take(message.state);
        this.#draw();
        this.#keep();
        break;
      case 'focus':
        this.#focus = message.element;
        this.#draw();
        break;
      case 'turn':
        this.#choose(this.#turned(message), true);
        break;
      case 'nothing':
        this.#shown = undefined;
        this.#note(message.why);
        break;
    }
  }

  #draw(): void {
    if (this.#shown === undefined) {
      return;
    }
    const { state, freshness, trouble, locked } = this.#shown;
    const shown: Shown = {
      journeys: state.journeys,
      journey: state.journey,
      findingCount: state.findings,
      views: this.#views,
      freshness,
      trouble,
      focus: this.#focus,
    };
    const lock = { locked, onLock: (wanted: boolean) => this.#send({ type: 'lock', locked: wanted }) };
    render(
      <HostProvider value={this.#host}>
        <ImagesProvider value={this.#images}>
          <App shown={shown} choice={this.#choice} onChoice={choice => this.#choose(choice)} lock={lock} />
        </ImagesProvider>
      </HostProvider>,
      this.#root,
    );
  }

  /** Other views of the same journey stand until they are looked at again: better a moment old than a blank page. */
  #take({ project, journey, shown, images }: PreviewState): void {
    const of = `${project} ${journey}`;
    const isSame = of === this.#viewsOf;
    const { tab: _, ...view } = shown;
    this.#views = { ...(isSame ? this.#views : {}), ...view };
    this.#viewsOf = of;
    this.#images = new Map([...(isSame ? this.#images : []), ...byPath(images)]);
  }

  #turned({ tab, framework }: Extract<ToPage, { type: 'turn' }>): Choice {
    const { maturity } = this.#choice;
    return { ...this.#choice, tab, maturity: framework === null ? maturity : { ...maturity, framework } };
  }

  /** `isAwaited` where the editor waits to hear what is looked at, even if it is the same as before. */
  #choose(choice: Choice, isAwaited = false): void {
    const isNew = choice.tab !== this.#choice.tab;
    this.#choice = choice;
    this.#draw();
    this.#keep();
    if (isNew || isAwaited) {
      this.#send({ type: 'look', tab: choice.tab });
    }
  }

  #keep(): void {
    if (this.#shown !== undefined) {
      const { uri, locked, state } = this.#shown;
      this.#api.setState({ uri, locked, journey: state.journey, ...this.#choice });
    }
  }

  #note(why: keyof typeof NOTES): void {
    render(
      <p class="empty-note" role="status">
        {NOTES[why]}
      </p>,
      this.#root,
    );
  }

  #send(message: FromPage): void {
    this.#api.postMessage(message);
  }
}
