/** SARIF 2.1.0, which code scanning reads (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
import { isAbsolute } from 'node:path';
import type { Range } from '../../host/text-lines.ts';
import { TOOL } from '../../version.ts';
import { absoluteUri, relativeUri, sarifText } from '../escapes/sarif.ts';
import { portableJson } from '../json-text.ts';
import type { CheckReport, ReportedFinding, ReportedFix, ReportedPlace } from '../report.ts';
import type { FormatContext } from './formatter.ts';
import { inRepository } from './in-repository.ts';
import { LEVELS, RuleList } from './sarif-rules.ts';
import { worstFirst } from './worst-first.ts';

/** Code scanning keeps no more of a run. */
const MOST_RESULTS = 5000;

/** Paths start from here; whoever reads the log knows where that is. */
const ROOT = '%SRCROOT%';

export function sarif(report: CheckReport, context: FormatContext): string {
  const rules = new RuleList(report);
  const kept = worstFirst(report.findings).slice(0, MOST_RESULTS);
  const results = kept.map(entry => result(entry, rules, context));
  const cut = report.findings.length - kept.length;
  return portableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: TOOL.name, version: TOOL.version, semanticVersion: TOOL.version, rules: rules.descriptors },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: cut === 0 ? [] : [cutNotice(cut)] }],
        results,
        properties: { asOf: report.asOf, files: report.files, ...restricted(report) },
      },
    ],
  });
}

function cutNotice(cut: number) {
  const text = `The ${MOST_RESULTS} worst findings are listed here; ${cut} more are left out.`;
  return { level: 'warning', message: { text } };
}

/** A run that leaves something out is not to be taken for a full one. */
function restricted({ restriction: { only, skip }, newSince }: CheckReport) {
  return { only: only && [...only], skip: skip && [...skip], newSince };
}

function result(entry: ReportedFinding, rules: RuleList, context: FormatContext) {
  const { finding, related, fixes } = entry;
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding),
    level: LEVELS[finding.severity],
    message: { text: sarifText(finding.message) },
    locations: [{ ...location(entry, context), ...logicalLocation(entry) }],
    partialFingerprints: { 'cxFinding/v1': finding.fingerprint },
    relatedLocations: related.map(({ message, ...place }, id) => ({
      id,
      message: { text: sarifText(message) },
      ...location(place, context),
    })),
    // An empty list says that it is not suppressed, which a missing one leaves open.
    suppressions: suppressions(entry),
    fixes: fixes.filter(({ edits }) => edits.length > 0).map(fix => fixOf(fix, context)),
    properties: { kind: finding.kind, owner: finding.owner },
  };
}

function suppressions({ finding: { outcome, waivedBy }, justification }: ReportedFinding) {
  if (outcome === 'fail') {
    return [];
  }
  // A comment stands at what it is about; a waiver and a baseline stand elsewhere.
  const kind = waivedBy?.startsWith('cx-ignore') ? 'inSource' : 'external';
  const text = outcome === 'waived' ? justification : 'Accepted in the baseline.';
  return [{ kind, status: 'accepted', justification: text }];
}

function logicalLocation({ finding }: ReportedFinding) {
  const { element, kind } = finding;
  return element === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: element, kind }] };
}

function fixOf({ title, safe, edits }: ReportedFix, context: FormatContext) {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  return {
    description: { text: sarifText(title) },
    artifactChanges: [...byFile].map(([file, edited]) => ({
      artifactLocation: artifact(file, context),
      replacements: edited.map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    })),
    properties: { safe },
  };
}

function location({ file, range }: ReportedPlace, context: FormatContext) {
  return { physicalLocation: { artifactLocation: artifact(file, context), region: region(range) } };
}

function artifact(file: string, context: FormatContext) {
  return isAbsolute(file)
    ? { uri: absoluteUri(file) }
    : { uri: relativeUri(inRepository(file, context)), uriBaseId: ROOT };
}

/** Lines and columns count from one here. */
function region({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
