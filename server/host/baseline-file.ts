/** The baseline of a project: the file beside its config. */
import { MEBIBYTE } from '../../language/src/config/index.ts';
import { BASELINE_NAME, type Baseline, readBaseline } from '../../language/src/engine/norms/index.ts';
import { decodeUtf8 } from './decode.ts';
import { ConfigFailure, JobFailure } from './failure.ts';
import { type Host, HostError } from './host.ts';
import { join, printedPath } from './paths.ts';

const MOST_BYTES = 64 * MEBIBYTE;

export function baselinePath(root: string): string {
  return join(root, BASELINE_NAME);
}

/** Nothing where there is none. One that cannot be read is a failure: without it, all that it accepts would fail. */
export function readBaselineFile(host: Host, root: string): Baseline | undefined {
  const path = baselinePath(root);
  if (host.typeOf(path) === undefined) {
    return undefined;
  }
  const file = printedPath(host, path);
  const source = { path, file, text: readText(host, path, file) };
  const baseline = readBaseline(source.text);
  if ('span' in baseline) {
    throw new ConfigFailure([{ source, ...baseline }]);
  }
  return baseline;
}

function readText(host: Host, path: string, file: string): string {
  try {
    const bytes = host.read(path, MOST_BYTES);
    if (!(bytes instanceof Uint8Array)) {
      throw new JobFailure(`${file} is larger than 64 MiB: this is no baseline.`);
    }
    const text = decodeUtf8(bytes);
    if (typeof text !== 'string') {
      throw new JobFailure(`${file} could not be read. ${text.problem}`);
    }
    return text;
  } catch (error) {
    if (error instanceof HostError) {
      throw new JobFailure(`${file} could not be read: ${error.message}.`);
    }
    throw error;
  }
}
