/** The catalogue: rules, frameworks and the metamodel as pages for people. */
export { conditionInWords, selectionInWords } from './condition-words.ts';
export { type FrameworkEntry, frameworkEntry, type NamedEntry, type PracticeEntry, practiceEntry } from './practice.ts';
export {
  frameworkPage,
  type OpenEntry,
  type PracticeStanding,
  practicePage,
  type RuleStanding,
} from './practice-page.ts';
export { referencePage } from './reference-page.ts';
export { type RuleEntry, type RuleExample, ruleEntry } from './rule.ts';
export { cataloguePage, rulePage } from './rule-page.ts';
export type { PageWriting } from './writing.ts';
