/**
 * What an editor asks: functions of a project, a file and an offset that give plain data. Offsets count UTF-16 units of the
 * text. Nothing here knows of a protocol, an editor or a disk.
 */
export { type CompletionOptions, completionsAt } from './completion/completion.ts';
export type { CompletionItem, CompletionKind, Completions } from './completion/item.ts';
export { formattingIn } from './formatting.ts';
export { type Hover, type HoverContext, type HoverFact, hoverAt } from './hover.ts';
export { type Definition, definitionAt } from './navigation/definition.ts';
export { type Highlight, highlightsAt } from './navigation/highlights.ts';
export { referencesAt } from './navigation/references.ts';
export { type OutlineEntry, outlineOf } from './outline.ts';
export { type Renamable, type Rename, type RenameRefusal, renamableAt, renameAt } from './rename/rename.ts';
export { symbolsLike, type WorkspaceSymbol } from './workspace-symbols.ts';
