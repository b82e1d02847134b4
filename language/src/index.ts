/** The one door to the language: everything that programs may use of it. */
export * from './evaluation/index.ts';
export * from './fixes/index.ts';
export { formatEdits, formatText } from './format/index.ts';
export { LIBRARY_TEXTS, library } from './library/index.ts';
export * from './model/dates.ts';
export type * from './model/expression.ts';
export * from './model/finding.ts';
export * from './model/metamodel/index.ts';
export * from './model/model.ts';
export * from './model/nearest.ts';
export type * from './model/values.ts';
export * from './navigation/index.ts';
export { isQualifiedName } from './parser/characters.ts';
export { parseDocument, parseExpression } from './parser/parse.ts';
export { scan } from './parser/scan.ts';
export { type Comment, DEFAULT_LIMITS, type ScanLimits } from './parser/scanner.ts';
export { Project, type ProjectOptions, type Update } from './workspace/project.ts';
