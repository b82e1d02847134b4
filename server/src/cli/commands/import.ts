/** `cx import`: a programme out of what there is already. */
import { UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';

export const importProgramme: Command = {
  name: 'import',
  arguments: [{ usage: 'csv|mermaid', words: ['csv', 'mermaid'], doc: 'What the file is.' }],
  flags: [],
  about: 'Makes a programme out of a spreadsheet or a diagram.',
  run: async () => {
    throw new UsageError('`cx import` is not there yet.');
  },
};
