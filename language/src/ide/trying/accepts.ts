/** The one test of a fix, whoever proposes it. */
import { isTextError } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import { textKey } from './differences.ts';
import type { Trial } from './trying.ts';

/**
 * Whether edits put right what they are for, and harm nothing:
 *
 * - Each finding that they are for is gone, or fails no more.
 * - No file has more errors than before. One may give way to the next, which it hid.
 * - Where they are for findings of norms, no norm finds an error that it did not find before. What is wrong with a text hides
 *   what norms would find there, and that this is seen once the text is right is no harm that the fix did.
 * - Nothing is beyond a limit that was not before: what is not evaluated is not fine.
 */
export function accepts(trial: Trial<unknown>, mended: readonly Finding[]): boolean {
  return (
    trial.isWhole &&
    areGone(mended, trial) &&
    !bringsTextError(trial) &&
    (mended.every(isTextError) || !bringsError(trial))
  );
}

function areGone(mended: readonly Finding[], { text, findings }: Trial<unknown>): boolean {
  const noMore = findings.changed.filter(({ before, after }) => fails(before) && !fails(after));
  const gone = new Map<string, number>();
  for (const finding of [...text.gone, ...findings.gone, ...noMore.map(({ before }) => before)]) {
    gone.set(keyOf(finding), (gone.get(keyOf(finding)) ?? 0) + 1);
  }
  return mended.every(finding => {
    const left = gone.get(keyOf(finding)) ?? 0;
    gone.set(keyOf(finding), left - 1);
    return left > 0;
  });
}

function keyOf(finding: Finding): string {
  return isTextError(finding) ? textKey(finding, finding.span.start) : finding.fingerprint;
}

function bringsTextError({ text: { added, gone } }: Trial<unknown>): boolean {
  const goneIn = Map.groupBy(gone, ({ file }) => file);
  return [...Map.groupBy(added, ({ file }) => file)].some(
    ([file, inFile]) => inFile.length > (goneIn.get(file)?.length ?? 0),
  );
}

function bringsError({ findings: { added, changed } }: Trial<unknown>): boolean {
  return added.some(isError) || changed.some(({ before, after }) => isError(after) && !isError(before));
}

function isError(finding: Finding): boolean {
  return fails(finding) && finding.severity === 'error';
}

function fails({ outcome }: Finding): boolean {
  return outcome === 'fail';
}
