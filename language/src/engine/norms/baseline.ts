/**
 * The baseline: what a team accepted on the day it began, so that only new findings fail.
 *
 * An entry is known by its fingerprint, never by a line or a count, and the whole can only shrink. So two branches that
 * both put something right merge line by line, and nobody hides a new finding among the old ones.
 */
import type { Finding, Severity } from '../../model/finding.ts';

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly element: string | undefined;
  readonly severity: Severity;
  /** ISO date: the day it was accepted. */
  readonly date: string;
}

export class Baseline {
  /** By rule, element and fingerprint, each fingerprint once. */
  readonly entries: readonly BaselineEntry[];
  readonly #byFingerprint = new Map<string, BaselineEntry>();

  constructor(entries: Iterable<BaselineEntry>) {
    for (const entry of entries) {
      const known = this.#byFingerprint.get(entry.fingerprint);
      // A merge may leave two lines for one finding: it was accepted on the earlier day.
      if (known === undefined || compare(entry, known) < 0) {
        this.#byFingerprint.set(entry.fingerprint, entry);
      }
    }
    this.entries = [...this.#byFingerprint.values()].sort(inOrder);
  }

  /** The entry that accepts a finding; errors in the text are never accepted. */
  entryOf(finding: Finding): BaselineEntry | undefined {
    if (finding.norm === undefined) {
      return undefined;
    }
    const { fingerprint, currentFingerprint } = finding;
    const current = currentFingerprint === undefined ? undefined : this.#byFingerprint.get(currentFingerprint);
    return current ?? this.#byFingerprint.get(fingerprint);
  }
}

/** The findings with what the baseline accepts set aside. What is waived needs no baseline. */
export function withBaseline(findings: readonly Finding[], baseline: Baseline): Finding[] {
  return findings.map(finding =>
    finding.outcome === 'fail' && baseline.entryOf(finding) !== undefined
      ? { ...finding, outcome: 'baselined' }
      : finding,
  );
}

/** Entries whose finding is gone: put right, waived, or not judged any more. */
export function staleEntries(baseline: Baseline, findings: readonly Finding[]): BaselineEntry[] {
  const found = new Set(findings.filter(stillFails).map(finding => baseline.entryOf(finding)));
  return baseline.entries.filter(entry => !found.has(entry));
}

export interface NextBaseline {
  readonly baseline: Baseline;
  readonly added: number;
  readonly dropped: number;
  /** Findings that fail and are not in it. */
  readonly failing: number;
}

export interface BaselineRequest {
  /** ISO date of what is added. */
  readonly date: string;
  /** Whether a finding that is not in the baseline may come in. */
  readonly accepts: (finding: Finding) => boolean;
  /** Keeps entries that are not found: something kept the project from being judged whole. */
  readonly keepStale: boolean;
}

/** The baseline that follows from what is found today. What is still found keeps its day, under the names of today. */
export function nextBaseline(
  before: Baseline | undefined,
  findings: readonly Finding[],
  request: BaselineRequest,
): NextBaseline {
  const old = before ?? new Baseline([]);
  const norms = findings.filter(finding => finding.norm !== undefined && stillFails(finding));
  const kept = norms.flatMap(finding => {
    const entry = old.entryOf(finding);
    return entry === undefined ? [] : [entryFor(finding, entry.date)];
  });
  const others = norms.filter(finding => old.entryOf(finding) === undefined);
  const accepted = others.filter(request.accepts);
  const stale = staleEntries(old, findings);
  const added = new Baseline(accepted.map(finding => entryFor(finding, request.date)));
  return {
    baseline: new Baseline([...kept, ...added.entries, ...(request.keepStale ? stale : [])]),
    added: added.entries.length,
    dropped: request.keepStale ? 0 : stale.length,
    failing: others.length - accepted.length,
  };
}

function entryFor(finding: Finding, date: string): BaselineEntry {
  const { rule, element, severity } = finding;
  return { fingerprint: finding.currentFingerprint ?? finding.fingerprint, rule, element, severity, date };
}

function stillFails({ outcome }: Finding): boolean {
  return outcome !== 'waived';
}

function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareText(a.rule, b.rule) ||
    compareText(a.element ?? '', b.element ?? '') ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** Of two lines for one finding the same one is taken in whatever order they come. */
function compare(a: BaselineEntry, b: BaselineEntry): number {
  return compareText(a.date, b.date) || inOrder(a, b) || compareText(a.severity, b.severity);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
