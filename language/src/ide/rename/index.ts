/** Rename: what an element may be called instead, and every place that would say so. */
export { type Renamable, type Rename, type RenameRefusal, renamableAt, renameAt } from './rename.ts';
