/** What config, edition and preset make of a norm: whether it is on, how bad a failure is, and its settings, by file. */

import type { Severity } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import { wordOf } from '../../model/read.ts';
import { isRenamed, lastingName } from '../../model/renames.ts';
import type { Value } from '../../model/values.ts';
import { type RuntimeValue, runtimeValueOf } from '../expressions/index.ts';
import { lengthIn } from './lengths.ts';
import type { Norm } from './norm.ts';
import type { OptionValue, Preset, RuleSetting, SessionSettings } from './settings.ts';
import { shareIn } from './shares.ts';

export interface Effective {
  readonly severity: Severity | 'off';
  /** Values of the rule's settings for its expressions. */
  readonly settings: ReadonlyMap<string, RuntimeValue>;
  readonly options: ReadonlyMap<string, OptionValue>;
}

const RANK: Readonly<Record<Preset, number>> = { essential: 0, recommended: 1, strict: 2 };

type NamedNorm = Pick<Norm, 'element' | 'builtIn'>;

/** What a config or a flag may call a norm: one of the library also by the name it had, for an upgrade fails no build. */
function namesOf({ element, builtIn }: NamedNorm): readonly string[] {
  const { id, name } = element;
  return builtIn && isRenamed(element) ? [id, name, lastingName(element)] : [id, name];
}

/** Whether the norm takes part in this run at all: the flags `--only` and `--skip`. */
export function isSelected(norm: NamedNorm, { only, skip }: SessionSettings): boolean {
  return (only === undefined || isAmong(only, norm)) && (skip === undefined || !isAmong(skip, norm));
}

/** Whoever asks for one rule alone wants its answer, whichever preset holds it: silence would look like a pass. */
function isAskedFor(norm: NamedNorm, { only }: SessionSettings): boolean {
  return only !== undefined && isAmong(only, norm);
}

function isAmong(names: ReadonlySet<string>, norm: NamedNorm): boolean {
  return namesOf(norm).some(name => names.has(name));
}

function isInPreset(name: string, own: Preset | undefined, settings: SessionSettings): boolean {
  const preset = settings.presetInEdition === undefined ? own : settings.presetInEdition(name);
  return RANK[preset ?? 'strict'] <= RANK[settings.preset];
}

/** Whether anybody may want to know what this rule of the library says: one that nobody does need not be compiled. */
export function mayBeAsked(rule: Element, settings: SessionSettings): boolean {
  const norm: NamedNorm = { element: rule, builtIn: true };
  const isNamed = ({ rules }: Pick<SessionSettings, 'rules'>) => settingOf(norm, rules) !== undefined;
  return (
    settings.evidence === true ||
    (isSelected(norm, settings) &&
      (isAskedFor(norm, settings) ||
        isInPreset(rule.name, wordOf(rule, 'preset') as Preset | undefined, settings) ||
        isNamed(settings) ||
        settings.overrides.some(isNamed)))
  );
}

/** Whether a rule of the library is on anywhere. */
export function isRuleOn(rule: Element, settings: SessionSettings): boolean {
  const norm: NamedNorm = { element: rule, builtIn: true };
  const isOnIn = ({ rules }: Pick<SessionSettings, 'rules'>) => {
    const severity = settingOf(norm, rules)?.severity;
    return severity === undefined ? undefined : severity !== 'off';
  };
  const isOnByItself = isInPreset(rule.name, wordOf(rule, 'preset') as Preset | undefined, settings);
  return (
    isSelected(norm, settings) &&
    ((isOnIn(settings) ?? (isOnByItself || isAskedFor(norm, settings))) ||
      settings.overrides.some(override => isOnIn(override) === true))
  );
}

export class EffectiveSettings {
  readonly #base: Effective;
  readonly #byFile = new Map<string, Effective>();
  readonly #overrides: readonly { applies(file: string): boolean; setting: RuleSetting }[];
  readonly #norm: Norm;

  constructor(norm: Norm, settings: SessionSettings) {
    this.#norm = norm;
    const isOn = !norm.builtIn || isInPreset(norm.name, norm.preset, settings) || isAskedFor(norm, settings);
    const severity = isOn ? norm.severity : 'off';
    const start: Effective = { severity, settings: readSettings(norm, new Map()), options: new Map() };
    // One that this run leaves out is judged at most as evidence, with the settings that it would have.
    const leftOut = isSelected(norm, settings) ? undefined : { severity: 'off' as const };
    const taken = (setting: RuleSetting) => ({ ...setting, ...leftOut });
    const setting = settingOf(norm, settings.rules);
    this.#base = setting === undefined ? { ...start, ...leftOut } : applied(norm, start, taken(setting));
    this.#overrides = settings.overrides.flatMap(override => {
      const overriding = settingOf(norm, override.rules);
      return overriding === undefined ? [] : [{ applies: override.applies, setting: taken(overriding) }];
    });
  }

  of(file: string): Effective {
    if (this.#overrides.length === 0) {
      return this.#base;
    }
    let effective = this.#byFile.get(file);
    if (effective === undefined) {
      effective = this.#base;
      for (const { applies, setting } of this.#overrides) {
        if (applies(file)) {
          effective = applied(this.#norm, effective, setting);
        }
      }
      this.#byFile.set(file, effective);
    }
    return effective;
  }

  /** Whether it is on anywhere. */
  get isOn(): boolean {
    return (
      this.#base.severity !== 'off' || this.#overrides.some(({ setting }) => (setting.severity ?? 'off') !== 'off')
    );
  }
}

function settingOf(norm: NamedNorm, rules: Readonly<Record<string, RuleSetting>>): RuleSetting | undefined {
  const name = namesOf(norm).find(name => Object.hasOwn(rules, name));
  return name === undefined ? undefined : rules[name];
}

function applied(norm: Norm, before: Effective, setting: RuleSetting): Effective {
  const options = new Map([...before.options, ...Object.entries(setting.options ?? {})]);
  return { severity: setting.severity ?? before.severity, settings: readSettings(norm, options), options };
}

function readSettings(norm: Norm, options: ReadonlyMap<string, OptionValue>): ReadonlyMap<string, RuntimeValue> {
  const settings = new Map<string, RuntimeValue>();
  for (const [name, value] of norm.defaults) {
    const option = options.get(name);
    settings.set(name, (option === undefined ? undefined : readOption(value, option)) ?? runtimeValueOf(value));
  }
  return settings;
}

/** An option of a config in the type of the setting's default; absent where it does not fit. */
function readOption(byDefault: Value, option: OptionValue): RuntimeValue {
  switch (byDefault.type) {
    case 'number':
      return typeof option === 'number' ? option : undefined;
    case 'percent': {
      const number = shareIn(option);
      return number === undefined ? undefined : { type: 'percent', number };
    }
    case 'duration': {
      const length = lengthIn(option);
      return length && { type: 'duration', ...length };
    }
    case 'boolean':
      return typeof option === 'boolean' ? option : undefined;
    default:
      return typeof option === 'string' ? option : undefined;
  }
}

/** How bad a failure is on this subject, once config has said how bad it is in general. */
export function severityOn(norm: Norm, severity: Severity, subject: Element, today: string): Severity {
  if (norm.isDraft || wordOf(subject, 'status') === 'draft') {
    return 'info';
  }
  return severity === 'error' && !isEnforced(norm, today) ? 'warning' : severity;
}

/** Whether the day has come from which on the norm can fail a run. */
export function isEnforced({ enforceFrom }: Norm, today: string): boolean {
  return enforceFrom === undefined || enforceFrom <= today;
}
