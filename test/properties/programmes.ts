/**
 * Made-up programmes without errors in their text, derived from the metamodel table: every kind, attribute, type of value
 * and part, names in many scripts, expressions of norms. Neat ones, and the same in disarray.
 */

import { type AttributeSpec, attributesOf, KINDS } from '../../language/src/index.ts';
import { Random } from '../bench/random.ts';
import { fc } from '../support/property.ts';
import { Company, type Sketch } from './programmes/company.ts';
import { inDisarray } from './programmes/disarray.ts';
import { printCompany } from './programmes/print.ts';
import { linesOf } from './programmes/values.ts';

export interface Programme {
  readonly neat: string;
  readonly disarrayed: string;
  /** What is written in it, as `touchpoint.owner`. */
  readonly attributes: ReadonlySet<string>;
}

/** A counterexample shrinks to the fewest kinds that show the failure. */
export const programmes: fc.Arbitrary<Programme> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS.map(spec => spec.kind)), { minLength: 1, maxLength: 6, size: 'max' }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
  })
  .map(({ kinds, seed }) => programmeOf(kinds, new Random(seed)));

function programmeOf(kinds: readonly string[], random: Random): Programme {
  const company = new Company(random);
  for (const kind of kinds) {
    company.add(kind);
  }
  const attributes = new Set<string>();
  // Those that come up while values are made stay bare, or there would be no end to it.
  for (const element of [...company.elements]) {
    fill(element, company, attributes);
  }
  const neat = printCompany(company);
  return { neat, disarrayed: inDisarray(neat, random), attributes };
}

function fill(element: Sketch, company: Company, attributes: Set<string>): void {
  const { random } = company;
  const often = random.pick([1, 2, 4]);
  for (const spec of attributesOf(element.kind).values()) {
    // A norm says what it is about, or its conditions would mean nothing. An example sees itself only.
    const isNeeded = spec.name === 'for' && element.subject !== undefined;
    const isExcluded =
      spec.name === element.about?.kind ||
      (element.kind === 'example' && names(spec)) ||
      (spec.name === 'data' && element.lines.some(line => line.startsWith('readings:')));
    if (isNeeded || (!isExcluded && random.below(5) < often)) {
      element.lines.push(...linesOf(spec, element, company));
      attributes.add(`${element.kind}.${spec.name}`);
    }
  }
  if (element.kind === 'example') {
    element.lines.push('touchpoint Pay { critical: yes  kpis: Happy }  kpi Happy { metric: csat }');
  }
  shuffle(element.lines, random);
}

function names({ types }: AttributeSpec): boolean {
  return types.some(type => type.type === 'reference');
}

function shuffle(lines: string[], random: Random): void {
  for (let index = lines.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [lines[index], lines[other]] = [lines[other]!, lines[index]!];
  }
}
