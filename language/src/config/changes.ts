/**
 * What a change makes of the config that it is judged by. What can only make the judgement stricter is no matter: only what
 * weakens it, or may, is told.
 */
import { PRESETS } from '../model/metamodel/index.ts';
import type { Config, ConfigOverride, Origin, RuleSetting, RuleSeverity, Sourced } from './config.ts';
import type { Glob } from './glob.ts';

export interface ConfigChange {
  readonly message: string;
  /** Where the later config says so; `default` where it says nothing. */
  readonly origin: Origin;
  /** What tells it from the other changes, whatever its wording. */
  readonly key: string;
}

/** How bad a failure of a rule is where the config says nothing of the rule: `off` where the preset does not hold it. */
export type UnsaidSeverity = (rule: string) => RuleSeverity;

/** One after the other: the weaker first. */
const SEVERITIES: readonly RuleSeverity[] = ['off', 'info', 'warning', 'error'];

/** Whether both choose the same files and judge them alike. */
export function isSameConfig(a: Config, b: Config): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** A config as it holds for a project elsewhere; `pathOf` tells by what path this config would know a file. */
export function configSeenFrom(config: Config, pathOf: (file: string) => string): Config {
  const seen = ({ value, origin }: Sourced<Glob>): Sourced<Glob> => ({
    value: {
      pattern: value.pattern,
      matches: path => value.matches(pathOf(path)),
      matchesAllIn: folder => value.matchesAllIn(pathOf(folder)),
    },
    origin,
  });
  return {
    ...config,
    include: config.include.map(seen),
    exclude: config.exclude.map(seen),
    overrides: config.overrides.map(({ files, rules }) => ({ files: files.map(seen), rules })),
  };
}

/** The changes of one config into another of the same folder that make it weaker, or may. */
export function configChanges(
  before: Config,
  after: Config,
  unsaid: { readonly before: UnsaidSeverity; readonly after: UnsaidSeverity },
): ConfigChange[] {
  return [
    ...presetChanges(before, after),
    ...globChanges(before, after),
    ...ruleChanges(before.rules, after.rules, unsaid),
    ...overrideChanges(before.overrides, after.overrides),
    ...thresholdChanges(before, after),
    ...maturityChanges(before, after),
    ...otherChanges(before, after),
  ];
}

function presetChanges({ preset: before }: Config, { preset: after }: Config): ConfigChange[] {
  if (PRESETS.indexOf(after.value) >= PRESETS.indexOf(before.value)) {
    return [];
  }
  return [
    { key: 'preset', origin: after.origin, message: `The preset is \`${after.value}\`, and was \`${before.value}\`.` },
  ];
}

function globChanges(before: Config, after: Config): ConfigChange[] {
  const lost = without(before.include, after.include).map(({ value: { pattern } }) => ({
    key: `include ${pattern}`,
    origin: after.include[0]?.origin ?? 'default',
    message: `Files by the glob \`${pattern}\` are not included any more.`,
  }));
  const excluded = without(after.exclude, before.exclude).map(({ value: { pattern }, origin }) => ({
    key: `exclude ${pattern}`,
    origin,
    message: `Files by the glob \`${pattern}\` are excluded.`,
  }));
  return [...lost, ...excluded];
}

function without(all: readonly Sourced<Glob>[], others: readonly Sourced<Glob>[]): Sourced<Glob>[] {
  const patterns = new Set(others.map(({ value }) => value.pattern));
  return all.filter(({ value }) => !patterns.has(value.pattern));
}

function ruleChanges(
  before: Config['rules'],
  after: Config['rules'],
  unsaid: { readonly before: UnsaidSeverity; readonly after: UnsaidSeverity },
): ConfigChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(rule => {
    const [was, is] = [before.get(rule), after.get(rule)];
    const [severityBefore, severity] = [
      was?.severity.value ?? unsaid.before(rule),
      is?.severity.value ?? unsaid.after(rule),
    ];
    const origin = is?.severity.origin ?? 'default';
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(severityBefore)) {
      return [
        {
          key: `rule ${rule}`,
          origin,
          message: `The rule \`${rule}\` is \`${severity}\`, and was \`${severityBefore}\`.`,
        },
      ];
    }
    const [optionsBefore, options] = [optionsText(was), optionsText(is)];
    // An option of a rule that did not judge before can weaken nothing.
    if (options === optionsBefore || severityBefore === 'off') {
      return [];
    }
    const message = `The options of the rule \`${rule}\` are ${options}, and were ${optionsBefore}.`;
    return [{ key: `rule ${rule}`, origin, message }];
  });
}

