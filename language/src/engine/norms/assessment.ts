/** From verdicts to what is said: findings by file, what waivers took out, and which waivers took out nothing. */

import type { ElementIndex } from '../../model/element-index.ts';
import type { Finding } from '../../model/finding.ts';
import type { CxModel, Element } from '../../model/model.ts';
import { hasAttribute, valuesOf } from '../../model/read.ts';
import { isUnresolved } from '../../model/values.ts';
import type { EvaluatedNorm } from './build-table.ts';
import type { WaiversInput } from './builtin-check.ts';
import { isEnforced } from './effective.ts';
import type { FileResult } from './file-result.ts';
import { findingsIn, NO_FINDINGS, type NormFindings, projectFindings } from './findings.ts';
import type { NormRun } from './norm-run.ts';
import type { NormSettings } from './settings.ts';
import type { NormSummary } from './table.ts';
import { suppressionFindings } from './upkeep.ts';
import { Exemptions, type ExemptionsOfNorm } from './waivers.ts';

export interface SummarisedNorm {
  readonly normRun: NormRun;
  readonly summary: NormSummary;
}

type EvaluatedFile = EvaluatedNorm['files'][number] & { readonly used: ReadonlySet<string> };
type EvaluatedFiles = readonly EvaluatedFile[];

interface Found<T> {
  readonly found: T;
  /** Keys of what took something out. */
  readonly used: ReadonlySet<string>;
}

interface Kept<T> {
  readonly found: T;
  /** What it rests on beside the results of files. */
  readonly basis: string;
}

/** What was found stays the same as long as the results of files do, and what waives failures of the norm, and the day allows. */
export class FindingsCache {
  readonly #ofFiles = new WeakMap<FileResult, Kept<Found<NormFindings>>>();
  readonly #ofRuns = new WeakMap<NormRun, Kept<Found<EvaluatedFiles>>>();

  ofFile(fileResult: FileResult, basis: string, find: () => Found<NormFindings>): Found<NormFindings> {
    let known = this.#ofFiles.get(fileResult);
    if (known?.basis !== basis) {
      known = { found: find(), basis };
      this.#ofFiles.set(fileResult, known);
    }
    return known.found;
  }

  /** `renew` makes what was known before of it anew, where it was known. */
  ofRun(
    normRun: NormRun,
    basis: string,
    renew: (known: Found<EvaluatedFiles> | undefined) => Found<EvaluatedFiles>,
  ): Found<EvaluatedFiles> {
    let known = this.#ofRuns.get(normRun);
    const isKnown = known?.basis === basis;
    if (known === undefined || !isKnown || normRun.renewed.size > 0) {
      known = { found: renew(isKnown ? known?.found : undefined), basis };
      this.#ofRuns.set(normRun, known);
      normRun.renewed.clear();
    }
    return known.found;
  }
}

function wholly(normRun: NormRun, index: ElementIndex, find: (file: string) => EvaluatedFile): Found<EvaluatedFiles> {
  return withUsed(inOrder([...normRun.fileResults.keys()], file => index.rank(file)).map(find));
}

/** Where more files were renewed, all are put together anew. */
const FEW = 16;

/** The same files with those few found in anew that were renewed; nothing where files came or went. */
function patched(
  { found, used }: Found<EvaluatedFiles>,
  { renewed, fileResults }: NormRun,
  find: (file: string) => EvaluatedFile,
): Found<EvaluatedFiles> | undefined {
  if (found.length !== fileResults.size || renewed.size > FEW) {
    return undefined;
  }
  const files = [...found];
  let isAnyUsed = used.size > 0;
  for (const file of renewed) {
    const index = files.findIndex(known => known.file === file);
    if (index < 0 || !fileResults.has(file)) {
      return undefined;
    }
    const inFile = find(file);
    files[index] = inFile;
    isAnyUsed ||= inFile.used.size > 0;
  }
  return isAnyUsed ? withUsed(files) : { found: files, used };
}

function withUsed(found: EvaluatedFiles): Found<EvaluatedFiles> {
  const used = new Set<string>();
  for (const file of found) {
    for (const key of file.used) {
      used.add(key);
    }
  }
  return { found, used };
}

