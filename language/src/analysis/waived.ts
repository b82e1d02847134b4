/** What is waived, by rule: how often each was set aside, and why. A rule that is often blind is a bad rule. */
import { isByComment } from '../engine/norms/index.ts';
import type { Finding } from '../model/finding.ts';
import type { CxModel } from '../model/model.ts';
import { wordOf } from '../model/read.ts';

/** The word of a waiver by which it says that the rule does not see what is there. */
const BLIND = 'rule-blind';

export interface WaivedType {
  /** The `type` of the waiver; null where it has none. */
  readonly type: string | null;
  readonly count: number;
}

export interface WaivedRule {
  /** As people write it. */
  readonly rule: string;
  readonly count: number;
  /** By the `type` of the waivers, most often first. */
  readonly types: readonly WaivedType[];
  /** Those that `cx-ignore` comments took out, which say no type. */
  readonly comments: number;
  /** Findings waived as `rule-blind`. */
  readonly blind: number;
  /** Whether it was set aside more than once since it was blind, and as often as for all other reasons. */
  readonly isOftenBlind: boolean;
}

/** Most often first. */
export function waivedByRule(findings: readonly Finding[], model: CxModel): readonly WaivedRule[] {
  const waived = findings.filter(({ outcome }) => outcome === 'waived');
  return [...Map.groupBy(waived, ({ rule }) => rule)]
    .map(([rule, ofRule]) => waivedRule(rule, ofRule, model))
    .sort((a, b) => b.count - a.count || compare(a.rule, b.rule));
}

function waivedRule(rule: string, findings: readonly Finding[], model: CxModel): WaivedRule {
  const byWaiver = findings.filter(({ waivedBy }) => !isByComment(waivedBy!));
  const types = [...Map.groupBy(byWaiver, ({ waivedBy }) => typeOf(waivedBy!, model))]
    .map(([type, { length: count }]): WaivedType => ({ type, count }))
    .sort((a, b) => b.count - a.count || compare(a.type ?? '', b.type ?? ''));
  const blind = types.find(({ type }) => type === BLIND)?.count ?? 0;
  return {
    rule,
    count: findings.length,
    types,
    comments: findings.length - byWaiver.length,
    blind,
    isOftenBlind: blind > 1 && blind * 2 >= findings.length,
  };
}

function typeOf(waiver: string, model: CxModel): string | null {
  const element = model.element(waiver);
  return (element && wordOf(element, 'type')) ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
