/** `policy-changed` as outputs and people get to know it: no rule of the library, since it judges a change and no programme. */
import { POLICY_CHANGED } from '../../language/src/index.ts';
import { guideAddress } from '../page-address.ts';
import type { ReportedRule } from './reported-rules.ts';

const TITLE = 'A change leaves alone what it is judged by';
const WHY =
  'Whoever adds a mistake could switch off the rule that finds it. So `--new-since` judges a change by the config, the norms and the baseline of its base as well, and tells what the change makes weaker: each such finding is for a person to see.';

export const POLICY_RULE: ReportedRule = {
  id: POLICY_CHANGED,
  title: TITLE,
  why: WHY,
  severity: 'warning',
  aspect: 'governance',
  preset: undefined,
  help: guideAddress('ci'),
};

/** What `cx explain` prints. */
export const POLICY_PAGE = `# ${POLICY_CHANGED}

**${TITLE}**

Warning · always on, with \`--new-since\`

## Why

${WHY}

## What it checks

A config that judges less, or may; a rule or standard that lets something through which that of the base catches; a baseline
that accepts more; a waiver that came or reaches further; a \`cx-ignore\` comment that came. Where a programme begins there is
nothing to compare with, and an information says so.

## How to put it right

Nothing needs mending: look whether the change of policy is wanted. What is new in the same change is still judged by the policy
of the base, and no new comment and no new entry of the baseline takes any of it out. Where both are wanted, merge the policy
first, in a change of its own.
`;
