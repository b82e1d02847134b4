/** From verdicts to what is said: findings by file, what waivers took out, and which waivers took out nothing. */

import type { Finding } from '../../model/finding.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { isUnresolved } from '../../model/values.ts';
import type { World } from '../expressions/index.ts';
import type { JudgedUnit } from './build-table.ts';
import { findingsIn, NO_FINDINGS, type NormFindings, projectFindings } from './findings.ts';
import type { JudgeContext } from './judge.ts';
import type { Segment } from './segment.ts';
import type { NormSettings } from './settings.ts';
import type { NormSummary } from './table.ts';
import type { Unit } from './unit.ts';
import { suppressionFindings } from './upkeep.ts';
import { Exemptions } from './waivers.ts';

export interface SummarisedUnit {
  readonly unit: Unit;
  readonly summary: NormSummary;
}

type JudgedFiles = JudgedUnit['files'];

interface Found<T> {
  readonly found: T;
  /** Keys of what took something out. */
  readonly used: ReadonlySet<string>;
}

/** What was found stays the same as long as the segments and the waivers do. */
export class FindingsCache {
  private inSegments = new WeakMap<Segment, Found<NormFindings>>();
  private inUnits = new WeakMap<Unit, Found<JudgedFiles> & { readonly revision: number }>();
  private signature = '';

  startVersion(signature: string): void {
    if (signature !== this.signature) {
      this.signature = signature;
      this.inSegments = new WeakMap();
      this.inUnits = new WeakMap();
    }
  }

  ofSegment(segment: Segment, find: () => Found<NormFindings>): Found<NormFindings> {
    let known = this.inSegments.get(segment);
    if (known === undefined) {
      known = find();
      this.inSegments.set(segment, known);
    }
    return known;
  }

  ofUnit(unit: Unit, find: () => Found<JudgedFiles>): Found<JudgedFiles> {
    let known = this.inUnits.get(unit);
    if (known?.revision !== unit.revision) {
      known = { ...find(), revision: unit.revision };
      this.inUnits.set(unit, known);
    }
    return known;
  }
}

/** Files by rank, then by name; mostly they are in that order already. */
function inOrder(files: string[], rank: (file: string) => number): string[] {
  const isInOrder = files.every((file, index) => index === 0 || rank(files[index - 1]!) < rank(file));
  return isInOrder ? files : files.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const NOTHING_FOUND: Found<NormFindings> = { found: NO_FINDINGS, used: new Set() };

/** One version's. */
export class Assessment {
  private readonly model: CxModel;
  private readonly settings: NormSettings;
  private readonly exemptions: Exemptions;
  private readonly cache: FindingsCache;
  /** Keys of what took something out. */
  private readonly used = new Set<string>();

  constructor(model: CxModel, waivers: readonly Element[], settings: NormSettings, cache: FindingsCache) {
    this.model = model;
    this.settings = settings;
    this.exemptions = new Exemptions(model, waivers, settings.today);
    this.cache = cache;
    cache.startVersion(this.exemptions.signature);
  }

  judged({ unit, summary }: SummarisedUnit, context: JudgeContext): JudgedUnit {
    if (unit.isTooCostly) {
      return { unit, summary, files: [], others: [] };
    }
    const { found: files, used } = this.cache.ofUnit(unit, () => this.findIn(unit, summary, context.world));
    for (const key of used) {
      this.used.add(key);
    }
    return { unit, summary, files, others: projectFindings(unit, summary, this.settings, context) };
  }

  private findIn(unit: Unit, summary: NormSummary, { index, meter }: World): Found<JudgedFiles> {
    const usedInUnit = new Set<string>();
    const files = inOrder([...unit.segments.keys()], file => index.rank(file));
    const found = files.map(file => {
      const segment = unit.segments.get(file)!;
      const inSegment = segment.hasFaults
        ? this.cache.ofSegment(segment, () => {
            const used = new Set<string>();
            const inFile = findingsIn(unit, summary, file, this.settings, this.exemptions, used, meter);
            return { found: inFile, used: used.size > 0 ? used : NOTHING_FOUND.used };
          })
        : NOTHING_FOUND;
      for (const key of inSegment.used) {
        usedInUnit.add(key);
      }
      return { file, found: inSegment.found, isSilent: unit.effective.of(file).severity === 'off' };
    });
    return { found, used: usedInUnit };
  }

  /** Valid waivers that took nothing out: all their norms were judged, or they name none. */
  unusedWaivers(units: Iterable<SummarisedUnit>): ReadonlySet<Element> {
    const active = new Set<string>();
    for (const { unit, summary } of units) {
      if (summary.enabled) {
        active.add(unit.norm.id);
      }
    }
    const unused = new Set<Element>();
    for (const { source, isValid, key, norms } of this.exemptions.all) {
      if ('waiver' in source && isValid && !this.used.has(key)) {
        // A name that means nothing counts as a norm that was not judged.
        const isJudged =
          norms.size > 0 ? [...norms].every(norm => active.has(norm)) : !source.waiver.attributes.has('of');
        // So does one for which it waives: nobody knows what it would have taken out.
        const isUnknown = source.waiver.attributes.get('for')?.values.some(isUnresolved) === true;
        if (isJudged && !isUnknown) {
          unused.add(source.waiver);
        }
      }
    }
    return unused;
  }

  /** Comments that must be looked at. */
  suppressionFindings(units: Iterable<SummarisedUnit>, norms: readonly Element[]): Finding[] {
    const byName = new Map<string, Unit>();
    const active = new Map<string, boolean>();
    for (const norm of norms) {
      active.set(norm.name, false).set(norm.id, false);
    }
    for (const { unit, summary } of units) {
      byName.set(unit.norm.name, unit);
      for (const name of [unit.norm.name, unit.norm.id]) {
        active.set(name, active.get(name) === true || summary.enabled);
      }
    }
    return suppressionFindings(this.exemptions, this.used, byName, name => active.get(name), this.model, this.settings);
  }
}
