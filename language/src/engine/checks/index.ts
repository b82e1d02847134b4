/** The judges of this room: what must be said about norms themselves. */
import type { BuiltinCheck } from '../norms/builtin-check.ts';
import { ruleWithoutSubjects } from './rule-without-subjects.ts';
import { standardConflict } from './standard-conflict.ts';
import { strategyDefined } from './strategy-defined.ts';
import { waiverUnused } from './waiver-unused.ts';

export const NORM_CHECKS: readonly BuiltinCheck[] = [
  strategyDefined,
  standardConflict,
  ruleWithoutSubjects,
  waiverUnused,
];
