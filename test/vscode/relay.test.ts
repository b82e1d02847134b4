/** What the extension sends to the page of the preview, and when. */
import { expect, test, vi } from 'vitest';
import {
  FOCUS_REQUEST,
  type FromPage,
  type OpenPreviewParams,
  type PreviewParams,
  type PreviewState,
  type ToPage,
} from '../../language/src/protocol/index.ts';

vi.mock('vscode', () => ({ window: {}, workspace: {}, ViewColumn: { One: 1 } }));

const { PreviewRelay } = await import('../../client/src/preview/relay.ts');

const STATE: PreviewState = {
  project: 'file:///p',
  journey: 'Buy',
  journeys: [
    { id: 'Buy', title: 'Buy a ticket' },
    { id: 'Return', title: 'Bring it back' },
  ],
  findings: 0,
  shown: { tab: 'findings', findings: { listed: [], more: 0 } },
  images: [],
  broken: [],
};

/** A page hears nothing before it has said that it is ready, and nothing once it is hidden. */
function openPreview() {
  let heard: ToPage[] = [];
  let isListening = false;
  let isRunning = true;
  let known = true;
  let answering = Promise.resolve();
  let answer: unknown = STATE;
  let say: (message: FromPage) => void = () => {};
  const panel = {
    isVisible: true,
    onMessage: (listener: typeof say) => {
      say = listener;
    },
    post: (message: ToPage) => {
      if (isListening) {
        heard.push(message);
      }
    },
    entitle: () => {},
    addressOf: (file: string) => `https://webview.example/${file}`,
  };
  const client = {
    isRunning: () => isRunning,
    code2ProtocolConverter: { asUri: String, asPosition: (position: unknown) => position },
    sendRequest: async (method: string, { journey }: PreviewParams) => {
      await answering;
      if (method === FOCUS_REQUEST) {
        return { journey: 'Buy', element: 'Buy.Pay' };
      }
      return known ? { ...(answer as PreviewState), journey: journey ?? STATE.journey } : null;
    },
  };
  const log: { warn: (message: string) => void } = { warn: failed };
  const relay = new PreviewRelay(client as never, panel as never, log as never);
  const editor = {
    document: { languageId: 'cx', uri: 'file:///p/a.cx' },
    selection: { active: { line: 0, character: 0 } },
  };
  const settled = () => new Promise(resolve => setTimeout(resolve, 10));
  return {
    follow: async () => {
      relay.follow(editor as never);
      await settled();
    },
    /** The cursor goes to another line. */
    move: async () => {
      editor.selection = { active: { line: editor.selection.active.line + 1, character: 0 } };
      relay.follow(editor as never);
      await settled();
    },
    /** What a lens beside the source asks for. */
    turn: async (asked: Partial<OpenPreviewParams>) => {
      relay.turn({ uri: 'file:///p/a.cx', tab: 'coverage', journey: null, framework: null, ...asked });
      await settled();
    },
    loadPage: async () => {
      isListening = true;
      heard = [];
      say({ type: 'ready', tab: 'map' });
      await settled();
    },
    unloadPage: () => {
      isListening = false;
    },
    say: async (message: FromPage) => {
      say(message);
      await settled();
    },
    stopServer: () => {
      isRunning = false;
    },
    startServer: async () => {
      isRunning = true;
      relay.started();
      await settled();
    },
    rebuilt: async (project: string) => {
      relay.rebuilt(project);
      await settled();
    },
    /** What the server answers from now on. */
    answer: (changed: unknown) => {
      answer = changed;
    },
    /** What goes wrong from now on, which is no failure of the test then. */
    warnings: () => {
      const warnings: string[] = [];
      log.warn = message => void warnings.push(message);
      return warnings;
    },
    /** Whether the server finds a project around the document. */
    know: (document: boolean) => {
      known = document;
    },
    /** The server answers nothing until the returned function is called. */
    holdAnswers: () => {
      let release = () => {};
      answering = new Promise(resolve => {
        release = resolve;
      });
      return async () => {
        release();
        await settled();
      };
    },
    /** What came since the last time: what is shown by its journey, all else by its type. */
    heard: () => heard.splice(0).map(message => (message.type === 'show' ? message.state.journey : message.type)),
    /** The last that was shown. */
    shown: () => heard.findLast(message => message.type === 'show'),
  };
}

function failed(message: string): void {
  throw new Error(message);
}

