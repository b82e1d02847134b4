import { expect, test, vi } from 'vitest';

vi.mock('vscode', () => ({
  Uri: { joinPath: (base: string, ...path: string[]) => [base, ...path].join('/') },
}));

const { pageHtml, pageRoot } = await import('../../client/src/preview/csp.ts');

const webview = { cspSource: 'https://webview.example', asWebviewUri: (uri: unknown) => `${uri}` };
const html = () => pageHtml(webview as never, 'ext' as never);

test('the page may run its own script and nothing else', () => {
  const page = html();
  const nonce = /'nonce-([0-9a-f]{32})'/.exec(page)?.[1];
  expect(page).toContain(
    `content="default-src 'none'; script-src 'nonce-${nonce}'; style-src https://webview.example; img-src https://webview.example"`,
  );
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain(`<script nonce="${nonce}" src="ext/dist/webview.js"></script>`);
  expect(page).not.toMatch(/\son\w+=|unsafe|style="/);
});

test('no two pages share a nonce', () => {
  expect(html()).not.toBe(html());
});

test('files are loaded from the folder of the build alone', () => {
  expect(pageRoot('ext' as never)).toBe('ext/dist');
});
