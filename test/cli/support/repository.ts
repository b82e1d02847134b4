/** A git repository on disk that `cx` runs in, for what only git can show: other versions, merges, moves. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../server/cli/run.ts';
import { NodeHost } from '../../../server/host/node/node-host.ts';
import { type Recorded, Recorder } from './recorder.ts';

export class Repository {
  /** Absolute, without links. */
  readonly top: string;

  constructor(tree: Readonly<Record<string, string>> = {}) {
    this.top = realpathSync(mkdtempSync(join(tmpdir(), 'cx-repository-')));
    this.git('init', '-q', '-b', 'main');
    if (Object.keys(tree).length > 0) {
      this.commit(tree);
    }
  }

  /** Git with an author and without what the machine has configured. */
  git(...words: readonly string[]): string {
    return this.#run(words, {});
  }

  #run(words: readonly string[], env: Readonly<Record<string, string>>): string {
    const options = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...options, ...words], {
      cwd: this.top,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
  }

  write(tree: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(this.top, path)), { recursive: true });
      writeFileSync(join(this.top, path), text);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.top, path), 'utf8');
  }

  commit(tree: Readonly<Record<string, string>> = {}): void {
    this.write(tree);
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'A change');
  }

  /** The same at noon of a day, or at another moment that git understands; gives the hash of the commit. */
  commitOn(day: string, tree: Readonly<Record<string, string>> = {}): string {
    this.write(tree);
    this.git('add', '-A');
    return this.gitOn(day, 'commit', '-q', '--allow-empty', '-m', 'A change');
  }

  /** Git at noon of a day; gives the hash of the commit at which it then stands. */
  gitOn(day: string, ...words: readonly string[]): string {
    const date = day.includes('T') ? day : `${day}T12:00:00Z`;
    this.#run(words, { GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: date });
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** The words of the command line are divided at spaces. */
  async cx(line: string, folder = '.'): Promise<Recorded> {
    const out = new Recorder();
    const err = new Recorder();
    const code = await run(line.split(' '), {
      host: new OnOneDay(join(this.top, folder)),
      platform: {},
      env: {},
      out,
      err,
      readInput: async () => new Uint8Array(),
      nextChange: async () => {},
      serve: async () => {},
      pause: async () => {},
    });
    return { code, out: out.text, err: err.text };
  }

  remove(): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}

class OnOneDay extends NodeHost {
  override now(): number {
    return Date.UTC(2026, 10, 22, 12);
  }
}
