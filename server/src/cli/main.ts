/** The program `cx`: wires the process to a run. It never calls `process.exit`, so that all output arrives whole. */
import { NodeHost } from '../host/node-host.ts';
import { FAILED, INTERRUPTED } from './exit-codes.ts';
import { run } from './run.ts';
import { Interrupted, type Sink } from './terminal.ts';

let interrupted = false;
let closed = false;

function sinkOf(stream: NodeJS.WriteStream): Sink {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read this has enough (`cx … | head`): no reason to complain.
    if (error.code !== 'EPIPE') throw error;
    closed = true;
    process.exitCode = 0;
  });
  return {
    write: text => {
      if (!closed) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}

let reading = false;

async function readInput(): Promise<Uint8Array> {
  reading = true;
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  reading = false;
  return Buffer.concat(chunks);
}

let stopWaiting: (() => void) | undefined;

async function nextChange(paths: readonly string[]): Promise<void> {
  const { nextChange: waitForChange } = await import('../host/watch.ts');
  const stop = new AbortController();
  stopWaiting = () => stop.abort();
  await waitForChange(paths, stop.signal);
  await pause();
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
  if (reading) process.stdin.destroy(new Interrupted());
  stopWaiting?.();
});

const platform = { node: process.versions.node, system: process.platform, processor: process.arch };

async function start(): Promise<number> {
  const streams = { out: sinkOf(process.stdout), err: sinkOf(process.stderr) };
  try {
    const host = new NodeHost(process.cwd());
    return await run(process.argv.slice(2), {
      host,
      platform,
      env: process.env,
      ...streams,
      readInput,
      nextChange,
      pause,
    });
  } catch {
    streams.err.write('cx: The working directory is not there any more.\n');
    return FAILED;
  }
}

start().then(code => {
  if (!closed) process.exitCode = interrupted ? INTERRUPTED : code;
});
