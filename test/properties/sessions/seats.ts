/** Where language servers run: in this process on a disk in memory, or as the program that editors start, on a real disk. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodePlatform } from '../../../server/host/node/platform.ts';
import { MemoryHost, ROOT } from '../../cli/support/memory-host.ts';
import { serverInProcess } from '../../support/server-in-process.ts';
import { Turns } from '../../support/turns.ts';
import type { Seat, Texts } from './editor.ts';

export function inThisProcess(files: Texts): Seat {
  const disk = new MemoryHost(files);
  const turns = new Turns();
  const { reader, writer, idle, dispose } = serverInProcess({ ...nodePlatform(undefined), files: disk }, turns);
  const connection = createProtocolConnection(reader, writer);
  return {
    connection,
    folder: ROOT,
    now: () => disk.now(),
    write: (path, text) => disk.replace(join(ROOT, path), text),
    remove: path => disk.remove(join(ROOT, path)),
    turn: count => turns.take(count),
    idle,
    close: async () => {
      await idle();
      connection.dispose();
      dispose();
    },
  };
}

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'server', 'lsp', 'main.ts');
/** So long is waited for a server that never shows what it should; whoever is slow only takes longer. */
const LONGEST = 120_000;

export function overStdio(files: Texts): Seat {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cx-session-')));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) {
    write(path, text);
  }
  const server = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return {
    connection,
    folder,
    now: () => Date.now(),
    write,
    remove: path => rmSync(join(folder, path), { recursive: true, force: true }),
    idle: async isAsExpected => {
      for (const end = Date.now() + LONGEST; !isAsExpected() && Date.now() < end; ) {
        await wait(20);
      }
    },
    close: async () => {
      const ended = once(server, 'exit');
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
