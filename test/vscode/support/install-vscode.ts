// Fetches VS Code as a server: the workbench and the extension host that code-server carries, from the npm registry.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../support/run.ts';
import { cacheFolder, fillOnce } from './cache.ts';

/** Exact, because the harness starts an inner entry of the package and not its public command. */
const version = '4.139.1';
const integrity = 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';

/** A third of the download that no editor test looks at. */
const unneeded = [
  'extensions/copilot',
  'node_modules/@devcontainers',
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
];

/** Gives the folder that holds `out/server-main.js`; fetches it on the first call on this machine. */
export async function installVSCode(): Promise<string> {
  const folder = cacheFolder(`vscode-server-${version}`);
  await fillOnce(folder, async empty => {
    console.log(`Fetching VS Code (code-server ${version}) into ${folder} …`);
    await unpack(empty);
    const vscode = join(empty, 'package', 'lib', 'vscode');
    // Its dependencies are pinned with their hashes by the shrinkwrap inside; no script of theirs is run.
    await run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: vscode });
    for (const path of unneeded) {
      await rm(join(vscode, path), { recursive: true, force: true });
    }
    await rename(vscode, join(empty, 'vscode'));
    await rm(join(empty, 'package'), { recursive: true });
  });
  return join(folder, 'vscode');
}

async function unpack(folder: string): Promise<void> {
  const packed = await run('npm', ['pack', '--json', `code-server@${version}`], { cwd: folder });
  const [tarball] = JSON.parse(packed) as { filename: string; integrity: string }[];
  if (tarball?.integrity !== integrity) {
    throw new Error(`code-server ${version} is not the package that was reviewed.`);
  }
  await run('tar', ['-xzf', tarball.filename], { cwd: folder });
  await rm(join(folder, tarball.filename));
}
