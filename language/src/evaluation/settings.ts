/** A resolved config and the flags of a run → what the norms want to know. */
import type { Config, ConfigOverride, RuleSetting as ConfigRuleSetting } from '../config/index.ts';
import { WEEKDAYS } from '../config/index.ts';
import type { Calendar } from '../expressions/index.ts';
import type { NormSettings, RuleSetting } from '../norms/index.ts';

export type RunSettings = Omit<NormSettings, 'kpis' | 'judges'>;

/** What a run adds to the config: the day, and what its flags say. */
export interface RunOptions {
  /** ISO date: the "today" of every rule. */
  readonly today: string;
  readonly only?: ReadonlySet<string> | undefined;
  readonly skip?: ReadonlySet<string> | undefined;
  readonly evidence?: boolean | undefined;
  readonly projectPlace?: NormSettings['projectPlace'];
  readonly help?: NormSettings['help'];
  readonly clock?: NormSettings['clock'];
}

export function settingsOf(config: Config, run: RunOptions): RunSettings {
  return {
    today: run.today,
    calendar: calendarOf(config),
    preset: config.preset.value,
    rules: rulesOf(config.rules),
    overrides: config.overrides.map(override => ({
      applies: applies(override),
      rules: rulesOf(override.rules),
    })),
    ...present(run),
  };
}

function calendarOf(config: Config): Calendar {
  return {
    weekend: new Set(config.weekend.value.map(day => (WEEKDAYS as readonly string[]).indexOf(day))),
    holidays: new Set(config.holidays.value),
  };
}

function applies(override: ConfigOverride): (file: string) => boolean {
  return file => override.files.some(glob => glob.value.matches(file));
}

function rulesOf(rules: ReadonlyMap<string, ConfigRuleSetting>): Record<string, RuleSetting> {
  const entries = [...rules].map(([rule, { severity, options }]): [string, RuleSetting] => [
    rule,
    { severity: severity.value, options: Object.fromEntries([...options].map(([name, { value }]) => [name, value])) },
  ]);
  return Object.fromEntries(entries);
}

/** The options that are given; the types tell apart what is absent and what is undefined. */
function present({ only, skip, evidence, projectPlace, help, clock }: RunOptions): Partial<RunSettings> {
  return {
    ...(only === undefined ? {} : { only }),
    ...(skip === undefined ? {} : { skip }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(projectPlace === undefined ? {} : { projectPlace }),
    ...(help === undefined ? {} : { help }),
    ...(clock === undefined ? {} : { clock }),
  };
}
