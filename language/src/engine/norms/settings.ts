/**
 * What a run of the norms needs beside the model: the day, the config as plain data, and what others compute.
 *
 * The room that reads `cx.config.json` writes this; no norm ever sees a config file.
 */

import type { Place, Severity } from '../../model/finding.ts';
import type { LevelReader } from '../../model/level.ts';
import type { KpiReader } from '../../model/measure.ts';
import type { CxModel } from '../../model/model.ts';
import type { Budget, Calendar } from '../expressions/index.ts';
import type { MeasureReader } from '../measures/index.ts';
import type { BuiltinCheck } from './builtin-check.ts';
import type { Remembered } from './remembered.ts';
import type { NormTable } from './table.ts';

export type Preset = 'essential' | 'recommended' | 'strict';

/** The value of an option of a rule as a config writes it: `9`, `"48h"`, `"equal"`. */
export type OptionValue = number | string | boolean;

export interface RuleSetting {
  /** Absent leaves the rule's own; a level also switches on a rule that the preset does not hold. */
  readonly severity?: Severity | 'off';
  /** By the name of a `setting` of the rule. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface Override {
  /** Whether the override holds for elements of this project-relative file. */
  readonly applies: (file: string) => boolean;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** A version of a programme with what its norms found. */
export interface JudgedVersion {
  readonly model: CxModel;
  readonly table: NormTable;
  readonly kpis: KpiReader;
  /** What was found out of it and of versions before it; in a session only. */
  readonly remembered?: Remembered | undefined;
}

export type ReadLevels = (
  version: JudgedVersion,
  settings: Pick<NormSettings, 'today' | 'calendar' | 'adHocUpTo'>,
) => LevelReader;

/** Adherence up to which a practice is done now and then, unless a config says otherwise: ours, no source publishes it. */
export const AD_HOC_UP_TO = 0.5;

/** All that holds through the versions of a session. */
export interface SessionSettings {
  readonly calendar: Calendar;
  readonly preset: Preset;
  /**
   * The smallest preset that holds a library rule in the edition of the config; absent means what the rule itself says,
   * `undefined` for a rule that the edition does not know: it is then in `strict` only.
   */
  readonly presetInEdition?: (rule: string) => Preset | undefined;
  /** By the rule's or standard's name, simple or qualified. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Later ones win. */
  readonly overrides: readonly Override[];
  /** Names of norms to evaluate alone, or to leave out: the flags `--only` and `--skip`. */
  readonly only?: ReadonlySet<string>;
  readonly skip?: ReadonlySet<string>;
  /**
   * Whether norms that config or preset switch off are judged too, beside the table: maturity counts them, since nobody
   * raises it by switching a rule off.
   */
  readonly evidence?: boolean;
  /** Reads how practices stand off what was found so far, for rules that judge levels; without it they say nothing. */
  readonly levels?: ReadLevels;
  /** Adherence up to which a practice is done now and then; `AD_HOC_UP_TO` unless given. */
  readonly adHocUpTo?: number;
  /** Reads what KPIs and data files of the version say that is evaluated. */
  readonly measures: () => MeasureReader;
  /** Rules that an expression cannot say, by the name of the rule of the library. */
  readonly checks: ReadonlyMap<string, BuiltinCheck>;
  /** Where a finding about the project as a whole stands: its config file, or its first file. */
  readonly projectPlace?: Place;
  /** Address of the page of a rule. */
  readonly help?: (rule: string) => string | undefined;
  /** Steps that one norm may take over all its elements, and is then given up: 100 million unless given. */
  readonly mostSteps?: number;
  /** What all norms may take together; `DEFAULT_BUDGET` unless given. */
  readonly budget?: Budget;
  /** A clock in milliseconds, for `--profile-rules` only; without it nothing is timed. */
  readonly clock?: () => number;
}

/** What a version is judged by: a session is told the day with each, since it may be another. */
export interface NormSettings extends SessionSettings {
  /** ISO date: the "today" of every norm. */
  readonly today: string;
}
