/** What a check found, ready for any output: each place with its printed path, line, column and range. */
import {
  type CxModel,
  type Finding,
  type Fix,
  POLICY_CHANGED,
  readable,
  type Severity,
  textOf,
} from '../../language/src/index.ts';
import type { Span } from '../../language/src/model/values.ts';
import type { Range, TextLines } from '../host/text-lines.ts';
import type { EvaluatedProject, Restriction } from './evaluate-workspace.ts';
import { POLICY_RULE } from './policy-rule.ts';
import { type ReportedRule, rulesOf } from './reported-rules.ts';
import type { CliProject } from './workspace.ts';

export interface ReportedPlace {
  readonly file: string;
  /** From one. */
  readonly line: number;
  /** From one, in code points. */
  readonly column: number;
  readonly range: Range;
}

export interface ReportedFinding extends ReportedPlace {
  readonly finding: Finding;
  readonly related: readonly (ReportedPlace & { readonly message: string })[];
  readonly fixes: readonly ReportedFix[];
  /** Why it is waived, in the words of who waived it. */
  readonly justification: string | undefined;
  /** The lines of its file. */
  readonly source: TextLines;
  /** Its project's. */
  readonly model: Pick<CxModel, 'element' | 'fragments'>;
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (ReportedPlace & { readonly newText: string })[];
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
  readonly baselined: number;
}

export interface CheckReport {
  /** The rules that the run was restricted to, or that it left out: nobody shall take it for a full one. */
  readonly restriction: Restriction;
  /** The version that only newer findings are listed of, and how many older ones are left out. */
  readonly newSince: { readonly ref: string; readonly older: number } | undefined;
  /** ISO date: the day that counted as today. */
  readonly asOf: string;
  /** How many files were checked. */
  readonly files: number;
  readonly summary: Summary;
  /** What was judged by, by id; errors of the text have no rule. */
  readonly rules: ReadonlyMap<string, ReportedRule>;
  /** In the order of file and place; at one place the worst first. */
  readonly findings: readonly ReportedFinding[];
}

export function reportOf(
  { asOf, restriction, newSince }: Pick<CheckReport, 'asOf' | 'restriction' | 'newSince'>,
  judged: readonly EvaluatedProject[],
): CheckReport {
  const findings = judged.flatMap(({ project, evaluation }) =>
    evaluation.findings
      // What a change makes of its rules concerns every file.
      .filter(({ rule, file }) => rule === POLICY_CHANGED || project.isShown(file))
      .map(finding => reportedFinding(project, finding)),
  );
  return {
    asOf,
    restriction,
    newSince,
    // A project that is judged by two configs is there twice.
    files: new Set(judged.flatMap(({ project }) => project.shownFiles)).size,
    summary: summaryOf(findings.map(({ finding }) => finding)),
    rules: withPolicyRule(rulesOf(judged), findings),
    findings: findings.sort(inOrder),
  };
}

/** Only a run that found a change of policy judged by that. */
function withPolicyRule(rules: CheckReport['rules'], findings: readonly ReportedFinding[]): CheckReport['rules'] {
  const isFound = findings.some(({ finding }) => finding.rule === POLICY_CHANGED);
  return isFound ? new Map([...rules, [POLICY_CHANGED, POLICY_RULE]]) : rules;
}

export function placeIn(project: CliProject, file: string, span: Span): ReportedPlace {
  const lines = project.lines(file);
  const range = lines.range(span);
  return { file: project.printed(file), line: range.start.line + 1, column: lines.column(span.start), range };
}

export function reportedFinding(project: CliProject, finding: Finding): ReportedFinding {
  return {
    ...placeIn(project, finding.file, finding.span),
    finding: { ...finding, message: readable(finding.message) },
    related: finding.related.map(({ file, span, message }) => ({ ...placeIn(project, file, span), message })),
    fixes: finding.fixes.map(fix => reportedFix(project, fix)),
    justification: justificationOf(project, finding),
    source: project.lines(finding.file),
    model: project.engine.model,
  };
}

/** The reason that the waiver gives, or the comment. */
function justificationOf({ engine }: CliProject, { waivedBy }: Finding): string | undefined {
  const waiver = waivedBy === undefined ? undefined : engine.model.element(waivedBy);
  return (waiver && textOf(waiver, 'because')) ?? waivedBy;
}

function reportedFix(project: CliProject, { title, safe, edits }: Fix): ReportedFix {
  return {
    title,
    safe,
    edits: edits.map(({ file, span, newText }) => ({ ...placeIn(project, file, span), newText })),
  };
}

function summaryOf(findings: readonly Finding[]): Summary {
  const failed = (severity: Severity) =>
    findings.filter(finding => finding.outcome === 'fail' && finding.severity === severity).length;
  const setAside = (outcome: Finding['outcome']) => findings.filter(finding => finding.outcome === outcome).length;
  return {
    errors: failed('error'),
    warnings: failed('warning'),
    infos: failed('info'),
    waived: setAside('waived'),
    baselined: setAside('baselined'),
  };
}

/** Across projects; what stands at one place keeps the order that the engine gave it. */
function inOrder(a: ReportedFinding, b: ReportedFinding): number {
  return (
    compare(a.file, b.file) || a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end
  );
}

/** By code units, which is the same in every language and on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
