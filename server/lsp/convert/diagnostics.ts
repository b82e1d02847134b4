/** Findings of the engine → diagnostics of the protocol. Nothing else in the server knows what a diagnostic is. */
import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { StillToWrite } from '../../../language/src/analysis/index.ts';
import type { ConfigDiagnostic } from '../../../language/src/config/index.ts';
import {
  type Finding,
  type PlacedDiagnostic,
  readable,
  type Severity,
  severityOfText,
} from '../../../language/src/index.ts';
import { locationOf, rangeOf } from './positions.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The text of a file of the project; absent when it is gone. */
export type DocumentOf = (file: string) => TextDocument | undefined;

/** A finding, or an error in the text that no norm made one of. */
type Shown = PlacedDiagnostic | Finding;

export function diagnosticOf(problem: Shown, document: TextDocument, documentOf: DocumentOf): LspDiagnostic {
  const relatedInformation = (problem.related ?? []).flatMap(({ file, span, message }) => {
    const related = documentOf(file);
    return related === undefined ? [] : [{ location: locationOf(related, span), message }];
  });
  return {
    range: rangeOf(document, problem.span),
    severity: severities['severity' in problem ? problem.severity : (severityOfText(problem.rule) ?? 'error')],
    source: 'cx',
    code: problem.rule,
    message: readable(problem.message),
    ...('help' in problem && problem.help !== undefined ? { codeDescription: { href: problem.help } } : {}),
    ...(relatedInformation.length === 0 ? {} : { relatedInformation }),
  };
}

/** What a person reads at a glance; all that several rules miss is a little more. */
const LONGEST_JOINED = 1000;

/**
 * What is still to write at one element, as one diagnostic. Its code is the worst of the rules and leads to its page, as that
 * of any other; all of them travel in its data, for whoever asks for their fixes.
 */
export function joinedDiagnosticOf(
  { findings, severity, message }: StillToWrite,
  document: TextDocument,
): LspDiagnostic {
  const { rule, span, help } = findings[0]!;
  return {
    range: rangeOf(document, span),
    severity: severities[severity],
    source: 'cx',
    code: rule,
    data: findings.map(each => each.rule),
    message: readable(message, LONGEST_JOINED),
    ...(help === undefined ? {} : { codeDescription: { href: help } }),
  };
}

/** The rules that a diagnostic tells of. */
export function codesOf({ code, data }: LspDiagnostic): readonly string[] {
  const rules: readonly unknown[] = Array.isArray(data) ? data : [code];
  return rules.filter(rule => typeof rule === 'string');
}

export function configDiagnosticOf({ source, span, message }: ConfigDiagnostic): LspDiagnostic {
  const document = TextDocument.create(source.path, 'json', 0, source.text);
  return { range: rangeOf(document, span), severity: severities.error, source: 'cx', code: 'config', message };
}
