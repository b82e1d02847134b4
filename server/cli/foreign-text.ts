/** The text of a file that another program wrote, which is where encodings go wrong. */
import { MEBIBYTE } from '../../language/src/config/index.ts';
import { decodeUtf8, type Host, JobFailure } from '../host/index.ts';
import { existing } from './targets.ts';

const MOST_BYTES = 16 * MEBIBYTE;

export function readForeignText(host: Host, file: string, format: 'csv' | 'mermaid'): string {
  const bytes = host.read(existing(host, file), MOST_BYTES);
  if (!(bytes instanceof Uint8Array)) {
    throw new JobFailure(`${file} is larger than 16 MiB: divide it, and import the parts.`);
  }
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') {
    return text;
  }
  const remedy = format === 'csv' ? ' In Excel, that is File, Save as, “CSV UTF-8 (comma delimited)”.' : '';
  throw new JobFailure(`${file} could not be read. ${text.problem}${remedy}`);
}
