/** The page of the preview in a DOM, drawn from the text of a programme. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { App, type Shown } from '../../../client/webview/app.tsx';
import { HostProvider } from '../../../client/webview/host.ts';
import { byPath, ImagesProvider } from '../../../client/webview/parts/images.tsx';
import { type Choice, UNCHOSEN } from '../../../client/webview/view-props.ts';
import { type FoundImage, type ViewPlace, viewsOfJourney } from '../../../language/src/protocol/index.ts';
import { type Report, reportOf, type ViewSource } from '../../../language/src/views/index.ts';

export class Page {
  readonly root = document.createElement('div');
  /** Where clicks led to. */
  readonly revealed: ViewPlace[] = [];
  /** The practices for which a plan was asked. */
  readonly planned: string[] = [];
  readonly chosen: string[] = [];
  #shown: Shown;
  #choice: Choice;
  #images: readonly FoundImage[];
  #hasText = true;

  constructor(what: ViewSource | Report, choice: Partial<Choice> = {}, images: readonly FoundImage[] = []) {
    this.#images = images;
    this.#shown = shownOf('views' in what ? what : reportOf(what));
    this.#choice = { tab: 'map', ...UNCHOSEN, ...choice };
    document.body.replaceChildren(this.root);
    this.#draw();
  }

  /** Draws what a changed text says, into the same page. */
  update(source: ViewSource, more: Partial<Shown> = {}): void {
    this.#shown = { ...shownOf(reportOf(source)), ...more };
    this.#draw();
  }

  /** Draws the same with other images. */
  find(images: readonly FoundImage[]): void {
    this.#images = images;
    this.#draw();
  }

  /** Draws the same where there is no text to go to, as in a report. */
  withoutText(): void {
    this.#hasText = false;
    this.#draw();
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** The only element of this selector that holds the text. */
  one(selector: string, text = ''): HTMLElement {
    const found = this.all(selector).filter(element => element.textContent?.includes(text));
    if (found.length !== 1) {
      throw new Error(`There are ${found.length} elements ${selector} with “${text}”.`);
    }
    return found[0]!;
  }

  texts(selector: string): string[] {
    return this.all(selector).map(element => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
  }

  choose(select: HTMLElement, value: string): void {
    act(() => {
      (select as HTMLSelectElement).value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  click(element: HTMLElement): void {
    act(() => element.click());
  }

  /** As when something else is chosen in it. */
  change(element: HTMLElement): void {
    act(() => void element.dispatchEvent(new Event('change', { bubbles: true })));
  }

  press(key: string): void {
    act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }

  #draw(): void {
    const choose = (journey: string) => void this.chosen.push(journey);
    const text = {
      reveal: (place: ViewPlace) => void this.revealed.push(place),
      plan: (practice: string) => void this.planned.push(practice),
    };
    const host = this.#hasText ? { ...text, choose } : { choose };
    act(() => {
      render(
        <HostProvider value={host}>
          <ImagesProvider value={byPath(this.#images)}>
            <App shown={this.#shown} choice={this.#choice} onChoice={choice => this.#choose(choice)} />
          </ImagesProvider>
        </HostProvider>,
        this.root,
      );
    });
  }

  #choose(choice: Choice): void {
    this.#choice = choice;
    this.#draw();
  }
}

function shownOf({ journeys, findings, views }: Report): Shown {
  return {
    journeys,
    journey: journeys[0]?.id ?? null,
    findingCount: findings,
    views: viewsOfJourney(views, 0),
    freshness: 'live',
    trouble: null,
    focus: null,
  };
}
