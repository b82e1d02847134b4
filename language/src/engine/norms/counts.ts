/** How many subjects of a norm stand how: counted file by file, so that an edit has only its own files counted again. */
import type { EvidenceCounts } from '../../model/level.ts';
import type { EvaluatedNorm } from './build-table.ts';
import { severityOn } from './effective.ts';

type EvaluatedFile = EvaluatedNorm['files'][number];
type Writable<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Writable<T[K]> };

/** A file of a norm keeps its entry as long as the same is found in it. */
const ofFiles = new WeakMap<EvaluatedFile, EvidenceCounts>();

/** Over the files that are silent, or over those that are not. */
export function countsOf({ normRun, files }: EvaluatedNorm, isSilent: boolean, today: string): EvidenceCounts {
  const total = nothing();
  for (const file of files) {
    if (file.isSilent === isSilent) {
      add(total, fileCounts(normRun, file, today));
    }
  }
  return total;
}

export function together(all: readonly EvidenceCounts[]): EvidenceCounts {
  const total = nothing();
  for (const each of all) {
    add(total, each);
  }
  return total;
}

function fileCounts(normRun: EvaluatedNorm['normRun'], file: EvaluatedFile, today: string): EvidenceCounts {
  // How bad a failure is may turn on the day, and then so do its counts.
  if (normRun.norm.enforceFrom !== undefined) {
    return count(normRun, file, today);
  }
  let known = ofFiles.get(file);
  if (known === undefined) {
    known = count(normRun, file, today);
    ofFiles.set(file, known);
  }
  return known;
}

function count({ norm, fileResults }: EvaluatedNorm['normRun'], file: EvaluatedFile, today: string): EvidenceCounts {
  const counts = nothing();
  const { weighty } = counts;
  const { subjects, verdicts } = fileResults.get(file.file)!;
  verdicts.forEach((verdict, index) => {
    if (!verdict.isObligation) {
      return;
    }
    const isWaived = file.found.waived.has(index);
    const standing = isWaived ? 'waived' : verdict.state === 'met' ? 'met' : 'failed';
    const severity = severityOn(norm, norm.severity, subjects[index]!, today);
    counts.applicable++;
    counts.met += standing === 'met' ? 1 : 0;
    counts.waived += isWaived ? 1 : 0;
    counts.unwritten += verdict.isUnwritten && !isWaived ? 1 : 0;
    if (severity !== 'info') {
      weighty[standing]++;
      weighty.errors += standing === 'failed' && severity === 'error' ? 1 : 0;
    }
  });
  return counts;
}

function nothing(): Writable<EvidenceCounts> {
  return { met: 0, waived: 0, applicable: 0, unwritten: 0, weighty: { met: 0, waived: 0, failed: 0, errors: 0 } };
}

function add(total: Writable<EvidenceCounts>, { weighty, ...counts }: EvidenceCounts): void {
  for (const key of ['met', 'waived', 'applicable', 'unwritten'] as const) {
    total[key] += counts[key];
  }
  for (const key of ['met', 'waived', 'failed', 'errors'] as const) {
    total.weighty[key] += weighty[key];
  }
}
