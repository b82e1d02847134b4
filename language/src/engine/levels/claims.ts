/** What people say of practices when the programme is audited: claimed and attested levels, and how far functions differ. */
import { addMonths, dayOf, formatDay } from '../../model/dates.ts';
import { levelsOf, topRankOf } from '../../model/framework.ts';
import type { AssessedPractice } from '../../model/level.ts';
import type { KpiReader, PracticeResponses } from '../../model/measure.ts';
import { type CxModel, containerOfKind, type Element } from '../../model/model.ts';
import { dateOf, hasAttribute, saysYes, targetOf, wordOf } from '../../model/read.ts';
import { NOISE } from './noise.ts';

/** Answers that are older, in months, say what people thought before half of them changed desks. */
const OLDEST = 12;

/** Fewer people than this are not told apart from others. */
export const SMALLEST_GROUP = 5;

/** The highest rank that counts of an answer that shows nothing. */
const WITHOUT_EVIDENCE = 1;

/** How many gave each level, those who show evidence apart; and the sums of the functions. */
interface Tally {
  readonly shown: number[];
  readonly bare: number[];
  readonly functions: PracticeResponses['functions'];
}

export class Claims {
  readonly #model: CxModel;
  readonly #kpis: KpiReader;
  readonly #today: string;
  /** ISO date of the day before which an assessment is too old. */
  readonly #oldest: string;
  /** By identity of the practice: what each assessment that is not still to come says of it, the earliest first. */
  #known: ReadonlyMap<string, readonly AssessedPractice[]> | undefined;

  constructor(model: CxModel, kpis: KpiReader, today: string) {
    this.#model = model;
    this.#kpis = kpis;
    this.#today = today;
    this.#oldest = formatDay(addMonths(dayOf(today), -OLDEST));
  }

  /** Of the latest assessment that answers the practice, unless that is too old. */
  latest(practice: Element): AssessedPractice | null {
    const last = this.all(practice).at(-1);
    return last !== undefined && last.on >= this.#oldest ? last : null;
  }

  /** The baseline and every audit after it; without a baseline, every assessment. */
  history(practice: Element): readonly AssessedPractice[] {
    const all = this.all(practice);
    const first = all.findIndex(({ assessment }) => wordOf(assessment, 'type') === 'baseline');
    return first < 0 ? all : all.slice(first);
  }

  /** The earliest first; of one day, in source order. */
  all(practice: Element): readonly AssessedPractice[] {
    this.#known ??= this.#read();
    return this.#known.get(practice.id) ?? [];
  }

  #read(): ReadonlyMap<string, readonly AssessedPractice[]> {
    const known = new Map<string, AssessedPractice[]>();
    const dated = this.#model.index.ofKind('assessment').flatMap(assessment => {
      const on = dateOf(assessment, 'on');
      return on === undefined || on > this.#today ? [] : [{ assessment, on }];
    });
    for (const { assessment, on } of dated.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
      for (const [practice, tally] of this.#answersIn(assessment)) {
        const said = assessedOf(practice, tally, assessment, on);
        if (said !== undefined) {
          const before = known.get(practice.id);
          if (before === undefined) {
            known.set(practice.id, [said]);
          } else {
            before.push(said);
          }
        }
      }
    }
    return known;
  }

  /** Those of the file and those of the text: an answer in the text is one more respondent, of no function. */
  #answersIn(assessment: Element): ReadonlyMap<Element, Tally> {
    const tallies = new Map<Element, Tally>();
    for (const [practice, { shown, bare, functions }] of this.#kpis.responsesOf(assessment).practices) {
      tallies.set(practice, { shown: [...shown], bare: [...bare], functions });
    }
    for (const answer of assessment.children.filter(({ kind }) => kind === 'answer')) {
      const practice = this.#model.element(targetOf(answer, 'practice') ?? '');
      const framework = practice && containerOfKind(practice, 'framework');
      const rank = framework === undefined ? -1 : levelsOf(framework).indexOf(wordOf(answer, 'level') ?? '');
      if (practice === undefined || rank < 0) {
        continue;
      }
      const tally = tallies.get(practice) ?? { shown: [], bare: [], functions: new Map() };
      const kind = hasAttribute(answer, 'from') ? tally.shown : tally.bare;
      kind[rank] = (kind[rank] ?? 0) + 1;
      tallies.set(practice, tally);
    }
    return tallies;
  }
}

function assessedOf(practice: Element, tally: Tally, assessment: Element, on: string): AssessedPractice | undefined {
  const framework = containerOfKind(practice, 'framework');
  const answers = countOf(tally.shown) + countOf(tally.bare);
  if (framework === undefined || answers === 0) {
    return undefined;
  }
  const top = topRankOf(framework);
  const mostShown = saysYes(practice, 'attested-only') ? top : Math.max(0, top - 1);
  const mostBare = Math.min(WITHOUT_EVIDENCE, mostShown);
  const mean = (sumOf(tally.shown, top) + sumOf(tally.bare, top)) / answers;
  const capped = (sumOf(tally.shown, mostShown) + sumOf(tally.bare, mostBare)) / answers;
  return {
    assessment,
    on,
    answers,
    mean,
    claimed: Math.floor(mean + NOISE),
    attested: Math.floor(capped + NOISE),
    spread: spreadOf(tally.functions),
  };
}

function countOf(byRank: readonly number[]): number {
  let count = 0;
  byRank.forEach(each => {
    count += each;
  });
  return count;
}

/** The ranks of all answers together, none of them above `most`. */
function sumOf(byRank: readonly number[], most: number): number {
  let sum = 0;
  byRank.forEach((count, rank) => {
    sum += count * Math.min(rank, most);
  });
  return sum;
}

/** Functions from which fewer than five answered are one group; where even they are fewer together, nothing is told. */
function spreadOf(functions: Tally['functions']): number | null {
  const means: number[] = [];
  const pool = { respondents: 0, sum: 0 };
  for (const { respondents, sum } of functions.values()) {
    if (respondents >= SMALLEST_GROUP) {
      means.push(sum / respondents);
    } else {
      pool.respondents += respondents;
      pool.sum += sum;
    }
  }
  if (pool.respondents > 0) {
    means.push(pool.sum / pool.respondents);
  }
  const tellsOfFew = pool.respondents > 0 && pool.respondents < SMALLEST_GROUP;
  return means.length < 2 || tellsOfFew ? null : Math.max(...means) - Math.min(...means);
}
