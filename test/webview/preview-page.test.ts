// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { type EditorApi, PreviewPage } from '../../client/webview/hosts/preview.tsx';
import type { PreviewState, ShownView, ToPage } from '../../language/src/protocol/index.ts';
import { reportOf } from '../../language/src/views/index.ts';
import { source, sourceWithEvidence } from '../language/views/support.ts';

/** The editor around the page: keeps what it is sent and what it is to keep. */
class FakeEditor implements EditorApi {
  readonly sent: unknown[] = [];
  kept: unknown;

  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  getState(): unknown {
    return this.kept;
  }
  setState(state: unknown): void {
    this.kept = state;
  }
}

const TEXT = 'journey J "Rent" { touchpoint T "Pay" { customer: "Pays" } }';

const GAP = 'framework f { practice a { defined: exists rituals } } programme P { adopt f { target: ad-hoc } }';

const { views: VIEWS } = reportOf(source(TEXT));

function state(shown: ShownView = { tab: 'map', map: VIEWS.map[0] ?? null }): PreviewState {
  return {
    project: 'p',
    journeys: [{ id: 'J', title: 'Rent' }],
    journey: 'J',
    findings: 3,
    shown,
    images: [],
    broken: [],
  };
}

function show(more: Partial<Extract<ToPage, { type: 'show' }>> = {}): ToPage {
  return {
    type: 'show',
    uri: 'file:///shop.cx',
    state: state(),
    freshness: 'live',
    trouble: null,
    locked: false,
    ...more,
  };
}

let editor: FakeEditor;
let root: HTMLElement;

beforeEach(() => {
  editor = new FakeEditor();
});

/** As when the window loads: an empty page. */
function start(): void {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  new PreviewPage(root, editor).start();
}

function receive(message: unknown): void {
  act(() => {
    // As over the real border: what arrives is a copy.
    window.dispatchEvent(new MessageEvent('message', { data: JSON.parse(JSON.stringify(message)) }));
  });
}

test('says that it is ready, and shows what comes', () => {
  start();
  expect(editor.sent).toEqual([{ type: 'ready', tab: 'map' }]);
  expect(root.textContent).toContain('Reading the programme');
  receive(show());
  expect(root.querySelector('h1')?.textContent).toBe('Rent');
});

test('believes only what it was told to expect', () => {
  start();
  receive(show());
  receive({ type: 'show', state: { title: 'Forged' } });
  receive({ ...show(), extra: true });
  const forged = { ...VIEWS.map[0], title: { toString: 'Forged' } };
  receive({ ...show(), state: { ...state(), shown: { tab: 'map', map: forged } } });
  receive({
    ...show(),
    state: { ...state(), shown: { tab: 'map', map: { ...VIEWS.map[0], title: 'Forged', more: 1 } } },
  });
  receive('nothing');
  expect(root.querySelector('h1')?.textContent).toBe('Rent');
});

test('asks for another view when it is looked at, and shows it when it comes', () => {
  start();
  receive(show());
  act(() => root.querySelector<HTMLElement>('#tab-coverage')?.click());
  expect(editor.sent.at(-1)).toEqual({ type: 'look', tab: 'coverage' });
  receive(show({ state: state({ tab: 'coverage', coverage: VIEWS.coverage }) }));
  expect(root.querySelector('.ring')).not.toBeNull();
  act(() => root.querySelector<HTMLElement>('#tab-map')?.click());
  // What was there a moment ago stands until the new one comes.
  expect(root.querySelector('h1')?.textContent).toBe('Rent');
});

test('turns to another view when it is told to, and says so, also where it was looked at already', () => {
  start();
  // Before anything is drawn: then that view is the first.
  receive({ type: 'turn', tab: 'coverage', framework: null });
  expect(editor.sent.at(-1)).toEqual({ type: 'look', tab: 'coverage' });
  receive(show({ state: state({ tab: 'coverage', coverage: VIEWS.coverage }) }));
  expect(root.querySelector('[aria-selected="true"]')?.textContent).toBe('Coverage');
  const before = editor.sent.length;
  receive({ type: 'turn', tab: 'coverage', framework: null });
  expect(editor.sent.slice(before)).toEqual([{ type: 'look', tab: 'coverage' }]);
  receive({ type: 'turn', tab: 'forged', framework: null });
  expect(editor.sent).toHaveLength(before + 1);
});

