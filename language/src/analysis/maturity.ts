/**
 * Maturity: how mature a programme is by each framework, dimension by dimension: what its facts show, what people claim,
 * what is left of that once it must be shown, and what is aimed at.
 *
 * Frameworks publish tallies of levels; the index and the weakest link are ours.
 */
import { levelsOf, scoringOf, topRankOf } from '../model/framework.ts';
import type { LevelReader, PracticeStanding, PracticeTarget } from '../model/level.ts';
import { containerOfKind, type Element } from '../model/model.ts';

/** What an assessment says of a practice, after answers that show nothing are capped. */
export interface AttestedThen {
  readonly assessment: Element;
  /** ISO date. */
  readonly on: string;
  readonly level: string;
}

export interface PracticeMaturity {
  readonly standing: PracticeStanding;
  /** Words of the framework's levels, as all levels here. */
  readonly evidenced: string | null;
  readonly claimed: string | null;
  readonly attested: string | null;
  /** What counts in tally and index; null where it does not apply. */
  readonly counted: string | null;
  readonly spread: number | null;
  readonly sayDo: number | null;
  /** As it is written for the practice or else for its framework. */
  readonly target: string | null;
  /** The baseline and every later audit, the earliest first. */
  readonly trend: readonly AttestedThen[];
  /** Obligations that are neither met nor waived, over all its rules, and how many of them are only not written. */
  readonly open: number;
  readonly unwritten: number;
}

export interface Weakest {
  readonly practice: Element;
  readonly level: string;
}

interface Tallied {
  /** 0 to 100; null where nothing applies. */
  readonly index: number | null;
  readonly weakest: Weakest | null;
  /** How many practices stand at each level, the lowest first; those that do not apply are left out. */
  readonly tally: ReadonlyMap<string, number>;
}

export interface DimensionMaturity extends Tallied {
  /** The framework itself, for practices that stand in no dimension. */
  readonly dimension: Element;
  readonly practices: readonly PracticeMaturity[];
}

export interface FrameworkMaturity extends Tallied {
  readonly framework: Element;
  readonly scoring: string;
  readonly levels: readonly string[];
  readonly isAdopted: boolean;
  readonly target: PracticeTarget | undefined;
  /** Its weakest practice's; null where nothing applies. */
  readonly level: string | null;
  /** Of the practices that apply and have a target, how many reach it; of a share of them, how many are met. */
  readonly towards: { readonly reached: number; readonly aimed: number };
  readonly dimensions: readonly DimensionMaturity[];
}

/** Of all frameworks, the adopted ones first; or of those named by identity. */
export function maturity(levels: LevelReader, only?: ReadonlySet<string>): readonly FrameworkMaturity[] {
  const wanted = levels.frameworks.filter(framework => only === undefined || only.has(framework.id));
  return wanted.map(framework => frameworkMaturity(framework, levels));
}

function frameworkMaturity(framework: Element, levels: LevelReader): FrameworkMaturity {
  const words = levelsOf(framework);
  const practices = levels.practicesOf(framework).flatMap(practice => {
    const standing = levels.standingOf(practice);
    return standing === undefined ? [] : [practiceMaturity(standing, levels, words)];
  });
  const byDimension = Map.groupBy(practices, ({ standing }) => dimensionOf(standing.practice) ?? framework);
  const tallied = talliedOf(practices, framework);
  return {
    framework,
    scoring: scoringOf(framework),
    levels: words,
    isAdopted: levels.adopted.includes(framework),
    target: levels.targets.find(target => target.framework === framework && target.practice === undefined),
    ...tallied,
    level: tallied.weakest?.level ?? null,
    towards: towardsTargets(practices),
    dimensions: [...byDimension].map(([dimension, within]) => ({
      dimension,
      ...talliedOf(within, framework),
      practices: within,
    })),
  };
}

function towardsTargets(practices: readonly PracticeMaturity[]): FrameworkMaturity['towards'] {
  const aimed = practices.filter(({ standing }) => standing.counted !== null && standing.target !== undefined);
  return { reached: aimed.filter(reaches).length, aimed: aimed.length };
}

function reaches({ standing: { target, counted, framework, isGap } }: PracticeMaturity): boolean {
  const isShare = target?.percent !== undefined && target.practice === undefined;
  return isShare ? counted === topRankOf(framework) : !isGap;
}

function dimensionOf(practice: Element): Element | undefined {
  return containerOfKind(practice, 'dimension');
}

function practiceMaturity(standing: PracticeStanding, levels: LevelReader, words: readonly string[]): PracticeMaturity {
  const wordAt = (rank: number | null | undefined) => (rank == null ? null : (words[rank] ?? null));
  const { assessed, target, rules } = standing;
  return {
    standing,
    evidenced: standing.level,
    claimed: wordAt(assessed?.claimed),
    attested: wordAt(assessed?.attested),
    counted: wordAt(standing.counted),
    spread: assessed?.spread ?? null,
    sayDo: standing.sayDo,
    target: target?.text ?? null,
    trend: levels
      .historyOf(standing.practice)
      .map(({ assessment, on, attested }) => ({ assessment, on, level: wordAt(attested)! })),
    open: rules.reduce((sum, { applicable, met, waived }) => sum + applicable - met - waived, 0),
    unwritten: rules.reduce((sum, rule) => sum + rule.unwritten, 0),
  };
}

/** Of `criteria` the index is the share of practices that are met; else the mean of the levels against the top one. */
function talliedOf(practices: readonly PracticeMaturity[], framework: Element): Tallied {
  const words = levelsOf(framework);
  const top = topRankOf(framework);
  const tally = new Map(words.map(word => [word, 0]));
  const isOfCriteria = scoringOf(framework) === 'criteria';
  let weakest: PracticeStanding | undefined;
  let sum = 0;
  let count = 0;
  for (const { standing } of practices) {
    const { counted } = standing;
    if (counted === null) {
      continue;
    }
    const word = words[counted]!;
    tally.set(word, (tally.get(word) ?? 0) + 1);
    sum += isOfCriteria ? Number(counted === top) : counted / Math.max(1, top);
    count++;
    if (weakest === undefined || counted < weakest.counted!) {
      weakest = standing;
    }
  }
  return {
    index: count === 0 ? null : (sum / count) * 100,
    weakest: weakest === undefined ? null : { practice: weakest.practice, level: words[weakest.counted!]! },
    tally,
  };
}
