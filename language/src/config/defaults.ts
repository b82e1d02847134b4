/** What holds where a config says nothing, and the words a config chooses from. */
import { type Budget, DEFAULT_BUDGET } from '../engine/norms/index.ts';

export const CONFIG_NAME = 'cx.config.json';

export const EDITIONS = [2026] as const;

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export const DEFAULT_INCLUDE: readonly string[] = ['**/*.cx'];
export const DEFAULT_WEEKEND: readonly (typeof WEEKDAYS)[number][] = ['saturday', 'sunday'];

/** How much is read of a project at most. A config of the project may only lower it. */
export interface ReadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files together. */
  readonly projectBytes: number;
  readonly files: number;
}

/** How much is read of a project, and how much its norms may take. */
export interface Limits extends ReadLimits, Budget {}

export const MEBIBYTE = 1024 * 1024;
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 4 * MEBIBYTE,
  projectBytes: 64 * MEBIBYTE,
  files: 20_000,
  ...DEFAULT_BUDGET,
};
