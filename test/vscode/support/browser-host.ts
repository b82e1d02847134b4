// Opens a workspace in VS Code in its browser form: a server with the extension, and a Chromium that shows the workbench.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { OpenOptions, OpenWindow } from './editor.ts';
import { writeSettings } from './settings.ts';
import { VSCodeServer } from './vscode-server.ts';

export interface BrowserHost {
  readonly form: 'browser';
  /** The folder of VS Code's server. */
  readonly vscode: string;
  /** The Chromium to drive. */
  readonly chromium: string;
  /** A folder with the packed extension installed; every window gets a copy. */
  readonly extensions: string;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openInBrowser(host: BrowserHost, options: OpenOptions): Promise<OpenWindow> {
  const { home, workspace, file } = options;
  const extensions = join(home, 'extensions');
  await cp(host.extensions, extensions, { recursive: true });
  await writeSettings(join(home, 'user'), options.settings);
  const { vscode } = host;
  const server = await VSCodeServer.start({
    vscode,
    home,
    extensions,
    workspaceTrust: options.workspaceTrust ?? false,
  });
  const browser = await chromium.launchPersistentContext(join(home, 'chromium'), {
    executablePath: host.chromium,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: quiet,
  });
  const outside: string[] = [];
  // Nothing may leave this machine. Webviews ask for their files at a made-up host and are answered by the local server.
  await browser.route('**/*', route => {
    const { protocol, hostname } = new URL(route.request().url());
    const local = hostname === '127.0.0.1' || hostname.endsWith('.vscode-cdn.net') || !protocol.startsWith('http');
    if (local) {
      return route.continue();
    }
    outside.push(route.request().url());
    return route.abort();
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  // Opened by the address and not from the explorer: a double click while the window still loads can freeze code lenses.
  const opened = [
    ['openFile', `vscode-remote://127.0.0.1:${server.port}${join(workspace, file)}`],
    ['skipWelcome', 'true'],
  ];
  await page.goto(
    `${server.url}/?folder=${encodeURI(workspace)}&payload=${encodeURIComponent(JSON.stringify(opened))}`,
  );
  return {
    page,
    outside,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
