// Finds a Chromium to drive; where it can be had by the system's own package manager without asking, it is installed.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

export async function findChromium(): Promise<string> {
  const found = installed();
  if (found !== undefined) {
    return found;
  }
  if (isDebian() && process.getuid?.() === 0) {
    console.log('Installing Chromium from Debian …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    const fresh = installed();
    if (fresh !== undefined) {
      return fresh;
    }
  }
  throw new Error(
    'The tests of the report and of the editor need a Chromium. Set CHROME_PATH, or run this once: npx playwright-core install --with-deps chromium',
  );
}

function installed(): string | undefined {
  if (process.env.CHROME_PATH) {
    return process.env.CHROME_PATH;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap(name => folders.map(folder => join(folder, name)));
  return [...onPath, ...elsewhere, chromium.executablePath()].find(existsSync);
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
