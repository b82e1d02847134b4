// Before the first test: packs the extension and makes ready the VS Code that the tests will open.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runVSCodeCommand } from '@vscode/test-electron';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../support/find-chromium.ts';
import { cacheFolder } from './cache.ts';
import type { Host } from './editor.ts';
import { installVSCode } from './install-vscode.ts';
import { packageExtension } from './package-extension.ts';
import { installExtension } from './vscode-server.ts';

export default async function prepareHost(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'cx-extension-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const desktop = project.config.env.CX_EDITOR === 'desktop';
  try {
    project.provide('host', await (desktop ? desktopHost(folder) : browserHost(folder)));
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

async function browserHost(folder: string): Promise<Host> {
  const vscode = await installVSCode();
  const chromium = await findChromium();
  const extensions = join(folder, 'extensions');
  await installExtension(vscode, await packageExtension(folder), extensions, join(folder, 'home'));
  return { form: 'browser', vscode, chromium, extensions };
}

async function desktopHost(folder: string): Promise<Host> {
  const cachePath = cacheFolder('vscode-desktop');
  const program = await downloadAndUnzipVSCode({ cachePath });
  const extensions = join(folder, 'extensions');
  const target = [`--extensions-dir=${extensions}`, `--user-data-dir=${join(folder, 'home')}`];
  const vsix = await packageExtension(folder);
  await runVSCodeCommand([...target, '--install-extension', vsix], { cachePath, reuseMachineInstall: true });
  return { form: 'desktop', program, extensions };
}
