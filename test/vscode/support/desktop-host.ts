// Opens a workspace in the desktop VS Code, which @vscode/test-electron downloads: for machines with internet.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { OpenOptions, OpenWindow } from './editor.ts';
import { writeSettings } from './settings.ts';

export interface DesktopHost {
  readonly form: 'desktop';
  /** The program of the downloaded VS Code. */
  readonly program: string;
  /** A folder with the packed extension installed; every window gets a copy. */
  readonly extensions: string;
}

export async function openOnDesktop(host: DesktopHost, options: OpenOptions): Promise<OpenWindow> {
  const { home, workspace, file } = options;
  const extensions = join(home, 'extensions');
  await cp(host.extensions, extensions, { recursive: true });
  await writeSettings(join(home, 'user'), options.settings);
  const args = [
    `--user-data-dir=${join(home, 'user')}`,
    `--extensions-dir=${extensions}`,
    '--disable-telemetry',
    '--disable-updates',
    '--disable-crash-reporter',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-sandbox',
    workspace,
    join(workspace, file),
  ];
  if (!options.workspaceTrust) {
    args.unshift('--disable-workspace-trust');
  }
  const app = await _electron.launch({ executablePath: host.program, args });
  const page = await app.firstWindow();
  // What the desktop itself asks of the network cannot be told apart from what the extension asks; the browser form can.
  return { page, outside: [], close: () => app.close() };
}