test('turns to the framework that it is told', () => {
  start();
  receive(show());
  receive({ type: 'turn', tab: 'maturity', framework: 'cx.forrester' });
  expect(editor.kept).toMatchObject({ tab: 'maturity', maturity: { framework: 'cx.forrester' } });
  receive({ type: 'turn', tab: 'maturity', framework: null });
  expect(editor.kept).toMatchObject({ tab: 'maturity', maturity: { framework: 'cx.forrester' } });
});

test('sends where a click leads', () => {
  start();
  receive(show());
  act(() => root.querySelector<HTMLElement>('.lane-customer button')?.click());
  expect(editor.sent.at(-1)).toMatchObject({ type: 'reveal', place: { file: 'main.cx', line: 1 } });
});

test('keeps over a reload which journey was shown, and how', () => {
  start();
  receive(show({ locked: true }));
  act(() => root.querySelector<HTMLElement>('#tab-coverage')?.click());
  expect(editor.kept).toEqual({
    uri: 'file:///shop.cx',
    journey: 'J',
    locked: true,
    tab: 'coverage',
    lens: null,
    maturity: { framework: null, language: null },
    gaps: { by: 'leverage', framework: null },
    kpis: { by: 'journey', dashboard: null, attention: false },
  });
  start();
  receive(show());
  expect(root.querySelector('[aria-selected="true"]')?.textContent).toBe('Coverage');
});

test('keeps over a reload which KPIs were looked at', () => {
  start();
  const { views } = reportOf(source('kpi K "Happy" { metric: csat } dashboard Wall "The wall" { kpis: K }'));
  const kpis = state({ tab: 'kpis', kpis: views.kpis });
  receive(show({ state: kpis }));
  act(() => root.querySelector<HTMLElement>('#tab-kpis')?.click());
  act(() => root.querySelectorAll<HTMLElement>('.choices button')[1]?.click());
  expect(editor.kept).toMatchObject({ kpis: { by: 'journey', dashboard: null, attention: true } });
  start();
  expect(editor.sent.at(-1)).toEqual({ type: 'ready', tab: 'kpis' });
  receive(show({ state: kpis }));
  expect(root.querySelector('.choices [aria-pressed="true"]')?.textContent).toBe('Need attention 1');
});

test('keeps over a reload which gaps were looked at, and asks for a plan by the practice alone', () => {
  start();
  const gaps = state({ tab: 'gaps', gaps: reportOf(sourceWithEvidence(GAP)).views.gaps });
  receive(show({ state: gaps }));
  act(() => root.querySelector<HTMLElement>('#tab-gaps')?.click());
  act(() => root.querySelectorAll<HTMLElement>('.choices button')[1]?.click());
  expect(editor.kept).toMatchObject({ tab: 'gaps', gaps: { by: 'worst', framework: null } });
  start();
  receive(show({ state: gaps }));
  expect(root.querySelector('.choices [aria-pressed="true"]')?.textContent).toBe('Worst first');
  act(() => root.querySelector<HTMLElement>('.gap-card .action')?.click());
  expect(editor.sent.at(-1)).toEqual({ type: 'plan', practice: 'f.a' });
});

test('asks for the journey to stay', () => {
  start();
  receive(show());
  act(() => root.querySelector<HTMLElement>('.lock')?.click());
  expect(editor.sent.at(-1)).toEqual({ type: 'lock', locked: true });
  // A button that is pressed says what it does by the same name as before, or it would mean the opposite.
  const name = root.querySelector('.lock')?.textContent;
  receive(show({ locked: true }));
  expect(root.querySelector('.lock')?.getAttribute('aria-pressed')).toBe('true');
  expect(root.querySelector('.lock')?.textContent).toBe(name);
});

test('says so where there is nothing to show', () => {
  start();
  receive({ type: 'nothing', why: 'no-document' });
  expect(root.textContent).toContain('Open a .cx file');
});

test('says what is wrong where a text cannot be read, instead of a journey that it may well have', () => {
  start();
  const trouble = { message: 'Divide it.', place: { file: 'large.cx', start: 0, end: 0, line: 1 }, more: 2 };
  receive(show({ state: state({ tab: 'map', map: null }), freshness: 'incomplete', trouble }));
  expect(root.textContent).toContain('because of what is wrong in large.cx:1. Divide it.');
  expect(root.textContent).not.toContain('no journey yet');
  expect(root.querySelector('.freshness')?.textContent).toBe('May be incomplete in large.cx:1 and 2 more files');
  act(() => root.querySelector<HTMLElement>('.empty-note button')?.click());
  expect(editor.sent.at(-1)).toMatchObject({ type: 'reveal', place: { file: 'large.cx' } });
});
