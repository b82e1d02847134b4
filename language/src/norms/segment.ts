/** What a norm found in one file. */
import type { EvaluationError } from '../expressions/index.ts';
import type { Element } from '../model/model.ts';
import type { Judgement } from './judgement.ts';
import type { Remembered } from './memory.ts';
import { MET, type Verdict } from './verdict.ts';

/** What is remembered of a candidate. */
export interface Judged extends Judgement {
  /** Whether the standard bound the candidate. */
  readonly isBound: boolean;
}

export interface Segment {
  /** Elements that the norm applies to, and the verdict on each. */
  readonly subjects: readonly Element[];
  readonly verdicts: readonly Verdict[];
  readonly hasFaults: boolean;
  readonly candidates: readonly Element[];
  /** Absent in a single run. */
  readonly remembered: readonly Remembered<Judged>[] | undefined;
  readonly steps: number;
  readonly error: { readonly error: EvaluationError; readonly subject: Element } | undefined;
}

/** Most segments are met throughout: those of one length share their verdicts. */
const ALL_MET: (readonly Verdict[])[] = [];

function allMet(length: number): readonly Verdict[] {
  ALL_MET[length] ??= new Array<Verdict>(length).fill(MET);
  return ALL_MET[length];
}

export function segmentOf(
  candidates: readonly Element[],
  judgements: readonly Judgement[],
  remembered: Segment['remembered'],
): Segment {
  const applying = judgements.filter(judgement => judgement.verdict !== undefined);
  const isMet = applying.every(judgement => judgement.verdict === MET);
  const failed = judgements.findIndex(judgement => judgement.error !== undefined);
  return {
    subjects:
      applying.length === candidates.length
        ? candidates
        : candidates.filter((_, index) => judgements[index]!.verdict !== undefined),
    verdicts: isMet ? allMet(applying.length) : applying.map(judgement => judgement.verdict!),
    hasFaults: !isMet && applying.some(judgement => judgement.verdict!.faults.length > 0),
    candidates,
    remembered,
    steps: judgements.reduce((steps, judgement) => steps + judgement.steps, 0),
    error: failed < 0 ? undefined : { error: judgements[failed]!.error!, subject: candidates[failed]! },
  };
}

/** What most candidates share: that they are met, or that the norm does not apply. */
export function shareKey({ verdict, error, steps, isBound }: Judged): string | undefined {
  return error === undefined && (verdict === undefined || verdict.faults.length === 0)
    ? `${verdict?.state} ${verdict?.isObligation} ${isBound} ${steps}`
    : undefined;
}
