/**
 * The evidenced level of every practice: what the facts of a programme show, whatever anybody says.
 *
 * It is read off the one table and nothing else. A waived subject counts as applicable and not met, and every rule counts
 * at its own severity whatever config or preset says: nobody raises maturity by switching a rule off.
 */

import { levelsOf, scoringOf, topRankOf } from '../../model/framework.ts';
import type { EvidencedPractice, RuleEvidence } from '../../model/level.ts';
import type { KpiReader } from '../../model/measure.ts';
import { type CxModel, containerOfKind, type Element } from '../../model/model.ts';
import { meanOf, saysYes, targetsOf } from '../../model/read.ts';
import { AD_HOC_UP_TO, type NormTable, type Remembered, waivesOn } from '../norms/index.ts';
import { type ConditionsRequest, PracticeConditions } from './conditions.ts';
import { Evidence } from './evidence.ts';
import { NOISE } from './noise.ts';

/** What an evaluation found; its table must have been asked for `evidence`, or rules that are off are missing in it. */
export interface EvidenceSource {
  readonly model: CxModel;
  readonly table: NormTable;
  readonly kpis: KpiReader;
  /** What is known of the conditions of practices, in a session. */
  readonly remembered?: Remembered | undefined;
}

export interface EvidenceRequest extends ConditionsRequest {
  /** A practice whose adherence is no higher is done now and then; a half unless given. */
  readonly adHocUpTo?: number;
}

/** One practice at a time. */
export class EvidencedLevels {
  readonly #model: CxModel;
  readonly #evidence: Evidence;
  readonly #conditions: PracticeConditions;
  readonly #adHocUpTo: number;
  /** The waivers that exempt practices, by identity of the practice. */
  readonly #exemptions = new Map<string, string>();

  constructor({ model, table, kpis, remembered }: EvidenceSource, request: EvidenceRequest) {
    this.#model = model;
    this.#evidence = new Evidence(table);
    this.#conditions = new PracticeConditions(model, kpis, request, remembered);
    this.#adHocUpTo = request.adHocUpTo ?? AD_HOC_UP_TO;
    for (const waiver of model.index.ofKind('waiver').filter(each => waivesOn(each, request.today))) {
      for (const of of targetsOf(waiver, 'of').filter(id => !this.#exemptions.has(id))) {
        this.#exemptions.set(of, waiver.id);
      }
    }
  }

  /** Absent for a practice that stands in no framework. */
  of(practice: Element): EvidencedPractice | undefined {
    const framework = containerOfKind(practice, 'framework');
    if (framework === undefined) {
      return undefined;
    }
    const rules = this.#rulesOf(practice);
    const definition = new Definition(practice, this.#conditions);
    const exemptedBy = this.#exemptions.get(practice.id);
    const isAsked = exemptedBy === undefined && this.#conditions.holds(practice, 'applies') !== false;
    const isAttestedOnly = saysYes(practice, 'attested-only');
    const adherence = isAttestedOnly ? null : adherenceOf(rules, definition);
    const rank = isAsked && !isAttestedOnly ? this.#rank(framework, rules, adherence, definition) : undefined;
    return {
      practice,
      framework,
      adherence,
      get defined() {
        return definition.holds !== false;
      },
      applies: isAsked && (rank !== undefined || isAttestedOnly),
      exemptedBy,
      level: rank === undefined ? null : (levelsOf(framework)[rank] ?? null),
      rank: rank ?? null,
      rules,
    };
  }

  #rulesOf(practice: Element): RuleEvidence[] {
    const norms = targetsOf(practice, 'rules').flatMap(id => this.#model.element(id) ?? []);
    return norms.map(norm => this.#evidence.of(norm));
  }

  /** Its place among the levels of the framework; absent for a law without a rule that applies. */
  #rank(
    framework: Element,
    rules: readonly RuleEvidence[],
    adherence: number | null,
    definition: Definition,
  ): number | undefined {
    const top = topRankOf(framework);
    const below = (level: number) => Math.min(level, Math.max(0, top - 1));
    switch (scoringOf(framework)) {
      case 'laws': {
        const standing = standingOfLaw(rules);
        return standing && { broken: 0, 'at-risk': below(1), upheld: top }[standing];
      }
      case 'criteria':
        return adherence === null || adherence === 0 ? 0 : adherence < 1 ? below(1) : top;
      default:
        if (adherence === null || adherence === 0) {
          return 0;
        }
        if (adherence <= this.#adHocUpTo + NOISE || definition.holds === false) {
          return below(1);
        }
        return adherence < 1 ? below(2) : top;
    }
  }
}

/**
 * Whether a practice is defined, asked once and only where somebody wants to know: most levels do not turn on it, and to
 * find it out over a whole programme takes longer than all else about a level.
 */
class Definition {
  readonly #practice: Element;
  readonly #conditions: PracticeConditions;
  #answer: { readonly holds: boolean | undefined } | undefined;

  constructor(practice: Element, conditions: PracticeConditions) {
    this.#practice = practice;
    this.#conditions = conditions;
  }

  /** Absent where the practice does not say when it is. */
  get holds(): boolean | undefined {
    this.#answer ??= { holds: this.#conditions.holds(this.#practice, 'defined') };
    return this.#answer.holds;
  }
}

/** A rule with nothing applicable is left out of the mean. A practice that names no rules is done where it is defined. */
function adherenceOf(rules: readonly RuleEvidence[], definition: Definition): number | null {
  if (rules.length === 0) {
    return definition.holds === undefined ? null : Number(definition.holds);
  }
  return (
    meanOf(rules.filter(({ applicable }) => applicable > 0).map(({ met, applicable }) => met / applicable)) ?? null
  );
}

/**
 * Broken: an error stands, or a rule of two subjects or more is met by at most half of them. At risk: an error or a warning
 * failed, be it waived. Upheld: something passed. Absent where no rule applies, or none says more than an information.
 */
function standingOfLaw(rules: readonly RuleEvidence[]): 'broken' | 'at-risk' | 'upheld' | undefined {
  const evidence = rules.map(rule => rule.weighty);
  const isHalf = ({ met, failed }: RuleEvidence['weighty']) => met + failed >= 2 && met <= failed;
  if (evidence.some(each => each.errors > 0 || isHalf(each))) {
    return 'broken';
  }
  if (evidence.some(({ failed, waived }) => failed + waived > 0)) {
    return 'at-risk';
  }
  return evidence.some(({ met }) => met > 0) ? 'upheld' : undefined;
}
