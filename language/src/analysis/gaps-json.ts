/** Gaps as the command line prints them for machines: keys and their order are a contract. */
import type { Finding } from '../model/finding.ts';
import type { Gap } from './gaps.ts';
import type { TitleOf } from './maturity-json.ts';

/** `findingOf` says a finding as every other document does. */
export function gapsDocument(
  gaps: readonly Gap[],
  asOf: string,
  titleOf: TitleOf,
  findingOf: (finding: Finding) => object,
): object {
  return {
    formatVersion: 1,
    asOf,
    gaps: gaps.map(gap => ({
      framework: gap.standing.framework.name,
      practice: gap.standing.practice.name,
      title: titleOf(gap.standing.practice),
      from: gap.from,
      to: gap.to,
      due: gap.target.due ?? null,
      closedBy: gap.closedBy.map(({ initiative, due, isLate, isStopped }) => ({
        initiative: initiative.id,
        due: due ?? null,
        late: isLate,
        stopped: isStopped,
      })),
      lifts: gap.lifts,
      findings: gap.open.flatMap(({ findings }) => findings.map(findingOf)),
      unwritten: gap.unwritten,
      touchpoints: gap.touchpoints,
      momentsOfTruth: gap.moments,
    })),
  };
}
