/** `cx` as a process: its exit codes, a pipe that closes, an interruption, and where nothing can be done. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROKEN, CLEAN } from './support/run-cx.ts';

const main = join(import.meta.dirname, '..', '..', 'server', 'cli', 'main.ts');
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cx-process-'));
  for (const [name, text] of Object.entries({ clean: CLEAN, broken: BROKEN })) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, 'a.cx'), text);
  }
  mkdirSync(join(root, 'many'));
  for (let index = 0; index < 1000; index++) {
    writeFileSync(join(root, 'many', `${index}.cx`), BROKEN.repeat(5).replaceAll('Sales', `Sales${index}`));
  }
});

afterAll(() => rmSync(root, { recursive: true }));

function cx(words: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  return { code: status, out: stdout, err: stderr };
}

test('ends with 0, 1 or 2', () => {
  expect(cx(['check', 'clean'])).toMatchObject({ code: 0, err: '' });
  expect(cx(['check', 'broken'])).toMatchObject({ code: 1, err: '' });
  expect(cx(['check', 'nowhere'])).toMatchObject({ code: 2, out: '' });
});

test('reads standard input', () => {
  expect(cx(['check', '--stdin-path', 'clean/a.cx'], BROKEN)).toMatchObject({ code: 1 });
});

test('writes a long document whole', () => {
  const { out } = cx(['check', 'many', '--format', 'json']);
  expect(out.length).toBeGreaterThan(1_000_000);
  expect(() => JSON.parse(out)).not.toThrow();
});

test('ends quietly when nobody reads on', () => {
  const line = `"${process.execPath}" "${main}" check many --format compact | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect([lines[1], stderr]).toEqual(['0', '']);
});

test.skipIf(!existsSync('/dev/full'))('fails with a sentence when the disk is full', () => {
  const line = `"${process.execPath}" "${main}" check broken > /dev/full`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, 'cx: Output cannot be written: the disk is full (ENOSPC).\n']);
});

test.skipIf(!existsSync('/dev/full'))('keeps its exit code where nobody can be told why', () => {
  for (const [where, words, code] of [
    ['2>/dev/full', 'check nowhere', '2'],
    ['2> >(exec true)', 'check nowhere', '2'],
    ['2>&-', 'check nowhere', '2'],
    ['2>/dev/full', 'check broken', '1'],
    ['2>/dev/full', 'check clean', '0'],
  ]) {
    const line = `"${process.execPath}" "${main}" ${words} >/dev/null ${where}; echo $?`;
    const { stdout } = spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8' });
    expect([where, words, stdout.trim()]).toEqual([where, words, code]);
  }
});

test('leaves nothing behind when a file cannot be written, so that the next attempt works', () => {
  // A bound on the size of files fails as a full disk does: in the middle of writing.
  const line = `trap '' XFSZ; ulimit -f 1; "${process.execPath}" "${main}" init fresh`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^cx: Nothing was written, since fresh\/programme\.cx /)]);
  expect(existsSync(join(root, 'fresh'))).toBe(false);
  expect(cx(['init', 'fresh'])).toMatchObject({ code: 0 });
});

test('ends with 130 when it is interrupted, even while it waits for input', async () => {
  const child = spawn(process.execPath, [main, 'check', '--stdin-path', 'clean/a.cx'], { cwd: root });
  let out = '';
  child.stdout.on('data', data => {
    out += data;
  });
  // More than a pipe holds: once it is gone, the program waits for the rest.
  await new Promise(resolve => child.stdin.write(' '.repeat(1_000_000), resolve));
  child.kill('SIGINT');
  const [code, signal] = await new Promise<[number | null, string | null]>(resolve =>
    child.once('exit', (code, signal) => resolve([code, signal])),
  );
  expect([code, signal, out]).toEqual([130, null, '']);
});

test('ends with 130 when it is interrupted in the midst of judging, however long that would take', async () => {
  const rules = Array.from(
    { length: 2000 },
    (_, index) => `rule r${index} { for: t in touchpoints  require: no a in touchpoints where a.name like "*x*" }`,
  );
  mkdirSync(join(root, 'costly'));
  writeFileSync(join(root, 'costly', 'r.cx'), rules.join('\n'));
  writeFileSync(
    join(root, 'costly', 'a.cx'),
    Array.from({ length: 2000 }, (_, index) => `touchpoint T${index}`).join('\n'),
  );
  // Minutes of work, were it allowed.
  const child = spawn(process.execPath, [main, 'check', 'costly', '--max-steps', '999999999999'], { cwd: root });
  let out = '';
  child.stdout.on('data', data => {
    out += data;
  });
  await new Promise(resolve => setTimeout(resolve, 5000));
  child.kill('SIGINT');
  const [code, signal] = await new Promise<[number | null, string | null]>(resolve =>
    child.once('exit', (code, signal) => resolve([code, signal])),
  );
  expect([code, signal, out]).toEqual([130, null, '']);
}, 60_000);

test('fails with a sentence when its folder has gone', () => {
  const line = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${main}" check`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8' });
  expect([status, stderr.includes('    at ')]).toEqual([2, false]);
});

test('hands over to the language server', async () => {
  const child = spawn(process.execPath, [main, 'lsp', '--stdio'], { cwd: root });
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const answer = new Promise<string>(resolve => {
    let out = '';
    child.stdout.on('data', data => {
      out += data;
      if (out.includes('"capabilities"')) {
        resolve(out);
      }
    });
  });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  expect(await answer).toContain('"textDocumentSync"');
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  const code = await new Promise(resolve => child.once('exit', resolve));
  expect(code).toBe(0);
  expect(cx(['lsp'])).toMatchObject({ code: 2, out: '' });
});

test('prints the same bytes in every zone, language and order of variables', () => {
  const runs = [
    { TZ: 'Pacific/Kiritimati', LANG: 'uk_UA.UTF-8', LC_ALL: 'C' },
    { TZ: 'Pacific/Pago_Pago', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'Asia/Kathmandu', LANG: 'C' },
  ].map(env => {
    const words = [main, 'check', 'broken', '--format', 'json', '--as-of', '2026-11-22'];
    return spawnSync(process.execPath, words, {
      cwd: root,
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
    });
  });
  expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  expect(runs[0]!.status).toBe(1);
});
