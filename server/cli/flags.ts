/** The flags that commands share, in the words of the contract. */
import { type Limits, MEBIBYTE } from '../../language/src/config/index.ts';
import { type Arguments, type FlagSpec, numberOf } from './arguments.ts';
import type { ColorMode } from './printer.ts';

export const HELP: FlagSpec = { name: 'help', short: 'h', doc: 'Shows this.' };
export const COLOR: FlagSpec = {
  name: 'color',
  value: 'WHEN',
  words: ['auto', 'always', 'never'],
  doc: 'Whether to use colours: auto, always or never. NO_COLOR and FORCE_COLOR count too.',
};
export const PROJECT: FlagSpec = { name: 'project', value: 'DIR', doc: 'Takes this folder as the project.' };
export const CONFIG: FlagSpec = { name: 'config', value: 'FILE', doc: 'Uses this config, wherever it stands.' };
export const AS_OF: FlagSpec = { name: 'as-of', value: 'DATE', doc: 'The day that counts as today: YYYY-MM-DD.' };
export const STDIN_PATH: FlagSpec = {
  name: 'stdin-path',
  value: 'P',
  doc: 'Takes the text of the file P from standard input.',
};
export const OUTPUT: FlagSpec = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  doc: 'Writes into this file instead of standard output.',
};

export const LIMITS: readonly FlagSpec[] = [
  { name: 'max-file-size', value: 'MIB', doc: 'Largest file that is read; 4 MiB unless given.' },
  {
    name: 'max-project-size',
    value: 'MIB',
    doc: 'Most that is read of the files of a project, and of its data files; 64 MiB each unless given.',
  },
  { name: 'max-files', value: 'N', doc: 'Most files that a project may have; 20000 unless given.' },
  {
    name: 'max-steps',
    value: 'N',
    doc: 'Most steps that all rules and standards of a project may take together; 200000000 unless given.',
  },
  {
    name: 'max-findings',
    value: 'N',
    doc: 'Most findings of all rules and standards of a project; 500000 unless given.',
  },
];

/** Flags that say which project, with which config and limits. */
export const PROJECT_FLAGS: readonly FlagSpec[] = [PROJECT, CONFIG, ...LIMITS];

export function limitFlags(args: Arguments): Partial<Limits> {
  const [file, project, files, steps, findings] = LIMITS.map(({ name }) => numberOf(args, name, 1));
  return {
    ...(file === undefined ? {} : { fileBytes: file * MEBIBYTE }),
    ...(project === undefined ? {} : { projectBytes: project * MEBIBYTE }),
    ...(files === undefined ? {} : { files }),
    ...(steps === undefined ? {} : { steps }),
    ...(findings === undefined ? {} : { findings }),
  };
}

export function colorMode(args: Arguments): ColorMode {
  return (args.value('color') as ColorMode | undefined) ?? 'auto';
}
