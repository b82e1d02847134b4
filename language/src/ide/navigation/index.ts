/** Navigation: what stands where, who mentions what, and how to rename it. */
export { elementSpotAt, type Spot, spotAt } from './at.ts';
export { type Mention, Mentions } from './mentions.ts';
export { canBeRenamed, changedMeaning, isName, type Meanings, meaningsOf, renameEdits } from './rename.ts';
export { type Segment, segmentsOf } from './segments.ts';
