/**
 * Rules that an expression cannot say: each has its subjects, its words and its examples in the library, and its check in
 * a file of this room. This table is the one place where the two meet.
 */
import type { BuiltinCheck } from '../norms/index.ts';
import { answerExpired } from './answer-expired.ts';
import { answerWithoutEvidence } from './answer-without-evidence.ts';
import { assessmentBreadth } from './assessment-breadth.ts';
import { claimExceedsEvidence } from './claim-exceeds-evidence.ts';
import { gapWithoutPlan } from './gap-without-plan.ts';
import { kpiNoise } from './kpi-noise.ts';
import { kpiRecompute } from './kpi-recompute.ts';
import { kpiTargetAmbition } from './kpi-target-ambition.ts';
import { loopOpen } from './loop-open.ts';
import { redesignBeforeBlocks } from './redesign-before-blocks.ts';
import { ruleWithoutSubjects } from './rule-without-subjects.ts';
import { sameQuestionAcrossStages } from './same-question-across-stages.ts';
import { standardConflict } from './standard-conflict.ts';
import { strategyDefined } from './strategy-defined.ts';
import { waiverUnused } from './waiver-unused.ts';

/** By the name of the rule. */
export const CHECKS: ReadonlyMap<string, BuiltinCheck> = new Map([
  ['answer-expired', answerExpired],
  ['answer-without-evidence', answerWithoutEvidence],
  ['assessment-breadth', assessmentBreadth],
  ['claim-exceeds-evidence', claimExceedsEvidence],
  ['gap-without-plan', gapWithoutPlan],
  ['kpi-noise', kpiNoise],
  ['kpi-recompute', kpiRecompute],
  ['kpi-target-ambition', kpiTargetAmbition],
  ['loop-open', loopOpen],
  ['redesign-before-blocks', redesignBeforeBlocks],
  ['rule-without-subjects', ruleWithoutSubjects],
  ['same-question-across-stages', sameQuestionAcrossStages],
  ['standard-conflict', standardConflict],
  ['strategy-defined', strategyDefined],
  ['waiver-unused', waiverUnused],
]);
