// What `npm test` does: what the tests need, build, types, lint, tests, tests in a real editor; then one closing line for all.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const repository = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'cx-test-'));

const steps = [
  { title: 'What the tests need', command: 'node test/vscode/support/prepare-machine.ts' },
  { title: 'Build', command: 'node esbuild.mjs' },
  { title: 'Types', command: 'tsc -b' },
  { title: 'Lint', command: 'biome check .' },
  { title: 'Tests', command: 'vitest run', report: 'unit.json' },
  {
    title: 'Tests in a real editor',
    command: 'vitest run --config test/vscode/vitest.config.ts',
    report: 'editor.json',
  },
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  const started = Date.now();
  console.log(`\n── ${step.title} ${'─'.repeat(100 - step.title.length)}`);
  const result = await runStep(step);
  passed += result.passed;
  failed += result.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`── ${step.title}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
}
rmSync(reports, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A step without a report is one check; a step with one counts its tests. */
async function runStep({ command, report }) {
  const file = report && join(reports, report);
  const ok = await run(file ? `${command} --reporter=default --reporter=json --outputFile.json=${file}` : command);
  if (file === undefined) {
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  if (!existsSync(file)) {
    return { passed: 0, failed: 1 };
  }
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  // An error outside of every test fails the run without failing a test.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function count({ numPassedTests, numFailedTests, testResults }) {
  // A file that could not even be loaded has no tests to fail.
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some(test => test.status === 'failed');
  });
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function run(command) {
  const path = [join(repository, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, { cwd: repository, shell: true, stdio: 'inherit', env: { ...process.env, PATH: path } });
  return new Promise(resolve => {
    child.once('error', () => resolve(false));
    child.once('close', code => resolve(code === 0));
  });
}
