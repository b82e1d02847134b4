/** A session's surroundings in Node: the disk, and what ships beside the program. */
import type { Platform } from '../platform.ts';
import { fileAddresses } from './file-addresses.ts';
import { gitHistory } from './git-history.ts';
import { NodeHost } from './node-host.ts';
import { rulePages } from './rule-pages.ts';
import { WorkNote } from './work-note.ts';

/** `program` is the file that runs. */
export function nodePlatform(program: string | undefined): Platform {
  const files = new NodeHost(process.cwd());
  return {
    files,
    addresses: fileAddresses,
    rulePage: rulePages(program),
    openNote: path => new WorkNote(path),
    history: (folder, since) => gitHistory(files, folder, { every: 'month', since }),
  };
}
