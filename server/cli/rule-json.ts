/** A rule as the documents of `cx rules` and `cx explain` hold it. */
import type { RuleEntry } from '../../language/src/docs/index.ts';
import type { ListedRule } from './rule-entries.ts';

export function ruleJson({ rule, page, builtIn, file }: ListedRule) {
  return {
    id: page.id,
    kind: rule.kind,
    title: page.title,
    builtIn,
    file,
    severity: page.severity,
    aspect: page.aspect ?? null,
    preset: page.preset ?? null,
    for: page.selection ?? null,
    require: page.requirements,
    message: page.message ?? null,
    why: page.why ?? null,
    fix: page.fix ?? null,
    settings: page.settings.map(settingJson),
    examples: page.examples.map(({ good, text }) => ({ good, text })),
    practices: page.practices.map(({ framework, practice, title }) => ({ framework, practice, title })),
  };
}

function settingJson({ name, title, default: value }: RuleEntry['settings'][number]) {
  return { name, title: title ?? null, default: value };
}
