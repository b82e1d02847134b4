/** Reminds of entries in a baseline whose finding is gone, once a run has looked at everything that could still find it. */
import { BASELINE_NAME, staleEntries } from '../../language/src/engine/norms/index.ts';
import type { EvaluatedProject, Restriction } from './evaluate-workspace.ts';

export function staleNotes(
  judged: readonly EvaluatedProject[],
  { only, skip }: Restriction,
  failures: readonly string[],
): string[] {
  if (only !== undefined || skip !== undefined || failures.length > 0) {
    return [];
  }
  return judged.flatMap(({ project, evaluation }) => {
    const { baseline } = project;
    // What cannot be understood may hide what was accepted.
    if (baseline === undefined || evaluation.findings.some(({ norm }) => norm === undefined)) {
      return [];
    }
    const { length } = staleEntries(baseline, evaluation.findings);
    if (length === 0) {
      return [];
    }
    const which = length === 1 ? 'One finding' : `${length} findings`;
    const file = project.printed(BASELINE_NAME);
    return [`${which} in ${file} ${length === 1 ? 'is' : 'are'} gone: \`cx baseline create\` makes it shorter.`];
  });
}
