/** The door of the outside world: files, configs, the clock. */
export { AddressError, type Addresses, virtualAddresses } from './addresses.ts';
export { configAbove, readConfigText } from './config-file.ts';
export { DataFiles } from './data-files.ts';
export { decodeUtf8 } from './decode.ts';
export { type DiscoveredProject, discoverProject, limitsOf, loneProject } from './discover-project.ts';
export { ConfigFailure, JobFailure } from './failure.ts';
export { type Entry, type EntryType, type Host, HostError, type NewFile } from './host.ts';
export { IMAGE_LIMITS, type ImageBytes, type LeftOut, readImage } from './image-bytes.ts';
export { ImageFiles } from './image-files.ts';
export { MemoryHost, type MemoryNode } from './memory-host.ts';
export { repositoryOf } from './packs.ts';
export {
  basename,
  dirname,
  isAbsolute,
  isInside,
  join,
  printedPath,
  relativePath,
  resolve,
  resolveInside,
} from './paths.ts';
export type { Note, Platform } from './platform.ts';
export { type LimitAdvice, type ReadFile, readFiles, tooLarge } from './read-files.ts';
export { takingTurns } from './turns.ts';
export { EXTENSION, filesIn, walk } from './walk.ts';
