/** The one door to the language: everything that programs may use of it. */
export * from './engine/evaluation/index.ts';
export * from './ide/fixes/index.ts';
export * from './ide/navigation/index.ts';
export * from './model/dates.ts';
export { type Diagnostic, isTextError, type PlacedDiagnostic } from './model/diagnostic.ts';
export type * from './model/expression.ts';
export * from './model/finding.ts';
export * from './model/metamodel/index.ts';
export * from './model/model.ts';
export * from './model/nearest.ts';
export type * from './model/values.ts';
export { LIBRARY_TEXTS, library } from './project/library/index.ts';
export { Project, type ProjectOptions, type Update } from './project/workspace/project.ts';
export { formatEdits, formatText } from './syntax/format/index.ts';
export { isQualifiedName } from './syntax/parser/characters.ts';
export { parseDocument, parseExpression } from './syntax/parser/parse.ts';
export { scan } from './syntax/parser/scan.ts';
export { type Comment, DEFAULT_LIMITS, type ScanLimits } from './syntax/parser/scanner.ts';
