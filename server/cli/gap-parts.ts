/** What keeps a practice below its target, part by part, and who must act: the same for every way in which gaps are told. */
import { type Gap, type GapShare, openWords, withoutConditions } from '../../language/src/analysis/index.ts';
import { definingWords, practiceEntry } from '../../language/src/docs/index.ts';
import type { OpenSubject } from '../../language/src/engine/levels/index.ts';
import { type CxModel, type Element, readable, titleOf } from '../../language/src/index.ts';
import { OWN_LANGUAGE } from '../../language/src/model/languages.ts';

/** A rule with subjects that do not pass, or what is missing beside the rules. */
export interface GapPart {
  /** `owned: A journey has an owner`, or a sentence. */
  readonly words: string;
  /** How many subjects are open, and how many of them are only still to write. */
  readonly count: string;
  /** What is wrong before what is still to write. */
  readonly subjects: readonly OpenSubject[];
}

export function gapParts({ standing, open }: Gap, model: CxModel): readonly GapPart[] {
  const { practice, framework, rules, adherence } = standing;
  const entry = practiceEntry(practice, framework, model, OWN_LANGUAGE);
  const ofRules = entry.rules.flatMap(({ id, name, title, about }): GapPart[] => {
    // A rule that applies to nothing keeps nothing down as long as another applies.
    if (adherence === null && rules.some(({ norm }) => norm.id === id)) {
      const what = about === undefined ? '' : `; it is about ${about}`;
      return [{ words: `${name}: nothing to judge yet${what}`, count: '', subjects: [] }];
    }
    const subjects = open.filter(({ norm }) => norm.id === id);
    const unwritten = subjects.filter(({ isUnwritten }) => isUnwritten);
    const others = subjects.filter(({ isUnwritten }) => !isUnwritten);
    return subjects.length === 0
      ? []
      : [{ words: `${name}: ${title}`, count: countOf(subjects), subjects: [...others, ...unwritten] }];
  });
  const rest = [
    entry.attestedOnly ? 'Only people can answer it: ask them in an audit, and write what they answer.' : '',
    standing.defined || entry.defined === undefined ? '' : undefinedWords(practice),
  ];
  return [...ofRules, ...rest.filter(words => words !== '').map(words => ({ words, count: '', subjects: [] }))];
}

function undefinedWords(practice: Element): string {
  const defining = definingWords(practice);
  if (defining?.isCondition === true) {
    return `It is not defined: see that ${defining.words}.`;
  }
  const asks = defining === undefined ? '' : ` ${defining.words}`;
  return `It is not defined yet.${asks} \`cx explain ${practice.name}\` tells what it takes.`;
}

/** `3 still to write, 2 not met, 1 waived`. */
export function countOf(subjects: readonly OpenSubject[]): string {
  const waived = subjects.filter(({ state }) => state === 'waived').length;
  const unwritten = subjects.filter(({ state, isUnwritten }) => isUnwritten && state !== 'waived').length;
  const open = openWords({ met: 0, waived, applicable: subjects.length, unwritten });
  return [open, waived > 0 ? `${waived} waived` : ''].filter(part => part !== '').join(', ');
}

/** What keeps several practices down is one thing to put right. */
export function distinct(open: readonly OpenSubject[]): readonly OpenSubject[] {
  return [...new Map(open.map(subject => [`${subject.norm.id}\n${subject.element.id}`, subject])).values()];
}

/** `Head of sales`; a name that means nothing as it is written. Never who holds the role. */
export function ownerTitle(owner: string, model: CxModel): string {
  const role = model.element(owner);
  return role === undefined ? owner : titleOf(role);
}

/** `Head of sales (3), nobody is named (1)`; nothing where nothing is open and nobody set the target. */
export function mustActWords(shares: readonly GapShare[], model: CxModel): string {
  return shares
    .filter(({ owner, open }) => owner !== undefined || open.length > 0)
    .map(({ owner, open }) => {
      const title = owner === undefined ? 'nobody is named' : ownerTitle(owner, model);
      return open.length === 0 ? title : `${title} (${open.length})`;
    })
    .join(', ');
}

/** What is said of a subject, short enough to be read; of what is only still to write no condition says more. */
export function messageOf({ message, isUnwritten }: OpenSubject): string {
  return readable(isUnwritten ? withoutConditions(message) : message);
}

/** `undeveloped → repeatable by 2027-12-31`. */
export function wayWords({ from, to, target }: Gap): string {
  return `${from} → ${to}${target.due === undefined ? '' : ` by ${target.due}`}`;
}