/** Files by rank, then by name; mostly they are in that order already. */
function inOrder(files: string[], rank: (file: string) => number): string[] {
  const isInOrder = files.every((file, index) => index === 0 || rank(files[index - 1]!) < rank(file));
  return isInOrder ? files : files.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const NOTHING_FOUND: Found<NormFindings> = { found: NO_FINDINGS, used: new Set() };

/** One version's. */
export class Assessment {
  readonly #model: CxModel;
  readonly #settings: NormSettings;
  readonly #exemptions: Exemptions;
  readonly #cache: FindingsCache;
  /** Keys of what took something out. */
  readonly #used = new Set<string>();

  constructor(model: CxModel, waivers: readonly Element[], settings: NormSettings, cache: FindingsCache) {
    this.#model = model;
    this.#settings = settings;
    this.#exemptions = new Exemptions(model, waivers, settings.today);
    this.#cache = cache;
  }

  evaluated({ normRun, summary }: SummarisedNorm, input: WaiversInput): EvaluatedNorm {
    if (normRun.isTooCostly) {
      return { normRun, summary, files: [], others: [] };
    }
    const exemptions = this.#exemptions.of(summary, input.context.meter);
    const basis = `${isEnforced(normRun.norm, this.#settings.today)} ${exemptions.signature}`;
    const find = (file: string) => this.#findIn(normRun, summary, file, exemptions, basis);
    const { found: files, used } = this.#cache.ofRun(
      normRun,
      basis,
      known => (known && patched(known, normRun, find)) ?? wholly(normRun, input.context.index, find),
    );
    for (const key of used) {
      this.#used.add(key);
    }
    return { normRun, summary, files, others: projectFindings(normRun, summary, this.#settings, input) };
  }

  #findIn(
    normRun: NormRun,
    summary: NormSummary,
    file: string,
    exemptions: ExemptionsOfNorm,
    basis: string,
  ): EvaluatedFile {
    const fileResult = normRun.fileResults.get(file)!;
    const { found, used } = fileResult.hasFailures
      ? this.#cache.ofFile(fileResult, basis, () => {
          const usedInFile = new Set<string>();
          const inFile = findingsIn(normRun, summary, file, this.#settings, exemptions, usedInFile);
          return { found: inFile, used: usedInFile.size > 0 ? usedInFile : NOTHING_FOUND.used };
        })
      : NOTHING_FOUND;
    return { file, found, used, isSilent: normRun.effective.of(file).severity === 'off' };
  }

  /** Identities of valid waivers that took nothing out: all their norms were evaluated, or they name none. */
  unusedWaivers(normRuns: Iterable<SummarisedNorm>): ReadonlySet<string> {
    const active = new Set<string>();
    for (const { normRun, summary } of normRuns) {
      if (summary.enabled) {
        active.add(normRun.norm.id);
      }
    }
    const unused = new Set<string>();
    for (const { source, isValid, key, norms } of this.#exemptions.all) {
      if ('waiver' in source && isValid && !this.#used.has(key)) {
        // A name that means nothing counts as a norm that was not judged.
        const isEvaluated =
          norms.size > 0 ? [...norms].every(norm => active.has(norm)) : !hasAttribute(source.waiver, 'of');
        // So does one for which it waives: nobody knows what it would have taken out.
        const isUnknown = valuesOf(source.waiver, 'for').some(isUnresolved);
        if (isEvaluated && !isUnknown) {
          unused.add(source.waiver.id);
        }
      }
    }
    return unused;
  }

  /** Comments that must be looked at. */
  suppressionFindings(normRuns: Iterable<SummarisedNorm>, norms: readonly Element[]): Finding[] {
    const byName = new Map<string, NormRun>();
    const active = new Map<string, boolean>();
    for (const norm of norms) {
      active.set(norm.name, false).set(norm.id, false);
    }
    for (const { normRun, summary } of normRuns) {
      byName.set(normRun.norm.name, normRun);
      for (const name of [normRun.norm.name, normRun.norm.id]) {
        active.set(name, active.get(name) === true || summary.enabled);
      }
    }
    return suppressionFindings(
      this.#exemptions,
      this.#used,
      byName,
      name => active.get(name),
      this.#model,
      this.#settings,
    );
  }
}
