/** What the servers before this one stopped over, again and again: it is left out, so that everything else is served. */
import { type Work, work } from '../../../language/src/protocol/index.ts';
import type { DocumentPaths } from './addresses.ts';

const RESTART = 'Run “CX: Restart Language Server” to try again.';

const LEFT_OUT: Readonly<Record<Work['work'], string>> = {
  reading: `The language server stopped twice while it read this file, so it is left out. ${RESTART}`,
  judging: `The language server stopped twice while it judged this programme, so its rules and standards are not judged. ${RESTART}`,
  other: `The language server stopped twice, and this file was the last that was opened or changed before, so it is left out. ${RESTART}`,
};

export class Quarantine {
  /** By absolute path. */
  readonly #works = new Map<string, Work['work']>();

  /** `listed` is whatever the editor says; `log` is told of what makes no sense in it. */
  constructor(listed: unknown, paths: DocumentPaths, log: (message: string) => void) {
    for (const item of Array.isArray(listed) ? listed : []) {
      try {
        const { uri, work: name } = work.parse(item);
        this.#works.set(paths.pathOf(uri), name);
      } catch {
        log(`The editor asks to leave something out that is not understood: ${JSON.stringify(item)}`);
      }
    }
  }

  /** Why a file must not be read; undefined for one that may be. */
  ofFile(path: string): string | undefined {
    const name = this.#works.get(path);
    return name === undefined || name === 'judging' ? undefined : LEFT_OUT[name];
  }

  /** Why a project must not be judged, by its root; undefined for one that may be. */
  ofProject(root: string): string | undefined {
    return this.#works.get(root) === 'judging' ? LEFT_OUT.judging : undefined;
  }
}
