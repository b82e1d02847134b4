/** What takes a finding out: waivers with a reason, an approver and an end, and `cx-ignore` comments. */

import type { CxModel, Element, Suppression } from '../../model/model.ts';
import { dateOf, targetsOf, textOf, valuesOf } from '../../model/read.ts';
import type { Meter } from '../expressions/index.ts';
import type { NormSummary } from './table.ts';

/** Something that waives: a waiver, or a comment. */
export interface Exemption {
  /** The same through the versions of a session, as long as it says the same. */
  readonly key: string;
  readonly source: { readonly waiver: Element } | { readonly suppression: Suppression };
  /** Names or identities of norms. */
  readonly norms: ReadonlySet<string>;
  /** Whether it waives today. */
  readonly isValid: boolean;
}

/** Whether it says a reason, an approver and a last day: without them it waives on no day. */
export function isGranted(waiver: Element): boolean {
  return (
    (textOf(waiver, 'because') ?? '').trim() !== '' &&
    valuesOf(waiver, 'approved').length > 0 &&
    dateOf(waiver, 'until') !== undefined
  );
}

/** Whether it waives anything on that day; its last day counts. */
export function waivesOn(waiver: Element, today: string): boolean {
  return isGranted(waiver) && dateOf(waiver, 'until')! >= today;
}

export class Exemptions {
  /** In the order in which they are asked: waivers by place, then comments. */
  readonly all: readonly Exemption[];
  readonly #bySubject = new Map<string, Exemption[]>();

  constructor(model: CxModel, waivers: readonly Element[], today: string) {
    const all: Exemption[] = [];
    for (const waiver of waivers) {
      const exemption: Exemption = {
        key: waiver.id,
        source: { waiver },
        norms: new Set(targetsOf(waiver, 'of')),
        isValid: waivesOn(waiver, today),
      };
      all.push(exemption);
      for (const subject of targetsOf(waiver, 'for')) {
        this.#add(subject, exemption);
      }
    }
    for (const suppression of model.fragments.flatMap(fragment => fragment.suppressions)) {
      const exemption: Exemption = {
        key: `${suppression.file}:${suppression.span.start}`,
        source: { suppression },
        norms: new Set(suppression.rules.map(({ name }) => normNamed(name, suppression, model))),
        isValid: suppression.reason.trim() !== '' && (suppression.until === undefined || suppression.until >= today),
      };
      all.push(exemption);
      if (suppression.element !== undefined) {
        this.#add(suppression.element, exemption);
      }
    }
    this.all = all;
  }

  /** What waives a failure of the norm on the element, if anything does. */
  exempting(norm: NormSummary, subject: Element, meter: Meter): Exemption | undefined {
    const candidates = this.#bySubject.get(subject.id);
    meter.spend(candidates?.length ?? 0);
    return candidates?.find(
      exemption => exemption.isValid && (exemption.norms.has(norm.id) || exemption.norms.has(norm.name)),
    );
  }

  /** What these say, as one text: two versions that say the same need no finding made again. */
  get signature(): string {
    return JSON.stringify([
      this.all.map(({ key, norms, isValid }) => [key, [...norms], isValid]),
      [...this.#bySubject].map(([subject, exemptions]) => [subject, exemptions.length]),
    ]);
  }

  #add(subject: string, exemption: Exemption): void {
    const same = this.#bySubject.get(subject);
    if (same === undefined) {
      this.#bySubject.set(subject, [exemption]);
    } else {
      same.push(exemption);
    }
  }
}

const NORMS = ['rule', 'standard'];

/** What a comment calls a norm, or the identity of the one that was called so before a declared rename. */
function normNamed(name: string, { element: id }: Suppression, model: CxModel): string {
  const element = id === undefined ? undefined : model.element(id);
  const resolution = element && model.resolve(name, NORMS, element);
  return resolution?.outcome === 'renamed' ? resolution.element.id : name;
}
