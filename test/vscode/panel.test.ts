/** What the panel of the preview takes from its page, and what it gives to it. */
import { expect, test, vi } from 'vitest';
import type { FromPage, PassedView, ToPage } from '../../language/src/protocol/index.ts';

const workspace: { workspaceFolders?: { uri: string }[] } = {};
vi.mock('vscode', () => ({
  Uri: { joinPath: (base: string, ...path: string[]) => [base, ...path].join('/'), parse: String },
  workspace,
}));

const { PreviewPanel } = await import('../../client/src/preview/panel.ts');

function openPanel() {
  const posted: unknown[] = [];
  let say: (message: unknown) => void = () => {};
  const webview = {
    cspSource: '',
    asWebviewUri: (file: string) => file.replace('file://', 'https://webview.example'),
    options: {},
    onDidReceiveMessage: (listener: typeof say) => {
      say = listener;
    },
    postMessage: (message: unknown) => {
      posted.push(message);
    },
  };
  const panel = new PreviewPanel(
    { webview, visible: true, onDidDispose: () => {} } as never,
    { extensionUri: 'ext' } as never,
  );
  const heard: FromPage[] = [];
  panel.onMessage(message => heard.push(message));
  return { panel, webview, posted, heard, say: (message: unknown) => say(message) };
}

test('of what comes from the page, only what it may say is heard', () => {
  const { heard, say } = openPanel();
  const place = { file: 'a.cx', start: 0, end: 1, line: 1 };
  const honest: FromPage[] = [
    { type: 'ready', tab: 'map' },
    { type: 'look', tab: 'coverage' },
    { type: 'reveal', place },
    { type: 'choose', journey: 'J' },
    { type: 'lock', locked: true },
  ];
  honest.forEach(say);
  const forged: unknown[] = [
    null,
    'ready',
    { type: 'run', command: 'workbench.action.terminal.new' },
    { type: 'look', tab: '__proto__' },
    { type: 'ready', tab: 'map', more: true },
    { type: 'reveal', place: { ...place, line: -1 } },
    { type: 'reveal', place: { ...place, uri: 'file:///etc/passwd' } },
    { type: 'choose', journey: { id: 'J' } },
    { type: 'lock', locked: 'yes' },
  ];
  forged.forEach(say);
  expect(heard).toEqual(honest);
});

test('what goes to the page is handed on as it came: the page looks at it, and once is enough', () => {
  const { panel, posted } = openPanel();
  const shown: PassedView = { tab: 'findings', findings: 'whatever the server said' };
  const state = { project: 'p', journeys: [], journey: null, findings: 0, broken: [], images: [], shown };
  const message: ToPage<PassedView> = {
    type: 'show',
    uri: 'file:///a.cx',
    state,
    freshness: 'live',
    trouble: null,
    locked: false,
  };
  panel.post(message);
  expect(posted[0]).toBe(message);
});

test('the page loads files of the build and of the workspace, and runs no other', () => {
  workspace.workspaceFolders = [{ uri: 'file:///p' }];
  const { panel, webview } = openPanel();
  expect(webview.options).toEqual({ enableScripts: true, localResourceRoots: ['ext/dist', 'file:///p'] });
  workspace.workspaceFolders = [];
  panel.admitFolders();
  expect(webview.options).toEqual({ enableScripts: true, localResourceRoots: ['ext/dist'] });
  expect(panel.addressOf('file:///p/a.png?v=2')).toBe('https://webview.example/p/a.png?v=2');
});
