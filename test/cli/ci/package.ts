/**
 * A machine of CI, and a checkout on it that nobody vouches for. The lines that CI runs are run to the letter, offline: only
 * `npm` is replaced, by one that has the package as it was built.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };

const top = join(import.meta.dirname, '..', '..', '..');

/** Puts the package where `npm install` would. */
export function installInto(folder: string): void {
  const home = join(folder, 'node_modules', manifest.name);
  const { name, version, bin } = manifest;
  for (const file of [bin.cx, 'dist/cx-main.cjs']) {
    if (!existsSync(join(top, file))) {
      throw new Error(`${file} is missing: run \`npm run build\` first.`);
    }
    mkdirSync(dirname(join(home, file)), { recursive: true });
    copyFileSync(join(top, file), join(home, file));
  }
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version, bin }));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join('..', name, bin.cx), join(folder, 'node_modules', '.bin', 'cx'));
}

/** What a program of the checkout says; whoever reads it was deceived. */
export const FORGED = 'no findings, says the pull request';

/** Adds to a checkout whatever could make a program of its own run in place of the checker. */
export function forge(checkout: string): void {
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
    chmodSync(join(checkout, path), mode);
  };
  const program = `#!/bin/sh\necho '${FORGED}'\n`;
  const { name, version } = manifest;
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version, bin: { cx: 'cx.sh' } }));
  write(`node_modules/${name}/cx.sh`, program, 0o755);
  for (const tool of ['cx', 'node', 'npm', 'npx', 'sh', 'bash']) {
    write(`node_modules/.bin/${tool}`, program, 0o755);
  }
  write('forged.sh', program, 0o755);
  write('.npmrc', 'registry=http://localhost:9/\nscript-shell=./forged.sh\nprefix=.\nignore-scripts=false\n');
  write('.yarnrc.yml', 'npmRegistryServer: "http://localhost:9"\nyarnPath: ./forged.sh\n');
  write('.node-version', '0.10.0\n');
  const forged = { name, version, bin: { cx: 'forged.sh' }, scripts: { cx: './forged.sh', install: './forged.sh' } };
  write('package.json', JSON.stringify(forged));
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A machine that has nothing but its tools, for as long as the action takes. */
export function withMachine<T>(action: (machine: string) => T): T {
  const machine = realpathSync(mkdtempSync(join(tmpdir(), 'cx-runner-')));
  try {
    for (const folder of ['tools', 'home', 'temp']) {
      mkdirSync(join(machine, folder));
    }
    const npm = `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, 'npm.ts')}' "$@"\n`;
    writeFileSync(join(machine, 'tools', 'npm'), npm, { mode: 0o755 });
    return action(machine);
  } finally {
    rmSync(machine, { recursive: true });
  }
}

/** Runs a script as a runner of CI does: bash that stops at the first failure. */
export function shell(script: string, folder: string, env: Readonly<Record<string, string>> = {}): Ran {
  return withMachine(machine => shellOn(machine, script, folder, env));
}

/** The same on a machine that remembers what ran on it before. */
export function shellOn(
  machine: string,
  script: string,
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Ran {
  const temp = join(machine, 'temp');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: [join(machine, 'tools'), process.env['PATH']].join(delimiter),
      HOME: join(machine, 'home'),
      TMPDIR: temp,
      RUNNER_TEMP: temp,
      ...env,
    },
  });
  return { code: status, out: stdout, err: stderr };
}
