/**
 * Two versions of a programme → what the later one adds.
 *
 * Findings are paired by fingerprint, one to one: a second finding like an old one is new. What a rename or a tidied
 * `formerly` calls differently is paired by the names of either day.
 */
import type { Finding } from '../../model/finding.ts';
import type { CxModel } from '../../model/model.ts';
import { lastingIdentity } from '../../model/renames.ts';
import type { Baseline } from './baseline.ts';
import { Excused, excusedByNewComments, excusedKey } from './exemption-changes.ts';
import { isByComment } from './findings.ts';
import type { NormTable } from './table.ts';

/** One version as it was judged. */
export interface EvaluatedVersion {
  readonly model: CxModel;
  readonly findings: readonly Finding[];
  readonly table: NormTable;
  readonly baseline: Baseline | undefined;
}

export interface NewFindings {
  /** What is new, and what is waived or accepted: it fails nothing. What a new comment waives is new and fails. */
  readonly findings: readonly Finding[];
  /** What fails already in the earlier version. */
  readonly older: readonly Finding[];
  /** What the later version's baseline accepts and must not, since nobody may hide what he adds. It fails. */
  readonly smuggled: readonly Finding[];
}

export function newFindings(head: EvaluatedVersion, bases: readonly EvaluatedVersion[]): NewFindings {
  const known = new KnownFindings(bases.flatMap(({ findings }) => findings.filter(fails)));
  const failing = head.findings.filter(fails);
  const old = new Set(failing.filter(finding => known.takeSame(finding)));
  for (const finding of failing) {
    if (!old.has(finding) && known.takeRenamed(finding)) {
      old.add(finding);
    }
  }
  const isNewNorm = newNorms(head, bases);
  const smuggled = head.findings.filter(
    finding =>
      finding.outcome === 'baselined' &&
      !old.has(finding) &&
      !isNewNorm(finding) &&
      !bases.some(({ baseline }) => baseline?.entryOf(finding) !== undefined),
  );
  const isExcusedHere = excusedHere(head, bases);
  const ignored = head.findings.filter(
    finding => isExcusedHere(finding) && !isNewNorm(finding) && !known.takeSame(finding) && !known.takeRenamed(finding),
  );
  const mayNot = new Set([...smuggled, ...ignored]);
  const older = failing.filter(finding => finding.outcome === 'fail' && old.has(finding));
  const leftOut = new Set(older);
  const findings = head.findings
    .filter(finding => !leftOut.has(finding))
    .map((finding): Finding => (mayNot.has(finding) ? { ...finding, outcome: 'fail', waivedBy: undefined } : finding));
  return { findings, older, smuggled };
}

function fails({ outcome }: Finding): boolean {
  return outcome !== 'waived';
}

/**
 * Whether the norm of a finding was not in force in the earlier version: who switches a rule on may accept or excuse what it
 * finds, and nobody else may do so with what he adds.
 */
function newNorms(head: EvaluatedVersion, bases: readonly EvaluatedVersion[]): (finding: Finding) => boolean {
  const norms = new Map(head.table.columns.map(({ norm }) => [norm.id, lastingIdentity(norm.element)]));
  const inForce = new Set(bases.flatMap(base => base.table.columns.map(({ norm }) => norm.id)));
  return ({ norm }) => !inForce.has(norm!) && !inForce.has(norms.get(norm!) ?? norm!);
}

/** Whether only a comment that came with the change takes the finding out. A waiver may: it names who approved it. */
function excusedHere({ model }: EvaluatedVersion, bases: readonly EvaluatedVersion[]): (finding: Finding) => boolean {
  const excused = excusedByNewComments(model, new Excused(bases.map(base => base.model)));
  return ({ outcome, waivedBy, element, rule }) =>
    outcome === 'waived' && isByComment(waivedBy!) && excused.has(excusedKey(element!, rule));
}

/** Findings that each pair with one other. */
class KnownFindings {
  readonly #same = new Map<string, Finding[]>();
  readonly #renamed = new Map<string, Finding[]>();
  readonly #taken = new Set<Finding>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      add(this.#same, finding.fingerprint, finding);
      add(this.#renamed, finding.currentFingerprint ?? finding.fingerprint, finding);
    }
  }

  takeSame(finding: Finding): boolean {
    return this.#take(this.#same.get(finding.fingerprint));
  }

  takeRenamed(finding: Finding): boolean {
    const current = finding.currentFingerprint ?? finding.fingerprint;
    return this.#take(this.#renamed.get(finding.fingerprint)) || this.#take(this.#renamed.get(current));
  }

  #take(candidates: readonly Finding[] = []): boolean {
    const free = candidates.find(candidate => !this.#taken.has(candidate));
    if (free !== undefined) {
      this.#taken.add(free);
    }
    return free !== undefined;
  }
}

function add(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [finding]);
  } else {
    list.push(finding);
  }
}
