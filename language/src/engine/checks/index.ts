/** The judges of this room: what must be said about norms themselves. */
import type { Judge } from '../norms/judge.ts';
import { ruleWithoutSubjects } from './rule-without-subjects.ts';
import { standardConflict } from './standard-conflict.ts';
import { strategyDefined } from './strategy-defined.ts';
import { waiverUnused } from './waiver-unused.ts';

export const NORM_JUDGES: readonly Judge[] = [strategyDefined, standardConflict, ruleWithoutSubjects, waiverUnused];
