/** The obligations of coverage by the element they lie on: every enabled norm that has an aspect, with how it stands. */

import type { NormColumn, State } from '../../engine/norms/index.ts';
import type { Element } from '../../model/model.ts';
import { titleOf, whoMustAct } from '../../model/read.ts';
import type { ViewContext } from '../parts/context.ts';
import type { OpenView } from './schema.ts';

export interface Obligation {
  readonly column: NormColumn;
  readonly index: number;
  readonly state: State;
  /** Whether only silence keeps it open. */
  readonly unwritten: boolean;
  readonly aspect: string;
}

/** `wanted` tells by its identity whether an element will be asked for. */
export function obligationsByElement(
  context: ViewContext,
  wanted: (id: string) => boolean,
): ReadonlyMap<string, readonly Obligation[]> {
  const found = new Map<string, Obligation[]>();
  for (const column of context.source.table?.columns ?? []) {
    const { aspect } = column.norm;
    if (aspect === undefined) {
      continue;
    }
    for (const [index, subject] of column.subjects.entries()) {
      if (!wanted(subject.id)) {
        continue;
      }
      const unwritten = column.isUnwritten(index);
      const obligation = { column, index, state: column.state(index), unwritten, aspect };
      const known = found.get(subject.id);
      if (known === undefined) {
        found.set(subject.id, [obligation]);
      } else {
        known.push(obligation);
      }
    }
  }
  return found;
}

export function isOpen({ state }: Obligation): boolean {
  return state !== 'met' && state !== 'waived';
}

export function openView({ column, index, state, unwritten, aspect }: Obligation, context: ViewContext): OpenView {
  const { norm } = column;
  const subject: Element = column.subjects[index]!;
  const [finding] = column.findings(index);
  return {
    rule: norm.name,
    ruleTitle: titleOf(norm.element),
    aspect,
    state,
    unwritten,
    severity: finding?.severity ?? null,
    message: finding?.message ?? titleOf(norm.element),
    element: subject.id,
    title: titleOf(subject),
    kind: subject.kind,
    owner: context.titleOfId(whoMustAct(subject)),
    place: finding === undefined ? context.named(subject).place : context.place(finding.file, finding.span),
    help: finding?.help ?? null,
  };
}