function optionsText(setting: RuleSetting | undefined): string {
  const options = [...(setting?.options ?? [])].map(([name, { value }]) => `\`${name}\` ${JSON.stringify(value)}`);
  return options.length === 0 ? 'its own' : options.join(', ');
}

/** Which of them weakens depends on the files, so each one that came or went, or stands in another place, is told. */
function overrideChanges(before: readonly ConfigOverride[], after: readonly ConfigOverride[]): ConfigChange[] {
  const textOf = (override: ConfigOverride) => JSON.stringify(plainOverride(override));
  const [textsBefore, texts] = [new Set(before.map(textOf)), new Set(after.map(textOf))];
  const came = after.filter(override => !textsBefore.has(textOf(override)));
  const went = before.filter(override => !texts.has(textOf(override)));
  if (came.length + went.length === 0) {
    return before.map(textOf).join() === after.map(textOf).join()
      ? []
      : [{ key: 'overrides', origin: after[0]!.files[0]!.origin, message: 'The overrides stand in another order.' }];
  }
  return [
    ...came.map(override => ({
      key: `override ${globsOf(override)}`,
      origin: override.files[0]?.origin ?? 'default',
      message: `There is another override for ${globsOf(override)}.`,
    })),
    ...went.map(override => ({
      key: `no override ${globsOf(override)}`,
      origin: 'default' as const,
      message: `An override for ${globsOf(override)} is gone.`,
    })),
  ];
}

function globsOf({ files }: ConfigOverride): string {
  return files.map(({ value }) => `\`${value.pattern}\``).join(', ');
}

function thresholdChanges({ thresholds: before }: Config, { thresholds }: Config): ConfigChange[] {
  return [...before].flatMap(([id, { value: was }]) => {
    const is = thresholds.get(id);
    if (is !== undefined && is.value >= was) {
      return [];
    }
    const message =
      is === undefined
        ? `No coverage of \`${id}\` is asked for any more; it was ${was} %.`
        : `The least coverage of \`${id}\` is ${is.value} %, and was ${was} %.`;
    return [{ key: `threshold ${id}`, origin: is?.origin ?? ('default' as const), message }];
  });
}

/** The lower it is, the less a practice must be followed to count as repeatable. */
function maturityChanges({ adHocUpTo: before }: Config, { adHocUpTo: after }: Config): ConfigChange[] {
  if (after.value >= before.value) {
    return [];
  }
  const message = `The adherence up to which a practice is done now and then is ${after.value}, and was ${before.value}.`;
  return [{ key: 'maturity.adHocUpTo', origin: after.origin, message }];
}

function otherChanges(before: Config, after: Config): ConfigChange[] {
  const changes: ConfigChange[] = [];
  if (after.edition.value !== before.edition.value) {
    const message = `The edition is ${after.edition.value}, and was ${before.edition.value}.`;
    changes.push({ key: 'edition', origin: after.edition.origin, message });
  }
  for (const key of ['weekend', 'holidays'] as const) {
    if (JSON.stringify(after[key].value) === JSON.stringify(before[key].value)) {
      continue;
    }
    changes.push({
      key,
      origin: after[key].origin,
      message: `The calendar has another \`${key}\`, which moves what is due in working days.`,
    });
  }
  const packs = after.packs.map(({ folder }) => folder.value);
  for (const { value } of before.packs.map(({ folder }) => folder)) {
    if (packs.includes(value)) {
      continue;
    }
    const message = 'Shared norms that the config extended are not extended any more.';
    changes.push({ key: `pack ${value}`, origin: after.packs[0]?.folder.origin ?? 'default', message });
  }
  return changes;
}

/** Without places and names of files, and without what has no part in a judgement. */
function plain(config: Config): unknown {
  const patterns = (globs: readonly Sourced<Glob>[]) => globs.map(({ value }) => value.pattern);
  return {
    edition: config.edition.value,
    preset: config.preset.value,
    include: patterns(config.include),
    exclude: patterns(config.exclude),
    rules: plainRules(config.rules),
    overrides: config.overrides.map(plainOverride),
    thresholds: [...config.thresholds].map(([id, { value }]) => [id, value]).sort(),
    adHocUpTo: config.adHocUpTo.value,
    weekend: config.weekend.value,
    holidays: config.holidays.value,
    packs: config.packs.map(({ folder, include, exclude }) => [folder.value, patterns(include), patterns(exclude)]),
  };
}

function plainOverride({ files, rules }: ConfigOverride): unknown {
  return { files: files.map(({ value }) => value.pattern), rules: plainRules(rules) };
}

function plainRules(rules: ReadonlyMap<string, RuleSetting>): unknown {
  return [...rules]
    .map(([rule, { severity, options }]) => [
      rule,
      severity.value,
      [...options].map(([name, { value }]) => [name, value]).sort(),
    ])
    .sort();
}
