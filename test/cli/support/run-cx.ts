/** Runs `cx` on a tree in memory, as a shell would: words in; exit code, both streams and the files out. */
import { join } from 'node:path';
import { run } from '../../../server/cli/run.ts';
import { Interrupted } from '../../../server/cli/terminal.ts';
import { type Calls, failingAt } from './faulty-host.ts';
import { MemoryHost, ROOT, type Tree } from './memory-host.ts';
import { type Recorded, Recorder } from './recorder.ts';

export interface Run extends Recorded {
  readonly files: Readonly<Record<string, string>>;
  /** Paths that were watched. */
  readonly watched?: readonly string[];
}

export interface RunOptions {
  /** Relative to the tree. */
  readonly cwd?: string;
  readonly now?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  readonly isTerminal?: boolean;
  /** What happens to files one after the other while somebody watches; at the end he presses Ctrl-C. */
  readonly changes?: readonly Readonly<Record<string, string>>[];
  /** The call of the host that fails, from 0; `calls` then tells how many there were. */
  readonly failsAt?: number;
  readonly calls?: Calls;
  /** Somebody pressed Ctrl-C. */
  readonly interrupted?: boolean;
}

/** The words of the command line are divided at spaces. */
export async function cx(tree: Tree, line: string | readonly string[], options: RunOptions = {}): Promise<Run> {
  const words = typeof line === 'string' ? line.split(' ').filter(word => word !== '') : line;
  const host = new MemoryHost(tree, options);
  const out = new Recorder(options.isTerminal);
  const err = new Recorder(options.isTerminal);
  const changes = [...(options.changes ?? [])];
  const watched: string[] = [];
  const code = await run(words, {
    host: options.failsAt === undefined ? host : failingAt(host, options.failsAt, options.calls ?? { count: 0 }),
    platform: { node: '24.0.0' },
    env: options.env ?? {},
    out,
    err,
    readInput: async mostBytes => {
      const input = Buffer.from(options.input ?? '');
      return input.length > mostBytes ? { size: input.length } : input;
    },
    nextChange: async paths => {
      watched.push(...paths);
      const change = changes.shift();
      if (change === undefined) {
        throw new Interrupted();
      }
      for (const [path, content] of Object.entries(change)) {
        host.replace(join(ROOT, path), content);
      }
    },
    serve: async () => {},
    pause: async () => {
      if (options.interrupted) {
        throw new Interrupted();
      }
    },
  });
  return { code, out: out.text, err: err.text, files: host.texts, watched };
}

/** A programme without a fault, and one with a name that means nothing. */
export const CLEAN = 'role Lead "Lead"\n';
export const BROKEN = 'role Lead "Lead"\nteam Sales "Sales" {\n  lead: Leed\n}\n';
