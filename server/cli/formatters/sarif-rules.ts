/** The rules of a SARIF log: what the run judged by, and the errors of the text that it found. */
import { type Finding, type Severity, severityOfText } from '../../../language/src/index.ts';
import { sarifText } from '../escapes/sarif.ts';
import type { CheckReport } from '../report.ts';
import type { ReportedRule } from '../reported-rules.ts';

export const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export class RuleList {
  readonly descriptors: readonly object[];
  readonly #places: ReadonlyMap<string, number>;

  constructor({ rules, findings }: CheckReport) {
    const found = findings.map(({ finding }) => finding.rule).filter(id => !rules.has(id));
    const all = [...rules.values(), ...[...new Set(found)].map(textRule)].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.descriptors = all.map(descriptor);
    this.#places = new Map(all.map(({ id }, index) => [id, index]));
  }

  indexOf({ rule }: Finding): number {
    return this.#places.get(rule)!;
  }
}

function textRule(id: string): ReportedRule {
  const severity = severityOfText(id) ?? 'error';
  return {
    id,
    title: `The text can be understood: ${id}`,
    why:
      severity === 'error'
        ? 'Where the text has an error, the programme does not mean anything yet, and nothing can be judged.'
        : 'The text says something else than it seems to whoever reads it.',
    severity,
    aspect: undefined,
    preset: undefined,
    help: undefined,
  };
}

function descriptor({ id, title, why, severity, aspect, preset, help }: ReportedRule) {
  const reason = sarifText(why ?? title);
  return {
    id,
    shortDescription: { text: sarifText(title) },
    fullDescription: { text: reason },
    helpUri: help,
    help: { text: `${reason}\n\nTo read more: cx explain ${sarifText(id)}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { aspect, preset, tags: aspect === undefined ? [] : [aspect] },
  };
}
