// Opens a workspace in a real VS Code, in the form that this run was started for, and cleans up after it.
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type BrowserHost, openInBrowser } from './browser-host.ts';
import { type DesktopHost, openOnDesktop } from './desktop-host.ts';
import { Workbench } from './workbench.ts';

export type Host = BrowserHost | DesktopHost;

declare module 'vitest' {
  interface ProvidedContext {
    readonly host: Host;
  }
}

export interface OpenOptions {
  /** An empty folder for everything that this window writes. */
  readonly home: string;
  /** The absolute path of the folder to open. */
  readonly workspace: string;
  /** The file to open, relative to the workspace. */
  readonly file: string;
  /** User settings beyond those of every test. */
  readonly settings?: Record<string, unknown>;
  /** Whether a folder is untrusted until somebody trusts it, as it is for users; off unless said. */
  readonly workspaceTrust?: boolean;
}

export interface OpenWindow {
  readonly page: Page;
  /** Addresses beyond this machine that were asked for, and refused. */
  readonly outside: readonly string[];
  close(): Promise<void>;
}

/** Those that are open now, for pictures of what went wrong. */
export const openEditors = new Set<Editor>();

export interface Editor {
  readonly workbench: Workbench;
  /** The absolute path of the opened folder. */
  readonly workspace: string;
  readonly outside: readonly string[];
  close(): Promise<void>;
}

/** The texts of a workspace by path, or a folder that is copied, with other texts in place of some of its own. */
export type Files = Record<string, string> | Copy;

interface Copy {
  readonly copyOf: string;
  readonly with?: Record<string, string>;
}

export async function openEditor(
  files: Files,
  file: string,
  more: Pick<OpenOptions, 'settings' | 'workspaceTrust'> = {},
): Promise<Editor> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'cx-vscode-')));
  const workspace = join(home, 'workspace');
  await writeFiles(workspace, files);
  const host = inject('host');
  const options = { home, workspace, file, ...more };
  const window = host.form === 'browser' ? await openInBrowser(host, options) : await openOnDesktop(host, options);
  const workbench = new Workbench(window.page);
  await workbench.ready();
  const editor: Editor = {
    workbench,
    workspace,
    outside: window.outside,
    close: async () => {
      openEditors.delete(editor);
      await window.close();
      // The extension host notices the end of its parent a little later and may still write a file.
      await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
  openEditors.add(editor);
  return editor;
}

async function writeFiles(workspace: string, files: Files): Promise<void> {
  if (isCopy(files)) {
    await cp(files.copyOf, workspace, { recursive: true });
    await writeFiles(workspace, files.with ?? {});
    return;
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
}

/** No text of a workspace has a name without an ending. */
function isCopy(files: Files): files is Copy {
  return 'copyOf' in files;
}
