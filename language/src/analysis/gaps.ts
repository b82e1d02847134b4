/**
 * Gaps: the practices below their targets, each with what keeps it down, who works on it until when, and what else rises
 * with it.
 */
import { type OpenSubject, openSubjects } from '../engine/levels/index.ts';
import type { NormTable } from '../engine/norms/index.ts';
import { levelsOf } from '../model/framework.ts';
import type { LevelReader, PracticeStanding, PracticeTarget } from '../model/level.ts';
import type { CxModel, Element } from '../model/model.ts';
import { dateOf, saysYes } from '../model/read.ts';
import { closersOf, isOver, isStopped } from './closing.ts';
import { type Membership, membershipIn } from './membership.ts';

/** An initiative that says it closes a gap. */
export interface ClosingPlan {
  readonly initiative: Element;
  /** ISO date. */
  readonly due: string | undefined;
  /** Due after the day of the gap, or past its own day while it is neither done nor stopped. */
  readonly isLate: boolean;
  /** One that was stopped closes nothing any more. */
  readonly isStopped: boolean;
}

export interface Gap {
  readonly standing: PracticeStanding;
  readonly target: PracticeTarget;
  /** The level that counts today. */
  readonly from: string;
  /** The level to reach; of a target in per cent of the adherence, the percentage. */
  readonly to: string;
  /** How many levels lie in between; 1 where the target is a percentage, which is no number of levels. */
  readonly below: number;
  readonly closedBy: readonly ClosingPlan[];
  /** Whether some initiative that was not stopped closes it. */
  readonly isPlanned: boolean;
  /** The subjects of its rules that are not met, in the order of the rules and of the source. */
  readonly open: readonly OpenSubject[];
  /** How many of them are only not written. */
  readonly unwritten: number;
  /** How many practices, over all frameworks, have a higher adherence once all of them pass. */
  readonly lifts: number;
  /** How many touchpoints they reach, and how many of these are moments of truth. */
  readonly touchpoints: number;
  readonly moments: number;
}

export interface GapSource {
  readonly model: CxModel;
  /** Made with its evidence. */
  readonly table: NormTable;
  readonly levels: LevelReader;
  /** ISO date. */
  readonly today: string;
}

interface Shared extends GapSource {
  readonly found: readonly Gap[];
}

const shared = new WeakMap<NormTable, Shared>();

/**
 * Those that nothing closes first, then by what they lift, by the touchpoints and by the moments of truth they reach. Worked
 * out once for all that is asked of a version.
 */
export function gaps(source: GapSource): readonly Gap[] {
  const { model, table, levels, today } = source;
  let known = shared.get(table);
  if (known?.model !== model || known.levels !== levels || known.today !== today) {
    known = { ...source, found: findGaps(source) };
    shared.set(table, known);
  }
  return known.found;
}

function findGaps(source: GapSource): readonly Gap[] {
  const finder = new GapFinder(source);
  const found = source.levels.frameworks.flatMap(framework =>
    source.levels.practicesOf(framework).flatMap(practice => finder.of(practice) ?? []),
  );
  return found.sort(
    (a, b) =>
      Number(a.isPlanned) - Number(b.isPlanned) ||
      b.lifts - a.lifts ||
      b.touchpoints - a.touchpoints ||
      b.moments - a.moments,
  );
}

/** What is open to a rule, and the touchpoints that it reaches. */
interface OpenToRule {
  readonly open: readonly OpenSubject[];
  readonly touchpoints: ReadonlySet<Element>;
}

/** One practice at a time. */
export class GapFinder {
  readonly #source: GapSource;
  readonly #membership: Membership;
  readonly #open = new Map<Element, OpenToRule>();
  #fedBy: ReadonlyMap<string, ReadonlySet<Element>> | undefined;

  constructor(source: GapSource) {
    this.#source = source;
    this.#membership = membershipIn(source.table, source.model, source.today);
  }

  /** Absent for a practice that reaches its target, has none, or does not apply. */
  of(practice: Element): Gap | undefined {
    const standing = this.#source.levels.standingOf(practice);
    if (standing?.isGap !== true) {
      return undefined;
    }
    const target = standing.target!;
    const words = levelsOf(standing.framework);
    const isShare = target.percent !== undefined && target.practice === undefined;
    const wanted = isShare ? words.length - 1 : target.rank;
    const byRule = standing.rules.map(({ norm }) => this.#openTo(norm));
    const touchpoints = new Set(byRule.flatMap(rule => [...rule.touchpoints]));
    const open = byRule.flatMap(rule => rule.open);
    const closedBy = this.plansFor(standing);
    return {
      standing,
      target,
      from: words[standing.counted!]!,
      to: isShare ? words.at(-1)! : target.text,
      below: wanted === undefined ? 1 : wanted - standing.counted!,
      closedBy,
      isPlanned: closedBy.some(({ isStopped }) => !isStopped),
      open,
      unwritten: open.filter(({ isUnwritten }) => isUnwritten).length,
      lifts: this.#lifts(standing),
      touchpoints: touchpoints.size,
      moments: [...touchpoints].filter(touchpoint => saysYes(touchpoint, 'critical')).length,
    };
  }

  /** Many a rule is counted by several practices. */
  #openTo(norm: Element): OpenToRule {
    let known = this.#open.get(norm);
    if (known === undefined) {
      const open = openSubjects([norm], this.#source.table);
      const touchpoints = new Set(open.flatMap(({ element }) => this.#membership.touchpointsOf(element)));
      known = { open, touchpoints };
      this.#open.set(norm, known);
    }
    return known;
  }

  /** The initiatives that say they close it; none where it has no target. */
  plansFor({ practice, target }: PracticeStanding): readonly ClosingPlan[] {
    const closers = target === undefined ? [] : closersOf(practice, this.#source.model.index);
    return closers.map(initiative => this.#planOf(initiative, target!));
  }

  #planOf(initiative: Element, { due: day }: PracticeTarget): ClosingPlan {
    const due = dateOf(initiative, 'due');
    const isAfter = due !== undefined && day !== undefined && due > day;
    const isPast = due !== undefined && due < this.#source.today && !isOver(initiative);
    return { initiative, due, isLate: isAfter || isPast, isStopped: isStopped(initiative) };
  }

  /** The practices that count a rule of this one which is open somewhere. */
  #lifts({ rules }: PracticeStanding): number {
    this.#fedBy ??= this.#practicesByRule();
    const lifted = new Set<Element>();
    for (const { norm, met, applicable } of rules) {
      if (met < applicable) {
        for (const practice of this.#fedBy.get(norm.id) ?? []) {
          lifted.add(practice);
        }
      }
    }
    return lifted.size;
  }

  /** Only such as are judged by their evidence. */
  #practicesByRule(): ReadonlyMap<string, ReadonlySet<Element>> {
    const { levels } = this.#source;
    const byRule = new Map<string, Set<Element>>();
    for (const practice of levels.frameworks.flatMap(framework => levels.practicesOf(framework))) {
      const standing = levels.standingOf(practice);
      if (standing === undefined || !standing.applies || standing.rank === null) {
        continue;
      }
      for (const { norm } of standing.rules) {
        const fed = byRule.get(norm.id);
        if (fed === undefined) {
          byRule.set(norm.id, new Set([practice]));
        } else {
          fed.add(practice);
        }
      }
    }
    return byRule;
  }
}
