/** When norms run, and what those of each phase may read. */
import { indexOf } from '../../model/element-index.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { isRuleOn } from './effective.ts';
import type { SessionSettings } from './settings.ts';

/**
 * When a check runs. One of the phase `model` reads the model and what was measured, as the norms that are expressions do;
 * one of `levels` reads how practices stand by what those found, and one of `gaps` how they stand after that; one of
 * `findings` reads what all of those found; one of `waivers` reads which waivers took out nothing of all that.
 */
export type CheckPhase = 'model' | LaterPhase;

/** Phases that read what was found before them, in their order. */
export type LaterPhase = LevelPhase | 'findings' | 'waivers';

/** Phases whose checks need the evidence of all norms, those that are switched off among them. */
export type LevelPhase = 'levels' | 'gaps';

/** In the order in which they are evaluated: each reads what was found in those before it. */
export const LATER_PHASES: readonly LaterPhase[] = ['levels', 'gaps', 'findings', 'waivers'];
const LEVEL_PHASES: readonly LevelPhase[] = ['levels', 'gaps'];

/** Whether a rule is on that reads levels: then all norms are evidence, those too that are switched off. */
export function readsLevels({ library }: CxModel, settings: SessionSettings): boolean {
  const isOfLevels = ({ name }: Element) => LEVEL_PHASES.some(phase => settings.checks.get(name)?.phase === phase);
  const rules = indexOf(library).ofKind('rule').filter(isOfLevels);
  return rules.some(rule => isRuleOn(rule, settings));
}

/** The phases whose norms read levels and are evaluated in this phase or after it. */
export function pendingFrom(phase: LaterPhase): readonly LevelPhase[] {
  return LEVEL_PHASES.filter(each => LATER_PHASES.indexOf(each) >= LATER_PHASES.indexOf(phase));
}
