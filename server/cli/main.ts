/** The program `cx`: wires the process to a run. It never calls `process.exit`, so that all output arrives whole. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeHost } from '../host/node/node-host.ts';
import { FAILED, INTERRUPTED } from './exit-codes.ts';
import { ProcessSink } from './process-sink.ts';
import { run } from './run.ts';
import { Interrupted } from './terminal.ts';

let interrupted = false;
let closed = false;

let reading = false;

async function readInput(mostBytes: number): Promise<Uint8Array | { readonly size: number }> {
  reading = true;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) {
      break;
    }
  }
  reading = false;
  return size > mostBytes ? { size } : Buffer.concat(chunks);
}

let stopWaiting: (() => void) | undefined;

async function nextChange(paths: readonly string[]): Promise<void> {
  const { nextChange: waitForChange } = await import('../host/node/watch.ts');
  const stop = new AbortController();
  stopWaiting = () => stop.abort();
  await waitForChange(paths, stop.signal);
  await pause();
}

/** The server is a program of its own beside this one; it ends the process itself. */
async function serve(): Promise<void> {
  const program = realpathSync(process.argv[1]!);
  const server = program.endsWith('.cjs') ? 'server.cjs' : join('..', 'lsp', 'main.ts');
  await import(pathToFileURL(join(dirname(program), server)).href);
  await new Promise(() => {});
}

function pause(): Promise<void> {
  return new Promise((resolve, reject) => setImmediate(() => (interrupted ? reject(new Interrupted()) : resolve())));
}

process.on('SIGINT', () => {
  // The second time it is meant: without us, the signal ends the process at once.
  if (interrupted) {
    process.removeAllListeners('SIGINT');
    process.kill(process.pid, 'SIGINT');
  }
  interrupted = true;
  process.exitCode = INTERRUPTED;
  // Nothing comes any more, so nobody waits for it.
  if (reading) {
    process.stdin.destroy(new Interrupted());
  }
  stopWaiting?.();
});

const platform = { node: process.versions.node, system: process.platform, processor: process.arch };

async function start(): Promise<number> {
  const onClosed = () => {
    closed = true;
    process.exitCode = 0;
  };
  const sinks = { out: new ProcessSink(1, onClosed), err: new ProcessSink(2, onClosed) };
  try {
    const host = new NodeHost(process.cwd());
    return await run(process.argv.slice(2), {
      host,
      platform,
      env: process.env,
      ...sinks,
      readInput,
      nextChange,
      serve,
      pause,
    });
  } catch {
    sinks.err.write('cx: The working directory is not there any more.\n');
    return FAILED;
  }
}

void start().then(code => {
  if (!closed) {
    process.exitCode = interrupted ? INTERRUPTED : code;
  }
});
