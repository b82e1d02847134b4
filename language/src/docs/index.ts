/** The catalogue: rules and the metamodel as pages for people. */
export { referencePage } from './reference-page.ts';
export { type RuleEntry, type RuleExample, ruleEntry } from './rule.ts';
export { cataloguePage, rulePage } from './rule-page.ts';
