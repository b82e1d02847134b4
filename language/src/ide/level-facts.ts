/** What is told of a framework or a practice wherever its name stands: how it turned out, and what would raise it. */
import {
  attestedWords,
  evidenceWords,
  type FrameworkMaturity,
  openWords,
  type PracticeMaturity,
  sayDoWords,
  spreadWords,
  tallyWords,
  targetWords,
  withoutConditions,
} from '../analysis/index.ts';
import { definingWords } from '../docs/index.ts';
import { openSubjects } from '../engine/levels/index.ts';
import { readable } from '../model/finding.ts';
import type { RuleEvidence } from '../model/level.ts';
import type { Element } from '../model/model.ts';
import { saysYes, titleOf } from '../model/read.ts';
import type { Judged } from './judged.ts';
import { belowTarget, closedBy, parts } from './standing-words.ts';

/** One line about an element, such as `Owner` with `Head of sales, Digital channels`. */
export interface LevelFact {
  readonly label: string;
  readonly text: string;
}

/** Of the rules of a practice, as many are told; a hover is glanced at. */
const MOST_RULES = 8;

/** None where levels are not known, and for what is neither a framework nor a practice. */
export function levelFacts(element: Element, judged: Judged): readonly LevelFact[] {
  const facts = element.kind === 'framework' ? ofFramework(element, judged) : ofPractice(element, judged);
  return facts.filter(({ text }) => text !== '');
}

function ofFramework(framework: Element, judged: Judged): LevelFact[] {
  const found = judged.framework(framework);
  if (found === undefined) {
    return [];
  }
  const { index, weakest, tally, target, isAdopted } = found;
  return [
    { label: 'Adopted', text: isAdopted ? '' : 'no' },
    {
      label: 'Weakest',
      text: weakest === null ? 'nothing applicable' : `${weakest.level}: ${titleOf(weakest.practice)}`,
    },
    { label: 'Index', text: index === null ? '' : `${Math.floor(index)} of 100, by our own count` },
    { label: 'Practices', text: tallyWords(tally) },
    ...(isAimedAt(found)
      ? [
          {
            label: 'Target',
            text: parts(': ', target === undefined ? '' : targetWords(target), belowTarget(framework, judged)),
          },
        ]
      : []),
  ];
}

function isAimedAt({ target, dimensions }: FrameworkMaturity): boolean {
  const practices = dimensions.flatMap(dimension => dimension.practices);
  return target !== undefined || practices.some(({ standing }) => standing.target !== undefined);
}

function ofPractice(practice: Element, judged: Judged): LevelFact[] {
  const found = judged.practice(practice);
  if (found === undefined) {
    return [];
  }
  const { standing, evidenced, sayDo, spread } = found;
  const { target, isGap, rules, counted } = standing;
  const reached = target === undefined || counted === null ? '' : isGap ? 'not reached' : 'reached';
  const plans = judged.gaps?.plansFor(standing) ?? [];
  return [
    { label: 'Framework', text: titleOf(standing.framework) },
    { label: 'Evidenced', text: parts(': ', evidenced ?? '', evidenceWords(found)) },
    { label: 'In audits', text: attestedWords(found) },
    { label: 'Say/do gap', text: parts(', ', sayDoWords(sayDo), spreadWords(spread)) },
    { label: 'Target', text: target === undefined ? '' : parts(', ', targetWords(target), reached) },
    { label: 'Closed by', text: isGap || plans.length > 0 ? closedBy(standing, judged) : '' },
    ...rules.slice(0, MOST_RULES).map(rule => ({ label: rule.norm.name, text: ruleWords(rule) })),
    { label: 'Rules', text: rules.length > MOST_RULES ? `and ${rules.length - MOST_RULES} more` : '' },
    { label: 'To raise it', text: raisedBy(found, judged) },
  ];
}

/** `A journey has an owner: 3 of 6 met, 2 still to write, 1 not met`. */
function ruleWords({ norm, met, waived, applicable, unwritten }: RuleEvidence): string {
  if (applicable === 0) {
    return `${titleOf(norm)}: nothing to judge yet`;
  }
  const open = openWords({ met, waived, applicable, unwritten });
  return `${titleOf(norm)}: ${parts(', ', `${met} of ${applicable} met`, open, waived > 0 ? `${waived} waived` : '')}`;
}

/** What to do first: what is wrong before what is still to write, and that before what nobody has begun. */
function raisedBy({ standing, open }: PracticeMaturity, { table }: Judged): string {
  const { practice, rules, applies, defined } = standing;
  if (!applies) {
    return '';
  }
  if (saysYes(practice, 'attested-only')) {
    return 'only people can answer it: ask them in an audit, and write what they answer';
  }
  if (open > 0) {
    const norms = rules.map(({ norm }) => norm);
    const subjects = openSubjects(norms, table).filter(({ state }) => state !== 'waived');
    const first = subjects.find(({ isUnwritten }) => !isUnwritten) ?? subjects[0];
    const more = subjects.length > 1 ? ` (and ${subjects.length - 1} more)` : '';
    if (first === undefined) {
      return '';
    }
    return readable(first.isUnwritten ? withoutConditions(first.message) : first.message) + more;
  }
  const defining = defined ? undefined : definingWords(practice);
  if (defining !== undefined) {
    return defining.isCondition ? `see that ${defining.words}` : defining.words;
  }
  const idle = rules.find(({ applicable }) => applicable === 0);
  const isMet = standing.adherence !== null && standing.adherence >= 1;
  return idle === undefined || isMet ? '' : `there is nothing to judge yet for ${idle.norm.name}`;
}
