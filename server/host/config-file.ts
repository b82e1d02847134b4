/** Reads the text of a config, and finds the one that is in charge of a folder. */
import { CONFIG_NAME, type ConfigText, MEBIBYTE } from '../../language/src/config/index.ts';
import { decodeUtf8 } from './decode.ts';
import { JobFailure } from './failure.ts';
import { type Host, HostError } from './host.ts';
import { dirname, join, printedPath } from './paths.ts';

export function readConfigText(host: Host, path: string): ConfigText {
  const file = printedPath(host, path);
  const bytes = readBytes(host, path, file);
  if (!(bytes instanceof Uint8Array)) {
    throw new JobFailure(`${file} is larger than 1 MiB: this is no config.`);
  }
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') {
    throw new JobFailure(`${file} could not be read. ${text.problem}`);
  }
  return { path, file, text };
}

/** The nearest config at or above a folder. A link of that name counts, so that it is refused and not overlooked. */
export function configAbove(host: Host, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const type = host.typeOf(join(at, CONFIG_NAME));
    if (type !== undefined && type !== 'folder') {
      return join(at, CONFIG_NAME);
    }
    if (dirname(at) === at) {
      return undefined;
    }
  }
}

function readBytes(host: Host, path: string, file: string): Uint8Array | { readonly size: number } {
  try {
    return host.read(path, MEBIBYTE);
  } catch (error) {
    if (error instanceof HostError) {
      throw new JobFailure(`${file} could not be read: ${error.message}.`);
    }
    throw error;
  }
}
