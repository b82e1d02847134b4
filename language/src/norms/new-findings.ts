/**
 * Two versions of a programme → what the later one adds.
 *
 * Findings are paired by fingerprint, one to one: a second finding like an old one is new. What a rename or a tidied
 * `formerly` calls differently is paired by the names of either day.
 */
import type { Finding } from '../model/finding.ts';
import { lastingIdentity } from '../model/renames.ts';
import type { Baseline } from './baseline.ts';
import type { NormTable } from './table.ts';

/** One version as it was judged. */
export interface JudgedSide {
  readonly findings: readonly Finding[];
  readonly table: NormTable;
  readonly baseline: Baseline | undefined;
}

export interface NewFindings {
  /** What is new, and what is waived or accepted: it fails nothing. */
  readonly findings: readonly Finding[];
  /** What fails already in the earlier version. */
  readonly older: readonly Finding[];
  /** What the later version's baseline accepts and must not, since nobody may hide what he adds. It fails. */
  readonly smuggled: readonly Finding[];
}

export function newFindings(head: JudgedSide, bases: readonly JudgedSide[]): NewFindings {
  const known = new KnownFindings(bases.flatMap(({ findings }) => findings.filter(fails)));
  const failing = head.findings.filter(fails);
  const old = new Set(failing.filter(finding => known.takeSame(finding)));
  for (const finding of failing) {
    if (!old.has(finding) && known.takeRenamed(finding)) {
      old.add(finding);
    }
  }
  const mayBeAccepted = acceptance(head, bases);
  const smuggled = head.findings.filter(
    finding => finding.outcome === 'baselined' && !old.has(finding) && !mayBeAccepted(finding),
  );
  const mayNot = new Set(smuggled);
  const older = failing.filter(finding => finding.outcome === 'fail' && old.has(finding));
  const leftOut = new Set(older);
  const findings = head.findings
    .filter(finding => !leftOut.has(finding))
    .map((finding): Finding => (mayNot.has(finding) ? { ...finding, outcome: 'fail' } : finding));
  return { findings, older, smuggled };
}

function fails({ outcome }: Finding): boolean {
  return outcome !== 'waived';
}

/**
 * An entry counts if the earlier version's baseline has it too, or if its norm was not in force there: who switches a rule
 * on may accept what it finds, and nobody else may accept anything.
 */
function acceptance(head: JudgedSide, bases: readonly JudgedSide[]): (finding: Finding) => boolean {
  const norms = new Map(head.table.columns.map(({ norm }) => [norm.id, lastingIdentity(norm.element)]));
  const inForce = new Set(bases.flatMap(base => base.table.columns.map(({ norm }) => norm.id)));
  return finding =>
    bases.some(({ baseline }) => baseline?.entryOf(finding) !== undefined) ||
    (!inForce.has(finding.norm!) && !inForce.has(norms.get(finding.norm!) ?? finding.norm!));
}

/** Findings that each pair with one other. */
class KnownFindings {
  private readonly same = new Map<string, Finding[]>();
  private readonly renamed = new Map<string, Finding[]>();
  private readonly taken = new Set<Finding>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      add(this.same, finding.fingerprint, finding);
      add(this.renamed, finding.currentFingerprint ?? finding.fingerprint, finding);
    }
  }

  takeSame(finding: Finding): boolean {
    return this.take(this.same.get(finding.fingerprint));
  }

  takeRenamed(finding: Finding): boolean {
    const current = finding.currentFingerprint ?? finding.fingerprint;
    return this.take(this.renamed.get(finding.fingerprint)) || this.take(this.renamed.get(current));
  }

  private take(candidates: readonly Finding[] = []): boolean {
    const free = candidates.find(candidate => !this.taken.has(candidate));
    if (free !== undefined) {
      this.taken.add(free);
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
