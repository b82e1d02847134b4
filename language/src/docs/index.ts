/** The catalogue: rules, frameworks and the metamodel as pages for people. */
export { conditionInWords, isPlain, selectionInWords } from './condition-words.ts';
export { definingWords } from './defining.ts';
export { type FrameworkEntry, frameworkEntry, type NamedEntry, type PracticeEntry, practiceEntry } from './practice.ts';
export {
  frameworkPage,
  howLevelsArise,
  type OpenEntry,
  type PracticeStanding,
  practicePage,
  type RuleStanding,
} from './practice-page.ts';
export { referencePage } from './reference-page.ts';
export { type RuleEntry, type RuleExample, ruleEntry } from './rule.ts';
export { cataloguePage, remedySentence, rulePage } from './rule-page.ts';
export { AS_IT_IS, type PageWriting } from './writing.ts';