test('images get the addresses that a page may load, and those that are missing none', async () => {
  const preview = openPreview();
  const missing = { path: 'b.png', address: null, why: 'there is no such file' };
  preview.answer({ ...STATE, images: [{ path: 'a.png', address: 'p/a.png?v=1', why: null }, missing] });
  await preview.loadPage();
  await preview.follow();
  expect(preview.shown()?.state.images).toEqual([
    { path: 'a.png', address: 'https://webview.example/p/a.png?v=1', why: null },
    missing,
  ]);
});

test('a page that is ready late is shown all that it missed', async () => {
  const preview = openPreview();
  await preview.follow();
  expect(preview.heard()).toEqual([]);
  await preview.loadPage();
  expect(preview.heard()).toEqual(['Buy', 'focus']);
});

test('a page that was hidden and comes back begins anew', async () => {
  const preview = openPreview();
  await preview.loadPage();
  await preview.follow();
  preview.unloadPage();
  await preview.follow();
  await preview.loadPage();
  expect(preview.heard()).toEqual(['Buy', 'focus']);
});

test('a cursor that stays in the journey is only followed', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  preview.heard();
  await preview.follow();
  expect(preview.heard()).toEqual(['focus']);
});

test('a preview that is opened before the server runs is drawn as soon as it does', async () => {
  const preview = openPreview();
  preview.stopServer();
  await preview.follow();
  await preview.loadPage();
  expect(preview.heard()).toEqual([]);
  await preview.startServer();
  expect(preview.heard()).toEqual(['Buy', 'focus']);
});

test('a journey that is chosen while another is on its way is the one that comes', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  preview.heard();
  const release = preview.holdAnswers();
  await preview.rebuilt('file:///p');
  await preview.say({ type: 'choose', journey: 'Return' });
  await release();
  expect(preview.heard()).toEqual(['Return', 'focus']);
});

test('whoever lets go of a journey sees that of the cursor', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  await preview.say({ type: 'choose', journey: 'Return' });
  await preview.say({ type: 'lock', locked: true });
  expect(preview.shown()).toMatchObject({ locked: true, state: { journey: 'Return' } });
  await preview.follow();
  expect(preview.shown()).toMatchObject({ locked: true, state: { journey: 'Return' } });
  await preview.say({ type: 'lock', locked: false });
  expect(preview.shown()).toMatchObject({ locked: false, state: { journey: 'Buy' } });
});

test('a document that comes to be part of a project is shown then', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  preview.know(false);
  await preview.rebuilt('file:///p');
  preview.heard();
  preview.know(true);
  await preview.rebuilt('file:///other');
  expect(preview.heard()).toEqual(['Buy', 'focus']);
});

test('an answer that makes no sense is not shown, but a view is handed on as it came, for the page to look at', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  preview.heard();
  const shown = { tab: 'findings', findings: 'whatever' };
  preview.answer({ ...STATE, shown });
  await preview.rebuilt('file:///p');
  expect(preview.shown()).toMatchObject({ state: { shown } });
  preview.heard();
  const warnings = preview.warnings();
  for (const broken of [
    { ...STATE, journeys: 'all' },
    { ...STATE, more: 1 },
    { ...STATE, shown: { tab: 'forged' } },
  ]) {
    preview.answer(broken);
    await preview.rebuilt('file:///p');
  }
  expect(preview.heard()).toEqual([]);
  expect(warnings).toHaveLength(3);
});

test('a view that is asked for beside the source is turned to, with its journey until the cursor moves', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  preview.heard();
  await preview.turn({ journey: 'Return' });
  expect(preview.heard()).toEqual(['turn', 'Return', 'focus']);
  // The editor gets the focus back, and its cursor stands where it stood.
  await preview.follow();
  expect(preview.heard()).toEqual(['focus']);
  await preview.move();
  expect(preview.heard()).toEqual(['Buy', 'focus']);
});

test('a page that is loaded only then turns when it is ready, and once', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.turn({ journey: 'Return' });
  await preview.loadPage();
  expect(preview.heard()).toEqual(['turn', 'Return', 'focus']);
  await preview.say({ type: 'look', tab: 'coverage' });
  preview.heard();
  await preview.loadPage();
  expect(preview.heard()).toEqual(['Return', 'focus']);
});

test('a view that there is not is not turned to', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  preview.heard();
  await preview.turn({ tab: 'forged' });
  expect(preview.heard()).toEqual(['Buy', 'focus']);
});
