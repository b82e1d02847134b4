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
  /** Identities of elements. */
  readonly subjects: readonly string[];
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
  /** Those that waive today, by the names and identities of norms. */
  readonly #byNorm: ReadonlyMap<string, readonly Exemption[]>;
  readonly #ofNorms = new Map<string, ExemptionsOfNorm>();

  constructor(model: CxModel, waivers: readonly Element[], today: string) {
    const all: Exemption[] = [];
    for (const waiver of waivers) {
      const exemption: Exemption = {
        key: waiver.id,
        source: { waiver },
        norms: new Set(targetsOf(waiver, 'of')),
        subjects: targetsOf(waiver, 'for'),
        isValid: waivesOn(waiver, today),
      };
      all.push(exemption);
    }
    for (const suppression of model.fragments.flatMap(fragment => fragment.suppressions)) {
      const exemption: Exemption = {
        key: `${suppression.file}:${suppression.span.start}`,
        source: { suppression },
        norms: new Set(suppression.rules.map(({ name }) => normNamed(name, suppression, model))),
        subjects: suppression.element === undefined ? [] : [suppression.element],
        isValid: suppression.reason.trim() !== '' && (suppression.until === undefined || suppression.until >= today),
      };
      all.push(exemption);
    }
    this.all = all;
    this.#byNorm = grouped(
      all.filter(({ isValid }) => isValid),
      ({ norms }) => norms,
    );
  }

  /** What waives failures of the norm today. */
  of({ id, name }: NormSummary, meter: Meter): ExemptionsOfNorm {
    let ofNorm = this.#ofNorms.get(id);
    if (ofNorm === undefined) {
      const byIdentity = this.#byNorm.get(id) ?? NONE;
      const byName = name === id ? NONE : (this.#byNorm.get(name) ?? NONE);
      const isMixed = byIdentity.length > 0 && byName.length > 0;
      meter.spend(isMixed ? this.all.length : byIdentity.length + byName.length);
      ofNorm = new ExemptionsOfNorm(isMixed ? this.#inOrder([...byIdentity, ...byName]) : [...byIdentity, ...byName]);
      this.#ofNorms.set(id, ofNorm);
    }
    return ofNorm;
  }

  #inOrder(exemptions: readonly Exemption[]): readonly Exemption[] {
    const wanted = new Set(exemptions);
    return this.all.filter(each => wanted.has(each));
  }
}

/** All that waives failures of one norm on a day. */
export class ExemptionsOfNorm {
  readonly #exemptions: readonly Exemption[];
  #bySubject: ReadonlyMap<string, readonly Exemption[]> | undefined;

  constructor(exemptions: readonly Exemption[]) {
    this.#exemptions = exemptions;
  }

  /** What these say, as one text: two versions in which it is the same waive the same failures of the norm. */
  get signature(): string {
    return JSON.stringify(this.#exemptions.map(({ key, subjects }) => [key, subjects]));
  }

  /** What waives a failure on the element, if anything does. */
  exempting(subject: Element): Exemption | undefined {
    this.#bySubject ??= grouped(this.#exemptions, ({ subjects }) => subjects);
    return this.#bySubject.get(subject.id)?.[0];
  }
}

const NONE: readonly Exemption[] = [];

function grouped(
  exemptions: readonly Exemption[],
  keysOf: (exemption: Exemption) => Iterable<string>,
): ReadonlyMap<string, readonly Exemption[]> {
  const groups = new Map<string, Exemption[]>();
  for (const exemption of exemptions) {
    for (const key of keysOf(exemption)) {
      const same = groups.get(key);
      if (same === undefined) {
        groups.set(key, [exemption]);
      } else {
        same.push(exemption);
      }
    }
  }
  return groups;
}

const NORMS = ['rule', 'standard'];

/** What a comment calls a norm, or the identity of the one that was called so before a declared rename. */
function normNamed(name: string, { element: id }: Suppression, model: CxModel): string {
  const element = id === undefined ? undefined : model.element(id);
  const resolution = element && model.resolve(name, NORMS, element);
  return resolution?.outcome === 'renamed' ? resolution.element.id : name;
}
