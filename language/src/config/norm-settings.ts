/** What a config says of norms, as the engine wants it: plain data, without places. */
import type { RuleSetting as NormRuleSetting, NormSettings } from '../engine/norms/index.ts';
import type { Config, RuleSetting } from './config.ts';
import { WEEKDAYS } from './defaults.ts';

export type ConfiguredNorms = Pick<
  NormSettings,
  'calendar' | 'preset' | 'rules' | 'overrides' | 'budget' | 'adHocUpTo'
>;

export function normSettingsOf(config: Config): ConfiguredNorms {
  return {
    preset: config.preset.value,
    calendar: {
      weekend: new Set(config.weekend.value.map(day => (WEEKDAYS as readonly string[]).indexOf(day))),
      holidays: new Set(config.holidays.value),
    },
    rules: plainRules(config.rules),
    adHocUpTo: config.adHocUpTo.value,
    budget: { steps: config.limits.steps.value, findings: config.limits.findings.value },
    overrides: config.overrides.map(({ files, rules }) => ({
      applies: file => files.some(glob => glob.value.matches(file)),
      rules: plainRules(rules),
    })),
  };
}

function plainRules(rules: ReadonlyMap<string, RuleSetting>): Readonly<Record<string, NormRuleSetting>> {
  return Object.fromEntries(
    [...rules].map(([rule, { severity, options }]) => [
      rule,
      {
        severity: severity.value,
        options: Object.fromEntries([...options].map(([name, option]) => [name, option.value])),
      },
    ]),
  );
}
