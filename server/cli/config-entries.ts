/** A config as a flat list: key, value, and who set it. */
import {
  type Config,
  type ConfigOverride,
  MEBIBYTE,
  type Origin,
  type RuleSetting,
  type Sourced,
} from '../../language/src/config/index.ts';
import { TextLines } from '../host/text-lines.ts';

export interface ConfigEntry {
  /** As a path through the config: `rules.role-overload.max`. */
  readonly key: string;
  readonly value: unknown;
  readonly origin: 'default' | { readonly file: string; readonly line: number; readonly column: number };
}

/** With a file, the rules are shown as they hold for it; without one, the overrides are shown as they stand. */
export function entriesOf(config: Config, printed: (path: string) => string, file: string | undefined): ConfigEntry[] {
  const rules = file === undefined ? config.rules : rulesFor(config, file);
  return [
    entry('edition', config.edition),
    entry('extends.preset', config.preset, `cx:${config.preset.value}`),
    ...config.packs.map(({ folder }, index) => entry(`extends.shared.${index}`, folder, printed(folder.value))),
    ...config.include.map((glob, index) => entry(`include.${index}`, glob, glob.value.pattern)),
    ...config.exclude.map((glob, index) => entry(`exclude.${index}`, glob, glob.value.pattern)),
    ...[...rules].flatMap(([rule, setting]) => ruleEntries(`rules.${rule}`, setting)),
    ...(file === undefined ? config.overrides.flatMap(overrideEntries) : []),
    ...[...config.thresholds].map(([id, min]) => entry(`coverage.thresholds.${id}`, min)),
    entry('maturity.adHocUpTo', config.adHocUpTo),
    entry('calendar.weekend', config.weekend),
    entry('calendar.holidays', config.holidays),
    entry('limits.file', config.limits.fileBytes, config.limits.fileBytes.value / MEBIBYTE),
    entry('limits.project', config.limits.projectBytes, config.limits.projectBytes.value / MEBIBYTE),
    entry('limits.files', config.limits.files),
    entry('limits.steps', config.limits.steps),
    entry('limits.findings', config.limits.findings),
  ];
}

function rulesFor(config: Config, file: string): Map<string, RuleSetting> {
  const rules = new Map(config.rules);
  for (const override of config.overrides) {
    if (!override.files.some(glob => glob.value.matches(file))) {
      continue;
    }
    for (const [rule, setting] of override.rules) {
      const options = new Map([...(rules.get(rule)?.options ?? []), ...setting.options]);
      rules.set(rule, { severity: setting.severity, options });
    }
  }
  return rules;
}

function overrideEntries(override: ConfigOverride, index: number): ConfigEntry[] {
  return [
    ...override.files.map((glob, at) => entry(`overrides.${index}.files.${at}`, glob, glob.value.pattern)),
    ...[...override.rules].flatMap(([rule, setting]) => ruleEntries(`overrides.${index}.rules.${rule}`, setting)),
  ];
}

function ruleEntries(key: string, { severity, options }: RuleSetting): ConfigEntry[] {
  return [entry(key, severity), ...[...options].map(([name, value]) => entry(`${key}.${name}`, value))];
}

function entry(key: string, { value, origin }: Sourced<unknown>, shown: unknown = value): ConfigEntry {
  return { key, value: shown, origin: placeOf(origin) };
}

function placeOf(origin: Origin): ConfigEntry['origin'] {
  if (origin === 'default') {
    return origin;
  }
  const lines = new TextLines(origin.source.text);
  const { start } = origin.span;
  return { file: origin.source.file, line: lines.position(start).line + 1, column: lines.column(start) };
}
