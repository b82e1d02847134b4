/** The rules and standards that a run judged by, for outputs that describe them beside their findings. */
import { type Severity, textOf } from '../../language/src/index.ts';
import { pageAddress } from '../page-address.ts';
import type { EvaluatedProject } from './evaluate-workspace.ts';

export interface ReportedRule {
  /** As people write it in a config. */
  readonly id: string;
  readonly title: string;
  readonly why: string | undefined;
  /** As the rule itself says. */
  readonly severity: Severity;
  readonly aspect: string | undefined;
  readonly preset: string | undefined;
  /** The address of its page, which rules of the library have. */
  readonly help: string | undefined;
}

/** By their ids, those too that count as evidence alone. Where projects have standards of one name, the first is described. */
export function rulesOf(judged: readonly EvaluatedProject[]): ReadonlyMap<string, ReportedRule> {
  const rules = new Map<string, ReportedRule>();
  for (const { norm } of judged.flatMap(({ evaluation: { table } }) => [...table.columns, ...table.silent])) {
    if (rules.has(norm.name)) {
      continue;
    }
    const { name: id, severity, aspect, preset, element } = norm;
    const help = norm.builtIn ? pageAddress(id) : undefined;
    rules.set(id, { id, title: element.title ?? id, why: textOf(element, 'why'), severity, aspect, preset, help });
  }
  return rules;
}
