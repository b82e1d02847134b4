/** Verdicts → findings: where each stands, how bad it is, who must act, and what waives it. */

import type { Finding, Severity } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import { titleOf, whoMustAct } from '../../model/read.ts';
import type { WaiversInput } from './builtin-check.ts';
import { severityOn } from './effective.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { NormRun } from './norm-run.ts';
import { isPlace, placeOf } from './places.ts';
import type { NormSettings } from './settings.ts';
import type { NormSummary } from './table.ts';
import type { Failure, Verdict } from './verdict.ts';
import type { Exemption, ExemptionsOfNorm } from './waivers.ts';

/** What one norm found in one file. */
export interface NormFindings {
  /** By the place of the subject in the result of a file; met ones are left out. */
  readonly bySubject: ReadonlyMap<number, readonly Finding[]>;
  /** Places of the subjects whose obligation is waived. */
  readonly waived: ReadonlySet<number>;
}

export const NO_FINDINGS: NormFindings = { bySubject: new Map(), waived: new Set() };

export function findingsIn(
  normRun: NormRun,
  summary: NormSummary,
  file: string,
  settings: NormSettings,
  exemptions: ExemptionsOfNorm,
  used: Set<string>,
): NormFindings {
  const fileResult = normRun.fileResults.get(file)!;
  const { severity } = normRun.effective.of(file);
  const bySubject = new Map<number, readonly Finding[]>();
  let waived: Set<number> | undefined;
  const help = settings.help?.(summary.name);
  fileResult.verdicts.forEach((verdict, index) => {
    if (verdict.failures.length === 0) {
      return;
    }
    const subject = fileResult.subjects[index]!;
    const exemption = exemptions.exempting(subject);
    if (exemption !== undefined) {
      used.add(exemption.key);
      waived ??= new Set();
      waived.add(index);
    }
    const general = severityOn(
      normRun.norm,
      severity === 'off' ? normRun.norm.severity : severity,
      subject,
      settings.today,
    );
    bySubject.set(
      index,
      verdict.failures.map(failure =>
        finding({ summary, help }, subject, verdict, failure, failure.severity ?? general, exemption),
      ),
    );
  });
  return { bySubject, waived: waived ?? NO_FINDINGS.waived };
}

/** What a check says of the project as a whole, where its rule has no subject to stand at. */
export function projectFindings(
  normRun: NormRun,
  norm: NormSummary,
  settings: NormSettings,
  context: WaiversInput,
): Finding[] {
  const { check } = normRun.norm;
  const place = settings.projectPlace;
  const { severity } = normRun.effective.of(place?.file ?? '');
  if (check?.startProject === undefined || place === undefined || severity === 'off' || normRun.subjectCount > 0) {
    return [];
  }
  return check.startProject(context).map(failure => ({
    file: place.file,
    span: place.span,
    rule: norm.name,
    norm: norm.id,
    severity,
    outcome: 'fail',
    message: failure.message ?? titleOf(norm.element),
    unwritten: failure.unwritten === true,
    element: undefined,
    kind: undefined,
    owner: undefined,
    ...fingerprintsOf(norm.element, '', failure.discriminator ?? ''),
    help: settings.help?.(norm.name),
    related: failure.related ?? [],
    fixes: [],
    remedy: norm.remedy,
    waivedBy: undefined,
  }));
}

/** What all findings of a norm share. */
interface Source {
  readonly summary: NormSummary;
  readonly help: string | undefined;
}

function finding(
  { summary, help }: Source,
  subject: Element,
  { isUnwritten }: Verdict,
  failure: Failure,
  severity: Finding['severity'],
  exemption: Exemption | undefined,
): Finding {
  const place = isPlace(failure.place) ? failure.place : placeOf(subject, failure.place);
  return {
    file: place.file,
    span: place.span,
    rule: summary.name,
    norm: summary.id,
    severity,
    outcome: exemption === undefined ? 'fail' : 'waived',
    message: failure.message,
    unwritten: isUnwritten,
    element: subject.id,
    kind: subject.kind,
    owner: whoMustAct(subject),
    help,
    related: failure.related,
    fixes: [],
    remedy: summary.remedy,
    waivedBy: exemption && nameOfExemption(exemption),
    // Last, for what stands behind spread properties is put there one by one.
    ...fingerprintsOf(summary.element, subject, failure.discriminator),
  };
}

/** How `waivedBy` begins where a comment took the finding out: no identity of a waiver does. */
const COMMENT = 'cx-ignore: ';

/** Whether it was a comment that took a finding out, by its `waivedBy`. */
export function isByComment(waivedBy: string): boolean {
  return waivedBy.startsWith(COMMENT);
}

function nameOfExemption({ source }: Exemption): string {
  return 'waiver' in source ? source.waiver.id : `${COMMENT}${source.suppression.reason}`;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** The order of findings: by file and place, at one place the worst first; then by rule, and what tells them apart. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.fingerprint, b.fingerprint) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
