/** Commits with fixed names and days, written in one go and checked out: the same identities on every machine. */
import { execFileSync } from 'node:child_process';

export interface Commit {
  /** Of author and committer, at noon. */
  readonly day: string;
  readonly message: string;
  /** All files, by their paths. */
  readonly files: ReadonlyMap<string, string | Buffer>;
}

const WHO = 'Runa Holm <runa@northline.example>';

export function writeRepository(folder: string, commits: readonly Commit[]): void {
  git(folder, ['init', '-q', '-b', 'main']);
  git(folder, ['fast-import', '--quiet', '--date-format=raw'], Buffer.concat(commits.flatMap(commitOf)));
  git(folder, ['checkout', '-q', '-f', 'main']);
}

function commitOf({ day, message, files }: Commit): Buffer[] {
  const when = `${Date.parse(`${day}T12:00:00Z`) / 1000} +0000`;
  const head = `commit refs/heads/main\nauthor ${WHO} ${when}\ncommitter ${WHO} ${when}\n`;
  return [
    Buffer.from(head),
    dataOf(`${message}\n`),
    Buffer.from('deleteall\n'),
    ...[...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([path, content]) => [Buffer.from(`M 100644 inline ${path}\n`), dataOf(content)]),
  ];
}

function dataOf(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** What git says, without what the machine has configured, its hooks among it. */
export function git(folder: string, words: readonly string[], input?: Buffer): string {
  const options = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.autocrlf=false', '-c', 'init.templateDir='];
  return execFileSync('git', [...options, ...words], {
    cwd: folder,
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();
}
