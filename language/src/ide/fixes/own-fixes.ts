/** The fixes that a finding comes with: what the mistake itself tells, before anybody looks at the rest of the project. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Finding, Fix } from '../../model/finding.ts';

/** How much may be written unasked: what can mean nothing else, or the likeliest meaning too. */
export type FixMode = 'safe' | 'unsafe';

/** Surest first: what can mean nothing else, what is likeliest, what a person has to choose from. */
export function ownFixesOf({ fixes = [] }: Pick<Finding | PlacedDiagnostic, 'fixes'>): readonly Fix[] {
  return [...fixes].sort((a, b) => doubtOf(a) - doubtOf(b));
}

/** The one that may be made without asking anybody; it is the first of all that there are. */
export function fixToMake(finding: Pick<Finding | PlacedDiagnostic, 'fixes'>, mode: FixMode): Fix | undefined {
  const [first] = ownFixesOf(finding);
  return first !== undefined && doubtOf(first) <= (mode === 'safe' ? 0 : 1) ? first : undefined;
}

function doubtOf({ safe, isChoice }: Fix): number {
  return safe ? 0 : isChoice === true ? 2 : 1;
}
