/** The one test of a fix, whoever proposes it. */
import { isTextError } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import { textKey } from './differences.ts';
import type { Trial } from './trying.ts';

/**
 * Whether edits fix the findings that they are for, `targets`, and do no harm:
 *
 * - Each target is gone, or fails no more.
 * - No file has more errors of the text than before. An error may be replaced by the next, which it hid.
 * - Where the targets are findings of norms, no norm finds an error that it did not find before. An error of the text hides
 *   what norms would find there: that this shows once the text is right is not the harm of the fix.
 * - Nothing is beyond a limit that was not before: what is not evaluated is not fine.
 */
export function accepts(trial: Trial<unknown>, targets: readonly Finding[]): boolean {
  return (
    trial.isWhole &&
    areGone(targets, trial) &&
    !bringsTextError(trial) &&
    (targets.every(isTextError) || !bringsError(trial))
  );
}

function areGone(targets: readonly Finding[], { text, findings }: Trial<unknown>): boolean {
  const noMore = findings.changed.filter(({ before, after }) => fails(before) && !fails(after));
  const gone = new Map<string, number>();
  for (const finding of [...text.gone, ...findings.gone, ...noMore.map(({ before }) => before)]) {
    gone.set(keyOf(finding), (gone.get(keyOf(finding)) ?? 0) + 1);
  }
  return targets.every(finding => {
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
