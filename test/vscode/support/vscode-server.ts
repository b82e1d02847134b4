// One VS Code server with a home of its own: started for one test file, and gone without a trace after it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../../support/run.ts';

export interface ServerOptions {
  /** The folder that `installVSCode` gave. */
  readonly vscode: string;
  /** An empty folder for everything that the server writes; its settings stand in `user`. */
  readonly home: string;
  /** The folder of installed extensions. */
  readonly extensions: string;
  /** Whether a folder is untrusted until somebody trusts it, as it is for users. */
  readonly workspaceTrust: boolean;
}

export class VSCodeServer {
  readonly port: number;
  readonly #child: ChildProcess;
  #output = '';

  private constructor(port: number, child: ChildProcess) {
    this.port = port;
    this.#child = child;
    child.stdout?.on('data', chunk => {
      this.#output += chunk;
    });
    child.stderr?.on('data', chunk => {
      this.#output += chunk;
    });
  }

  static async start({ vscode, home, extensions, workspaceTrust }: ServerOptions): Promise<VSCodeServer> {
    const port = await freePort();
    const args = [...folders(home, extensions), '--host=127.0.0.1', `--port=${port}`, '--without-connection-token'];
    if (!workspaceTrust) {
      args.push('--disable-workspace-trust');
    }
    const child = spawn(process.execPath, [entry(vscode), ...args, '--accept-server-license-terms'], {
      env: environment(home),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new VSCodeServer(port, child);
    await server.#ready();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return;
    }
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }

  async #ready(): Promise<void> {
    for (const deadline = Date.now() + 180_000; Date.now() < deadline; await wait(50)) {
      if (this.#child.exitCode !== null) {
        break;
      }
      const answer = await fetch(`${this.url}/version`).catch(() => undefined);
      if (answer?.ok) {
        return;
      }
    }
    await this.stop();
    throw new Error(`The VS Code server did not start:\n${this.#output}`);
  }
}

/** Installs the `.vsix` into a folder of extensions, as the command of VS Code does it for users. */
export async function installExtension(vscode: string, vsix: string, extensions: string, home: string): Promise<void> {
  const args = [...folders(home, extensions), `--install-extension=${vsix}`];
  await run(process.execPath, [entry(vscode), ...args], { env: environment(home) });
}

/** The server itself and not code-server's command, which does not pass VS Code's own options on. */
function entry(vscode: string): string {
  return join(vscode, 'out', 'server-main.js');
}

function folders(home: string, extensions: string): string[] {
  return [
    `--user-data-dir=${join(home, 'user')}`,
    `--server-data-dir=${join(home, 'server')}`,
    `--extensions-dir=${extensions}`,
    '--telemetry-level=off',
  ];
}

/** No marketplace, and nothing of the person who runs the tests. */
function environment(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, XDG_RUNTIME_DIR: home, EXTENSIONS_GALLERY: '{}' };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No port is free.');
  }
  return address.port;
}
