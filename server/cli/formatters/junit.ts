/**
 * JUnit XML, which every continuous integration shows as tests: a suite a file, a case a finding. What fails the run is a
 * failure; what only asks for attention is skipped, so that it is seen and nothing turns red by it.
 */
import { TOOL } from '../../version.ts';
import { escapeXml } from '../escapes/xml.ts';
import type { CheckReport, ReportedFinding } from '../report.ts';
import { type FormatContext, listed } from './formatter.ts';
import { inRepository } from './in-repository.ts';

interface Case {
  readonly name: string;
  /** Inside its element. */
  readonly content: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

export function junit(report: CheckReport, context: FormatContext): string {
  const byFile = Map.groupBy(listed(report, context), ({ file }) => inRepository(file, context));
  const suites = [
    suite('cx check', 0, [allChecked(report)], report),
    ...[...byFile].map(([file, findings], index) => suite(file, index + 1, casesOf(findings, context), report)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: TOOL.name }, suites.join(''))}`;
}

/** There is always one case: a report without any is taken for a mistake in the pipeline. */
function allChecked({ files, asOf, restriction: { only, skip }, newSince }: CheckReport): Case {
  const rules = only === undefined && skip === undefined ? 'All rules were checked' : 'Some rules were checked';
  const name = newSince === undefined ? rules : `${rules} for new findings`;
  const output = element(
    'system-out',
    {},
    escapeXml(`${files} ${files === 1 ? 'file' : 'files'} checked as of ${asOf}.`),
  );
  return { name, content: output, outcome: 'passed' };
}

/** A case is known by its name from run to run, so that has no line in it. */
function casesOf(findings: readonly ReportedFinding[], context: FormatContext): Case[] {
  const count = new Map<string, number>();
  return findings.map(entry => {
    const { finding } = entry;
    const name = finding.element === undefined ? finding.rule : `${finding.rule}: ${finding.element}`;
    const place = (count.get(name) ?? 0) + 1;
    count.set(name, place);
    const unique = place === 1 ? name : `${name} (${place})`;
    return context.fails(entry)
      ? { name: unique, content: failure(entry, context), outcome: 'failed' }
      : { name: unique, content: element('skipped', {}, escapeXml(sentence(entry, context))), outcome: 'skipped' };
  });
}

function failure(entry: ReportedFinding, context: FormatContext): string {
  const { message, rule } = entry.finding;
  return element('failure', { type: rule, message }, escapeXml(sentence(entry, context)));
}

function sentence({ finding, file, line, column }: ReportedFinding, context: FormatContext): string {
  return `${inRepository(file, context)}:${line}:${column}: ${finding.severity}: ${finding.message} [${finding.rule}]`;
}

function suite(name: string, id: number, cases: readonly Case[], { asOf }: CheckReport): string {
  const counted = (outcome: Case['outcome']) => String(cases.filter(({ outcome: its }) => its === outcome).length);
  const attributes = {
    name,
    id: String(id),
    package: TOOL.name,
    hostname: 'localhost',
    timestamp: `${asOf}T00:00:00`,
    tests: String(cases.length),
    failures: counted('failed'),
    errors: '0',
    skipped: counted('skipped'),
    time: '0',
  };
  const version = element('properties', {}, element('property', { name: 'version', value: TOOL.version }));
  const content = cases.map(({ name: its, content: inside }) =>
    element('testcase', { name: its, classname: name, time: '0' }, inside),
  );
  return element('testsuite', attributes, version + content.join(''));
}

/** `content` is XML already. */
function element(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const quoted = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${quoted.join('')}>${content}</${name}>\n`;
}
