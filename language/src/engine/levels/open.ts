/** What keeps a practice down: the subjects of its rules that are not met, each with what is said of it and where. */

import type { Finding, Place } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import { titleOf, whoMustAct } from '../../model/read.ts';
import type { NormColumn, NormTable, State } from '../norms/index.ts';
import { columnsByNorm } from './evidence.ts';

export interface OpenSubject {
  readonly norm: Element;
  readonly element: Element;
  /** A waived one is not met either. */
  readonly state: Exclude<State, 'met'>;
  /** Whether only silence keeps it open. */
  readonly isUnwritten: boolean;
  readonly message: string;
  readonly place: Place;
  /** Identity of the role that must act. */
  readonly owner: string | undefined;
  /** What the norm says of it, the waived among them. */
  readonly findings: readonly Finding[];
}

/**
 * Of the rules in their order, each in source order, of each at most so many. The table must have been made with `evidence`.
 */
export function openSubjects(
  norms: readonly Element[],
  table: NormTable,
  most = Number.POSITIVE_INFINITY,
): readonly OpenSubject[] {
  const byNorm = columnsByNorm(table);
  return norms.flatMap(norm => openIn(byNorm.get(norm.id) ?? [], norm, most));
}

function openIn(columns: readonly NormColumn[], norm: Element, most: number): OpenSubject[] {
  const open: OpenSubject[] = [];
  for (const column of columns) {
    for (const [index, element] of column.subjects.entries()) {
      if (open.length >= most) {
        return open;
      }
      const state = column.state(index);
      if (state !== 'met') {
        open.push(openSubject(column, index, { norm, element, state }));
      }
    }
  }
  return open;
}

function openSubject(
  column: NormColumn,
  index: number,
  subject: Pick<OpenSubject, 'norm' | 'element' | 'state'>,
): OpenSubject {
  const { norm, element } = subject;
  const findings = column.findings(index);
  const [finding] = findings;
  return {
    ...subject,
    isUnwritten: column.isUnwritten(index),
    message: finding?.message ?? `“${titleOf(element)}”: ${titleOf(norm)}`,
    place: finding ?? { file: element.file, span: element.nameSpan },
    owner: whoMustAct(element),
    findings,
  };
}
