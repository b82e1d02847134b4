// Fetches what the tests need beyond npm's packages, once for each machine: a browser, and VS Code in its browser form.

import { findChromium } from '../../support/find-chromium.ts';
import { installVSCode } from './install-vscode.ts';

const needs = { Browser: findChromium, 'VS Code': installVSCode };

for (const [name, find] of Object.entries(needs)) {
  try {
    console.log(`${name}: ${await find()}`);
  } catch (error) {
    // What is missing fails its own tests; the others are run all the same.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
