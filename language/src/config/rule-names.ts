/** Rules and options that a config names must exist: a misspelt one would silently never hold. */
import { indexOf } from '../model/element-index.ts';
import { POLICY_CHANGED, severityOfText } from '../model/finding.ts';
import type { CxModel, Element } from '../model/model.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { firstValue } from '../model/read.ts';
import { isRenamed, lastingName } from '../model/renames.ts';
import type { Config, Origin, RuleSetting } from './config.ts';
import { type ConfigDiagnostic, quoted } from './problem.ts';

const listed = (names: readonly string[]) => names.join(' and ');

/**
 * All rules and standards that a project can name, by simple name and by identity; a rule of the library also by the name
 * that it had, so that an upgrade fails no build.
 */
export function normElements(model: CxModel): ReadonlyMap<string, Element> {
  const norms = new Map<string, Element>();
  for (const index of [indexOf(model.library), model.index]) {
    for (const element of index.written('rule', 'standard')) {
      norms.set(element.name, element).set(element.id, element);
    }
  }
  const renamed = indexOf(model.library).written('rule').filter(isRenamed);
  for (const rule of renamed.filter(each => !norms.has(lastingName(each)))) {
    norms.set(lastingName(rule), rule);
  }
  return norms;
}

export function unknownRules(config: Config, model: CxModel): ConfigDiagnostic[] {
  const all = [config.rules, ...config.overrides.map(override => override.rules)].filter(rules => rules.size > 0);
  if (all.length === 0) {
    return [];
  }
  const norms = normElements(model);
  return all.flatMap(rules => [...rules].flatMap(([rule, setting]) => problemsOf(rule, setting, norms)));
}

/** Why a name is no rule, as a sentence; nothing when it is one. */
export function ruleFault(rule: string, norms: ReadonlyMap<string, Element>): string | undefined {
  if (norms.has(rule)) {
    return undefined;
  }
  if (rule === POLICY_CHANGED) {
    return `\`${rule}\` tells what a change makes of its own rules, and is always on.`;
  }
  // One rule may have become several.
  const heirs = [...new Set(norms.values())].filter(norm => isRenamed(norm) && lastingName(norm) === rule);
  if (heirs.length > 0) {
    return `${quoted(rule)} is now called ${listed(heirs.map(({ name }) => quoted(name)))}.`;
  }
  const severity = severityOfText(rule);
  return severity !== undefined
    ? `\`${rule}\` is ${severity === 'error' ? 'an error in' : 'a warning about'} the text itself, which is always on.`
    : `There is no rule or standard ${quoted(rule)}.${didYouMean(nearest(rule, namesOfToday(norms)).slice(0, 1))}`;
}

function namesOfToday(norms: ReadonlyMap<string, Element>): string[] {
  return [...norms].flatMap(([name, norm]) => (name === norm.name || name === norm.id ? [name] : []));
}

function problemsOf(rule: string, setting: RuleSetting, norms: ReadonlyMap<string, Element>): ConfigDiagnostic[] {
  const fault = ruleFault(rule, norms);
  if (fault !== undefined) {
    return problemAt(setting.severity.origin, fault);
  }
  const settings = norms.get(rule)!.children.filter(child => child.kind === 'setting');
  return [...setting.options].flatMap(([name, option]) => {
    const known = settings.find(candidate => candidate.name === name);
    if (known === undefined) {
      return problemAt(option.origin, unknownOption(rule, name, settings));
    }
    const wanted = firstValue(known, 'default')?.type;
    return fits(option.value, wanted)
      ? []
      : problemAt(
          option.origin,
          `\`${name}\` of \`${rule}\` is ${WRITTEN[wanted ?? ''] ?? 'a word in double quotes'}.`,
        );
  });
}

function unknownOption(rule: string, name: string, settings: readonly Element[]): string {
  const names = settings.map(setting => setting.name);
  const known = names.length === 0 ? 'it has none' : `it has ${names.map(known => `\`${known}\``).join(', ')}`;
  return `${quoted(rule)} has no option ${quoted(name)}: ${known}.${didYouMean(nearest(name, names).slice(0, 1))}`;
}

const WRITTEN: Readonly<Record<string, string>> = {
  number: 'a number',
  percent: 'a percentage, as in 50 or "50%"',
  duration: 'a duration in double quotes, as in "48h"',
  boolean: 'true or false',
};

function fits(value: string | number | boolean, wanted: string | undefined): boolean {
  switch (wanted) {
    case 'number':
      return typeof value === 'number';
    case 'percent':
      return typeof value === 'number' || (typeof value === 'string' && /^\d+(?:\.\d+)?%$/.test(value));
    case 'duration':
      return typeof value === 'string' && /^\d+(?:\.\d+)?(?:s|min|h|d|wd|w|mo|y)$/.test(value);
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string';
  }
}

/** A value by default has no place, and cannot be wrong. */
function problemAt(origin: Origin, message: string): ConfigDiagnostic[] {
  return origin === 'default' ? [] : [{ ...origin, message }];
}
