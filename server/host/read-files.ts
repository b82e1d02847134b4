/** Reads the files of a project one by one. A file that cannot be read is refused; the others are read all the same. */
import { MEBIBYTE, type ReadLimits } from '../../language/src/config/index.ts';
import { checkedText, decodeUtf8, utf8Length } from './decode.ts';
import { type Host, HostError } from './host.ts';
import { repositoryOf } from './packs.ts';
import { join } from './paths.ts';
import type { Irregular } from './walk.ts';

export type ReadFile = { readonly path: string } & Read;

type Read =
  | { readonly text: string; readonly bytes: number }
  | {
      readonly refused: 'not-utf8' | 'too-large' | 'syntax';
      readonly message: string;
      /** It was there when it was found, and is not any more. */
      readonly isGone?: true;
    };

interface Files {
  readonly root: string;
  readonly files: readonly string[];
  readonly shared: readonly string[];
  readonly irregular: readonly Irregular[];
  /** How many bytes of the project were read before. */
  readonly bytesBefore?: number;
}

/** What to do where a limit is passed, as the end of the sentence that says so. */
export type LimitAdvice = Readonly<Record<keyof ReadLimits, string>>;

const FLAGS: LimitAdvice = {
  fileBytes: 'divide it, or raise the limit with --max-file-size',
  projectBytes: 'raise it with --max-project-size',
  files: 'raise it with --max-files',
};

export function* readFiles(
  host: Host,
  source: Files,
  limits: ReadLimits,
  advice: LimitAdvice = FLAGS,
): Generator<ReadFile> {
  for (const { path, type } of source.irregular) {
    yield { path, refused: 'syntax', message: IRREGULAR[type] };
  }
  const files = [...source.files, ...source.shared];
  if (files.length > limits.files) {
    // A part of a project would be judged wrongly, since what it refers to is missing.
    const message = `This project has ${files.length} files, and at most ${limits.files} are read: ${advice.files}.`;
    yield { path: files[limits.files]!, refused: 'too-large', message };
    return;
  }
  // Shared norms lie beside the project or above it, and never outside of the repository.
  const border = source.shared.length === 0 ? source.root : (repositoryOf(host, source.root) ?? source.root);
  let left = limits.projectBytes - (source.bytesBefore ?? 0);
  for (const path of files) {
    const file = readOne(host, join(source.root, path), Math.min(limits.fileBytes, left), { limits, advice, border });
    if ('bytes' in file) {
      left -= file.bytes;
    }
    yield { ...file, path };
  }
}

const IRREGULAR: Readonly<Record<Irregular['type'], string>> = {
  link: 'This is a symbolic link, and links are not followed: put the file itself here, or exclude the link.',
  other: 'This is no regular file, and is not read: remove it or exclude it.',
  capitals: 'Only files whose names end in `.cx` are read: write the ending of this name in small letters.',
};

const GONE: Read = {
  refused: 'syntax',
  message: 'This file was there a moment ago, and went away before it was read: run this again.',
  isGone: true,
};

interface Reading {
  readonly limits: ReadLimits;
  readonly advice: LimitAdvice;
  /** The folder that the file must lie in when all links are followed. */
  readonly border: string;
}

function readOne(host: Host, path: string, most: number, { limits, advice, border }: Reading): Read {
  const open = host.openText?.(path);
  if (open !== undefined) {
    return readOpen(open, most, { limits, advice, border });
  }
  try {
    const bytes = host.read(path, most, border);
    if (!(bytes instanceof Uint8Array)) {
      return { refused: 'too-large', message: tooLarge(bytes.size, limits, advice) };
    }
    const text = decodeUtf8(bytes);
    return typeof text === 'string' ? { text, bytes: bytes.length } : { refused: 'not-utf8', message: text.problem };
  } catch (error) {
    if (!(error instanceof HostError)) {
      throw error;
    }
    return error.code === 'ENOENT'
      ? GONE
      : { refused: 'syntax', message: `This file could not be read: ${error.message}.` };
  }
}

/** As of a file of the same characters, without turning them into bytes and back with every keystroke. */
function readOpen(open: string, most: number, { limits, advice }: Reading): Read {
  const bytes = utf8Length(open);
  if (bytes > most) {
    return { refused: 'too-large', message: tooLarge(bytes, limits, advice) };
  }
  const text = checkedText(open);
  return typeof text === 'string' ? { text, bytes } : { refused: 'not-utf8', message: text.problem };
}

/** Why a file of this many bytes is not read. */
export function tooLarge(size: number, limits: ReadLimits, advice: LimitAdvice = FLAGS): string {
  return size > limits.fileBytes
    ? `This file has ${mebibytes(size)} MiB, and files of at most ${mebibytes(limits.fileBytes)} MiB are read: ${advice.fileBytes}.`
    : `With this file the project has more than ${mebibytes(limits.projectBytes)} MiB, which is the most that is read: ${advice.projectBytes}.`;
}

/** Rounded up, so that what is over a limit never looks equal to it. */
function mebibytes(bytes: number): string {
  return String(Math.ceil((bytes / MEBIBYTE) * 10) / 10);
}
