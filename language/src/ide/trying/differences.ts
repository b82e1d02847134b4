/**
 * Two lists of findings, before edits and after → what came, what went, what is said otherwise.
 *
 * What a norm finds is known by its fingerprint, which stays wherever the text moves. An error of the text is known by what it
 * says and where: many of them are about no element, and all of one rule in a file then have one fingerprint. Its place is
 * followed through the edits.
 */
import { isTextError } from '../../model/diagnostic.ts';
import type { Edit, Finding } from '../../model/finding.ts';
import { inOrder } from './as-if.ts';

export interface TextDifferences {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
}

export interface ChangedFinding {
  readonly before: Finding;
  readonly after: Finding;
}

export interface FindingDifferences {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Of another severity now, of another outcome, or in other words. */
  readonly changed: readonly ChangedFinding[];
}

export interface Differences {
  /** Errors of the texts, of the data files and of the norms themselves. */
  readonly text: TextDifferences;
  /** What norms find. */
  readonly findings: FindingDifferences;
}

export function differences(
  before: readonly Finding[],
  after: readonly Finding[],
  edits: readonly Edit[],
): Differences {
  const moved = movedBy(edits);
  const text = paired(before.filter(isTextError), after.filter(isTextError), {
    keyBefore: finding => textKey(finding, moved(finding)),
    keyAfter: finding => textKey(finding, finding.span.start),
  });
  const found = paired(before.filter(isOfNorm), after.filter(isOfNorm), {
    keyBefore: ({ fingerprint }) => fingerprint,
    keyAfter: ({ fingerprint }) => fingerprint,
  });
  return {
    text: { added: text.added, gone: text.gone },
    findings: {
      added: found.added,
      gone: found.gone,
      changed: found.pairs.filter(
        ({ before, after }) =>
          before.severity !== after.severity || before.outcome !== after.outcome || before.message !== after.message,
      ),
    },
  };
}

function isOfNorm(finding: Finding): boolean {
  return !isTextError(finding);
}

/** What two errors of a text are the same by that stand at one place. */
export function textKey({ file, rule, message }: Finding, start: number): string {
  return JSON.stringify([file, start, rule, message]);
}

interface Keys {
  keyBefore(finding: Finding): string;
  keyAfter(finding: Finding): string;
}

/** Pairs those of one key one to one, in their order. */
function paired(before: readonly Finding[], after: readonly Finding[], { keyBefore, keyAfter }: Keys) {
  const waiting = new Map<string, Finding[]>();
  // From the last to the first, so that the first of those alike is the next to be taken.
  for (const finding of before.toReversed()) {
    const key = keyBefore(finding);
    const alike = waiting.get(key);
    if (alike === undefined) {
      waiting.set(key, [finding]);
    } else {
      alike.push(finding);
    }
  }
  const pairs: ChangedFinding[] = [];
  const added: Finding[] = [];
  for (const finding of after) {
    const partner = waiting.get(keyAfter(finding))?.pop();
    if (partner === undefined) {
      added.push(finding);
    } else {
      pairs.push({ before: partner, after: finding });
    }
  }
  const isPaired = new Set(pairs.map(pair => pair.before));
  return { pairs, added, gone: before.filter(finding => !isPaired.has(finding)) };
}

/** Where the beginning of a finding lies after the edits. Inside of what is replaced, that is where the new text begins. */
function movedBy(edits: readonly Edit[]): (finding: Finding) => number {
  const byFile = new Map([...Map.groupBy(edits, edit => edit.file)].map(([file, inFile]) => [file, inOrder(inFile)]));
  return ({ file, span }) => {
    let shift = 0;
    for (const { span: replaced, newText } of byFile.get(file) ?? []) {
      if (replaced.end > span.start) {
        return Math.min(span.start, replaced.start) + shift;
      }
      shift += newText.length - (replaced.end - replaced.start);
    }
    return span.start + shift;
  };
}
