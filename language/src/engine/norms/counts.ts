/** How many subjects of a norm stand how: counted file by file, so that an edit has only its own files counted again. */
import type { EvidenceCounts, WeightyEvidence } from '../../model/level.ts';
import type { EvaluatedNorm } from './build-table.ts';
import { severityOn } from './effective.ts';

type EvaluatedFile = EvaluatedNorm['files'][number];
type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Counts = Writable<EvidenceCounts>;

/** A file of a norm keeps its entry as long as the same is found in it. */
const ofFiles = new WeakMap<EvaluatedFile, EvidenceCounts>();

/** A norm keeps its list of files as long as each of them keeps its entry. */
const ofNorms = new WeakMap<
  EvaluatedNorm['files'],
  { readonly silent: EvidenceCounts; readonly loud: EvidenceCounts }
>();

/** Over the files that are silent, or over those that are not. */
export function countsOf({ normRun, files }: EvaluatedNorm, isSilent: boolean): EvidenceCounts {
  let known = ofNorms.get(files);
  if (known === undefined) {
    known = { silent: sumOver(normRun, files, true), loud: sumOver(normRun, files, false) };
    ofNorms.set(files, known);
  }
  return isSilent ? known.silent : known.loud;
}

function sumOver(normRun: EvaluatedNorm['normRun'], files: EvaluatedNorm['files'], isSilent: boolean): EvidenceCounts {
  const total: Counts = { met: 0, waived: 0, applicable: 0, unwritten: 0 };
  for (const file of files) {
    if (file.isSilent === isSilent) {
      const { met, waived, applicable, unwritten } = fileCounts(normRun, file);
      total.met += met;
      total.waived += waived;
      total.applicable += applicable;
      total.unwritten += unwritten;
    }
  }
  return total;
}

function fileCounts(normRun: EvaluatedNorm['normRun'], file: EvaluatedFile): EvidenceCounts {
  let known = ofFiles.get(file);
  if (known === undefined) {
    known = count(normRun, file);
    ofFiles.set(file, known);
  }
  return known;
}

function count({ fileResults }: EvaluatedNorm['normRun'], file: EvaluatedFile): EvidenceCounts {
  const counts: Counts = { met: 0, waived: 0, applicable: 0, unwritten: 0 };
  const { verdicts } = fileResults.get(file.file)!;
  for (let index = 0; index < verdicts.length; index++) {
    const verdict = verdicts[index]!;
    if (verdict.isObligation) {
      const isWaived = verdict.state !== 'met' && file.found.waived.has(index);
      counts.applicable++;
      counts.met += verdict.state === 'met' ? 1 : 0;
      counts.waived += isWaived ? 1 : 0;
      counts.unwritten += verdict.isUnwritten && !isWaived ? 1 : 0;
    }
  }
  return counts;
}

/** What a law is judged by. How bad a failure is turns on the day and on the subject, so that it is counted when asked for. */
export function weightyOf({ normRun, files }: EvaluatedNorm, isSilent: boolean, today: string): WeightyEvidence {
  const { norm, fileResults } = normRun;
  const total = { met: 0, waived: 0, failed: 0, errors: 0 };
  if (norm.isDraft || norm.severity === 'info') {
    return total;
  }
  for (const { file, found } of files.filter(each => each.isSilent === isSilent)) {
    const { subjects, verdicts } = fileResults.get(file)!;
    verdicts.forEach((verdict, index) => {
      const severity = verdict.isObligation ? severityOn(norm, norm.severity, subjects[index]!, today) : 'info';
      if (severity === 'info') {
        return;
      }
      const standing = verdict.state === 'met' ? 'met' : found.waived.has(index) ? 'waived' : 'failed';
      total[standing]++;
      total.errors += standing === 'failed' && severity === 'error' ? 1 : 0;
    });
  }
  return total;
}
