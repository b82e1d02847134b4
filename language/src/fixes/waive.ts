/** A waiver for a finding, with the gaps that only people can fill: why, until when, and who agreed. */
import type { Edit, Finding } from '../model/finding.ts';
import { isQualifiedName } from '../parser/characters.ts';
import type { Project } from '../workspace/project.ts';
import { freeName, upperFirst } from './candidates.ts';
import { appendElements } from './insert.ts';

/** Writes a gap: what an editor that steps through gaps shows there, or what stands there until somebody writes. */
export type WriteGap = (number: number, hint: string) => string;

/** An editor that knows no gaps leaves them empty: what is missing is then said where it is missing. */
const EMPTY: WriteGap = () => '';

/** Nothing for errors of the text, and for elements that no name can mean. */
export function waiverFor(finding: Finding, project: Project, gap: WriteGap = EMPTY): Edit | undefined {
  const element = finding.element === undefined ? undefined : project.model.element(finding.element);
  const text = element && project.text(element.file);
  if (finding.norm === undefined || element === undefined || text === undefined || !isQualifiedName(element.id)) {
    return undefined;
  }
  const norm = finding.rule.split('-').map(upperFirst).join('');
  const lines = [
    `waiver ${freeName(`${upperFirst(element.name)}${norm}`, project.model)} {`,
    `  of: ${finding.rule}`,
    `  for: ${element.id}`,
    `  because: "${gap(1, 'Why it cannot hold yet')}"`,
    `  until: ${gap(2, 'YYYY-MM-DD')}`,
    `  approved: ${gap(3, 'Role')}`,
    '}',
  ];
  return appendElements(element, [lines.join(text.includes('\r\n') ? '\r\n' : '\n')], text);
}
