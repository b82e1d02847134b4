/** What the extension sends to the page of the preview, and when. */
import { expect, test, vi } from 'vitest';
import { FOCUS_REQUEST, type FromPage, type PreviewState, type ToPage } from '../../language/src/protocol/index.ts';

vi.mock('vscode', () => ({ window: {}, workspace: {}, ViewColumn: { One: 1 } }));

const { PreviewRelay } = await import('../../client/src/preview/relay.ts');

const STATE: PreviewState = {
  project: 'file:///p',
  journey: 'Buy',
  journeys: [{ id: 'Buy', title: 'Buy a ticket' }],
  findings: 0,
  shown: { tab: 'findings', findings: { listed: [], more: 0 } },
  broken: [],
};

/** A page hears nothing before it has said that it is ready, and nothing once it is hidden. */
function openPreview() {
  let heard: ToPage['type'][] = [];
  let isListening = false;
  let say: (message: FromPage) => void = () => {};
  const panel = {
    isVisible: true,
    onMessage: (listener: typeof say) => {
      say = listener;
    },
    post: ({ type }: ToPage) => {
      if (isListening) heard.push(type);
    },
    entitle: () => {},
  };
  const client = {
    isRunning: () => true,
    code2ProtocolConverter: { asUri: String, asPosition: (position: unknown) => position },
    sendRequest: async (method: string) => (method === FOCUS_REQUEST ? { journey: 'Buy', element: 'Buy.Pay' } : STATE),
  };
  const relay = new PreviewRelay(client as never, panel as never, { warn: failed } as never);
  const editor = {
    document: { languageId: 'cx', uri: 'file:///p/a.cx' },
    selection: { active: { line: 0, character: 0 } },
  };
  return {
    follow: async () => {
      relay.follow(editor as never);
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
    heard: () => heard.splice(0),
  };
}

function failed(message: string): void {
  throw new Error(message);
}

function settled(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 10));
}

test('a page that is ready late is shown all that it missed', async () => {
  const preview = openPreview();
  await preview.follow();
  expect(preview.heard()).toEqual([]);
  await preview.loadPage();
  expect(preview.heard()).toEqual(['show', 'focus']);
});

test('a page that was hidden and comes back begins anew', async () => {
  const preview = openPreview();
  await preview.loadPage();
  await preview.follow();
  preview.unloadPage();
  await preview.follow();
  await preview.loadPage();
  expect(preview.heard()).toEqual(['show', 'focus']);
});

test('a cursor that stays in the journey is only followed', async () => {
  const preview = openPreview();
  await preview.follow();
  await preview.loadPage();
  preview.heard();
  await preview.follow();
  expect(preview.heard()).toEqual(['focus']);
});
