/**
 * Maturity worked out a second time: from the export, from the data files, and from what each rule counts by itself. It
 * imports nothing of the product. Whether `defined` and `applies` hold it is told; a sample of them is worked out elsewhere.
 */
import { rowsOf } from './data-files.ts';
import { type Element, first, has, is, type Programme, part, values } from './programme.ts';

/** What `cx coverage --by rule` counts for one rule. */
export interface RuleCounts {
  readonly met: number;
  readonly waived: number;
  readonly applicable: number;
  readonly unwritten: number;
}

/** What `cx check` says of one rule: how bad each of its failures is, the waived ones apart. */
export interface RuleFailures {
  readonly severity: string;
  readonly isWaived: boolean;
}

export interface Told {
  readonly counts: ReadonlyMap<string, RuleCounts>;
  readonly failures: ReadonlyMap<string, readonly RuleFailures[]>;
  /** By simple name of the practice. */
  readonly defined: ReadonlyMap<string, boolean>;
  readonly applies: ReadonlyMap<string, boolean>;
}

export interface Practice {
  readonly element: Element;
  readonly framework: Element;
  readonly levels: readonly string[];
  readonly rules: readonly string[];
  readonly adherence: number | null;
  /** Ranks. */
  readonly evidenced: number | null;
  readonly claimed: number | null;
  readonly attested: number | null;
  readonly spread: number | null;
  readonly sayDo: number | null;
  /** What counts; null where the practice does not apply. */
  readonly counted: number | null;
}

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  adherence: ['undeveloped', 'ad-hoc', 'repeatable', 'systematic'],
  criteria: ['no', 'partly', 'yes'],
  laws: ['broken', 'at-risk', 'upheld'],
};

const scoringOf = (framework: Element) => String(first(framework, 'scoring') ?? 'adherence');
const floor = (mean: number) => Math.floor(mean + 1e-9);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

export class Recomputed {
  readonly programme: Programme;
  readonly practices: readonly Practice[];
  readonly #told: Told;

  constructor(programme: Programme, told: Told) {
    this.programme = programme;
    this.#told = told;
    this.practices = programme.everything('practice').map(element => this.#practice(element));
  }

  #practice(element: Element): Practice {
    const framework = this.#around(element, 'framework');
    const levels = values(framework, 'levels').length
      ? values(framework, 'levels').map(({ value }) => String(value))
      : LEVELS[scoringOf(framework)]!;
    const rules = this.programme.refs(element, 'rules').map(({ name }) => name);
    const isAttestedOnly = is(element, 'attested-only', 'true');
    const applies = this.#told.applies.get(element.name)!;
    const adherence = isAttestedOnly ? null : this.#adherence(element, rules);
    const evidenced = isAttestedOnly || !applies ? null : this.#rank(element, framework, levels, rules, adherence);
    const said = this.#said(element, levels, isAttestedOnly);
    const counted = !applies ? null : isAttestedOnly ? (said?.attested ?? 0) : evidenced;
    return {
      element,
      framework,
      levels,
      rules,
      adherence,
      evidenced,
      claimed: said?.claimed ?? null,
      attested: said?.attested ?? null,
      spread: said?.spread ?? null,
      sayDo: said === undefined || evidenced === null ? null : said.claimed - evidenced,
      counted,
    };
  }

  #adherence(element: Element, rules: readonly string[]): number | null {
    if (rules.length === 0) {
      return has(element, 'defined') ? Number(this.#told.defined.get(element.name)) : null;
    }
    const shares = rules.flatMap(rule => {
      const { met, applicable } = this.#told.counts.get(rule)!;
      return applicable === 0 ? [] : [met / applicable];
    });
    return shares.length === 0 ? null : mean(shares);
  }

