/** A folder where `npx` finds the package as it was built, so that the lines that CI runs are run to the letter, offline. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };

const built = join(import.meta.dirname, '..', '..', '..', manifest.bin.cx);

/** Puts the package where `npm install` would. Git leaves it alone. */
export function installInto(folder: string): void {
  if (!existsSync(built)) throw new Error(`${manifest.bin.cx} is missing: run \`npm run build\` first.`);
  const home = join(folder, 'node_modules', manifest.name);
  mkdirSync(home, { recursive: true });
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  copyFileSync(built, join(home, 'cx.cjs'));
  copyFileSync(join(dirname(built), 'cx-main.cjs'), join(home, 'cx-main.cjs'));
  chmodSync(join(home, 'cx.cjs'), 0o755);
  const { name, version } = manifest;
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version, bin: { cx: 'cx.cjs' } }));
  symlinkSync(join('..', name, 'cx.cjs'), join(folder, 'node_modules', '.bin', 'cx'));
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script as a runner of CI does: bash that stops at the first failure, and nothing of this machine's own settings. */
export function shell(script: string, folder: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: join(folder, 'node_modules'),
      npm_config_offline: 'true',
      npm_config_loglevel: 'error',
      npm_config_update_notifier: 'false',
      ...env,
    },
  });
  return { code: status, out: stdout, err: stderr };
}
