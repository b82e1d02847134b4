/** Navigation: where a name is declared, and who mentions it. */
export { type Definition, definitionAt } from './definition.ts';
export { type Highlight, highlightsAt } from './highlights.ts';
export { referencesAt } from './references.ts';
