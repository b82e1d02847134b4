/** Waits for the next change in folders and files. */
import { type FSWatcher, watch } from 'node:fs';
import { sep } from 'node:path';

/** Editors write a file in several steps, and tools write many files: they are one change. */
const SETTLED = 100;

const IGNORED = new Set(['.git', 'node_modules']);

/** Ends also when it is aborted, since then nobody waits any more. */
export function nextChange(paths: readonly string[], aborted: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const watchers: FSWatcher[] = [];
    let settling: NodeJS.Timeout | undefined;
    const end = (finish: () => void) => {
      clearTimeout(settling);
      for (const watcher of watchers) {
        watcher.close();
      }
      finish();
    };
    aborted.addEventListener('abort', () => end(resolve));
    const changed = (_: string, file: string | null) => {
      if (file?.split(sep).some(part => IGNORED.has(part)) === true) {
        return;
      }
      clearTimeout(settling);
      settling = setTimeout(() => end(resolve), SETTLED);
    };
    try {
      for (const path of new Set(paths)) {
        const watcher = watch(path, { recursive: true }, changed);
        watcher.on('error', error => end(() => reject(error)));
        watchers.push(watcher);
      }
    } catch (error) {
      end(() => reject(error));
    }
  });
}
