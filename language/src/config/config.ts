/** A config as the rest of the product reads it: every setting has a value, and every value knows who set it. */
import type { Limits } from './defaults.ts';
import type { Preset } from './extends.ts';
import type { Glob } from './glob.ts';
import type { ConfigPlace } from './problem.ts';

/** Where a value comes from: a place in a config, a preset's own, or nobody, since nobody said otherwise. */
export type Origin = ConfigPlace | 'default';

export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

export type OptionValue = number | string | boolean;
export type RuleSeverity = 'off' | 'info' | 'warning' | 'error';

export interface RuleSetting {
  readonly severity: Sourced<RuleSeverity>;
  readonly options: ReadonlyMap<string, Sourced<OptionValue>>;
}

export interface ConfigOverride {
  readonly files: readonly Sourced<Glob>[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** Which files a folder consists of, as its own config says. */
export interface FileGlobs {
  readonly include: readonly Sourced<Glob>[];
  readonly exclude: readonly Sourced<Glob>[];
}

export interface SharedFolder extends FileGlobs {
  readonly folder: Sourced<string>;
}

export interface Config extends FileGlobs {
  readonly edition: Sourced<number>;
  readonly preset: Sourced<Preset>;
  /** By the id of the rule or standard. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Later ones win. */
  readonly overrides: readonly ConfigOverride[];
  /** Least percentage, by aspect or `total`. */
  readonly thresholds: ReadonlyMap<string, Sourced<number>>;
  /** Adherence up to which a practice is done now and then. */
  readonly adHocUpTo: Sourced<number>;
  /** Days of the week as words. */
  readonly weekend: Sourced<readonly string[]>;
  /** ISO dates. */
  readonly holidays: Sourced<readonly string[]>;
  readonly limits: { readonly [K in keyof Limits]: Sourced<number> };
  /** Folders whose `.cx` files belong to the project as well, those built upon first. */
  readonly packs: readonly SharedFolder[];
}