  #rank(
    element: Element,
    framework: Element,
    levels: readonly string[],
    rules: readonly string[],
    adherence: number | null,
  ): number | null {
    const top = levels.length - 1;
    switch (scoringOf(framework)) {
      case 'laws':
        return this.#law(rules, top);
      case 'criteria':
        return adherence === null || adherence === 0 ? 0 : adherence === 1 ? top : 1;
      default:
        if (adherence === null || adherence === 0) {
          return 0;
        }
        return !this.#told.defined.get(element.name) || adherence <= 0.5 ? 1 : adherence === 1 ? top : 2;
    }
  }

  #law(rules: readonly string[], top: number): number | null {
    const judged = rules.map(rule => {
      const failures = (this.#told.failures.get(rule) ?? []).filter(({ severity }) => severity !== 'info');
      const failed = failures.filter(({ isWaived }) => !isWaived);
      const rest = is(this.programme.ruleNamed(rule), 'severity', 'info') ? 0 : this.#told.counts.get(rule)!.met;
      return { met: rest, failed, waived: failures.length - failed.length };
    });
    const isHalf = judged.some(({ met, failed }) => met + failed.length >= 2 && met <= failed.length);
    if (isHalf || judged.some(({ failed }) => failed.some(({ severity }) => severity === 'error'))) {
      return 0;
    }
    if (judged.some(({ failed, waived }) => failed.length + waived > 0)) {
      return 1;
    }
    return judged.some(({ met }) => met > 0) ? top : null;
  }

  /** Of the latest assessment within a year that answers the practice. */
  #said(element: Element, levels: readonly string[], isAttestedOnly: boolean) {
    const { programme } = this;
    const yearAgo = `${Number(programme.today.slice(0, 4)) - 1}${programme.today.slice(4)}`;
    const latest = programme
      .all('assessment')
      .filter(each => String(first(each, 'on')) <= programme.today && this.#answers(each, element).length > 0)
      .sort((a, b) => (String(first(a, 'on')) < String(first(b, 'on')) ? 1 : -1))[0];
    if (latest === undefined || String(first(latest, 'on')) < yearAgo) {
      return undefined;
    }
    const answers = this.#answers(latest, element).map(each => ({ ...each, rank: levels.indexOf(each.level) }));
    const top = levels.length - 1;
    const capped = answers.map(({ rank, isShown }) =>
      isShown ? (isAttestedOnly ? rank : Math.min(rank, top - 1)) : Math.min(rank, 1),
    );
    return {
      claimed: floor(mean(answers.map(({ rank }) => rank))),
      attested: floor(mean(capped)),
      spread: spreadOf(answers),
    };
  }

  #answers(assessment: Element, practice: Element) {
    const inText = this.programme
      .children(assessment)
      .filter(answer => answer.kind === 'answer' && first(answer, 'practice') === practice.id)
      .map(answer => ({ level: String(first(answer, 'level')), isShown: has(answer, 'from'), of: '' }));
    const framework = this.#around(practice, 'framework');
    const rows = first(assessment, 'against') === framework.id ? rowsOf(assessment, 'responses') : [];
    const inFile = rows
      .filter(row => row['practice'] === practice.name)
      .map(row => ({ level: row['level']!, isShown: Boolean(row['evidence']), of: row['function'] ?? '' }));
    return [...inText, ...inFile];
  }

  #around(element: Element, kind: string): Element {
    return element.kind === kind ? element : this.#around(this.programme.element(element.container!), kind);
  }

  /** Of the practices that lie in an element, a dimension or a framework. */
  index(within: Element): number | null {
    const inside = this.practices.filter(({ element, counted }) => counted !== null && this.#isIn(element, within));
    if (inside.length === 0) {
      return null;
    }
    const isOfCriteria = scoringOf(inside[0]!.framework) === 'criteria';
    return (
      mean(
        inside.map(({ counted, levels }) => {
          const top = levels.length - 1;
          return isOfCriteria ? Number(counted === top) : counted! / top;
        }),
      ) * 100
    );
  }

  #isIn(element: Element, within: Element): boolean {
    return (
      element.id === within.id ||
      (element.container !== null && this.#isIn(this.programme.element(element.container), within))
    );
  }

  /** Names of the practices below their targets, with what they are to reach. */
  gaps(): Map<string, string> {
    const gaps = new Map<string, string>();
    for (const practice of this.practices.filter(({ counted }) => counted !== null)) {
      const adopt = this.programme.all('adopt').find(each => first(each, 'framework') === practice.framework.id);
      const goal = this.programme.all('goal').find(each => first(each, 'practice') === practice.element.id);
      const target = values(goal ?? adopt ?? practice.element, 'target')[0];
      const top = practice.levels.length - 1;
      if (target === undefined) {
        continue;
      }
      const rank = practice.levels.indexOf(String(target.value));
      const due = String(part(target, 'by') ?? null);
      if (rank >= 0 && practice.counted! < rank) {
        gaps.set(practice.element.name, `${target.value} by ${due}`);
      } else if (rank < 0 && goal !== undefined) {
        if (practice.adherence! * 100 < Number(target.value)) {
          gaps.set(practice.element.name, `${target.value}% by ${due}`);
        }
      } else if (rank < 0) {
        const share = this.index(practice.framework)!;
        if (practice.counted! < top && share < Number(target.value)) {
          gaps.set(practice.element.name, `${practice.levels[top]} by ${due}`);
        }
      }
    }
    return gaps;
  }

  /** How many practices count a rule of this one that is not met throughout. */
  lifts(name: string): number {
    const practice = this.practices.find(({ element }) => element.name === name)!;
    const open = practice.rules.filter(rule => {
      const { met, applicable } = this.#told.counts.get(rule)!;
      return met < applicable;
    });
    return this.practices.filter(
      ({ evidenced, rules }) => evidenced !== null && rules.some(rule => open.includes(rule)),
    ).length;
  }
}

function spreadOf(answers: readonly { readonly rank: number; readonly of: string }[]): number | null {
  const byFunction = Map.groupBy(
    answers.filter(({ of }) => of !== ''),
    ({ of }) => of.toLowerCase(),
  );
  const groups = [...byFunction.values()].map(group => group.map(({ rank }) => rank));
  const large = groups.filter(group => group.length >= 5);
  const pool = groups.filter(group => group.length < 5).flat();
  const means = [...large, ...(pool.length > 0 ? [pool] : [])].map(mean);
  const tellsOfFew = pool.length > 0 && pool.length < 5;
  return means.length < 2 || tellsOfFew ? null : Math.max(...means) - Math.min(...means);
}
