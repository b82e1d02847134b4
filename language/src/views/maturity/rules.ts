/** The rules that practices count as evidence, each told once: several practices count the same one. */
import { AS_IT_IS, remedySentence, selectionInWords } from '../../docs/index.ts';
import { openSubjects } from '../../engine/levels/index.ts';
import type { NormTable } from '../../engine/norms/index.ts';
import type { RuleEvidence } from '../../model/level.ts';
import type { Element } from '../../model/model.ts';
import { firstValue, titleOf } from '../../model/read.ts';
import type { ViewContext } from '../parts/context.ts';
import type { EvidenceRule, OpenEvidence } from './schema.ts';

export class EvidenceRules {
  readonly #context: ViewContext;
  readonly #table: NormTable;
  readonly #most: number;
  readonly #places = new Map<string, number>();
  readonly #told: RuleEvidence[] = [];

  /** `most` is how many open subjects of one rule are listed. */
  constructor(context: ViewContext, table: NormTable, most: number) {
    this.#context = context;
    this.#table = table;
    this.#most = most;
  }

  /** The place of the rule among all that are told. */
  placeOf(evidence: RuleEvidence): number {
    const { id } = evidence.norm;
    let place = this.#places.get(id);
    if (place === undefined) {
      place = this.#told.push(evidence) - 1;
      this.#places.set(id, place);
    }
    return place;
  }

  /** All whose place was asked for. */
  views(): EvidenceRule[] {
    const norms = this.#told.map(({ norm }) => norm);
    const open = Map.groupBy(openSubjects(norms, this.#table, this.#most), ({ norm }) => norm);
    return this.#told.map(({ norm, met, waived, applicable, unwritten }) => {
      const listed = (open.get(norm) ?? []).map(
        ({ element, message, state, isUnwritten, owner, place }): OpenEvidence => ({
          title: titleOf(element),
          message,
          state,
          unwritten: isUnwritten,
          owner: this.#context.titleOfId(owner),
          place: this.#context.place(place.file, place.span),
        }),
      );
      return {
        name: norm.name,
        title: titleOf(norm),
        met,
        waived,
        applicable,
        unwritten,
        about: aboutOf(norm),
        remedy: remedyOf(norm),
        open: listed,
        more: Math.max(0, applicable - met - listed.length),
      };
    });
  }
}

function aboutOf(norm: Element): string | null {
  const about = firstValue(norm, 'for');
  return about?.type === 'selection' ? selectionInWords(about.selection) : null;
}

function remedyOf(norm: Element): string | null {
  const fix = firstValue(norm, 'fix');
  const sentence = fix?.type === 'fix' ? remedySentence(`${fix.action} ${fix.attribute}`, AS_IT_IS) : '';
  return sentence === '' ? null : sentence;
}
