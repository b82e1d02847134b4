/**
 * A waiver for a finding, with the gaps that only people can fill: why, until when, and who agreed. It waives nothing until
 * each of them is filled, for an empty reason is none, and an attribute without a value is an error of the text.
 */
import type { Edit, Finding } from '../../model/finding.ts';
import type { Project } from '../../project/workspace/project.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { EMPTY, type WriteGap } from './gap.ts';
import { appendElements } from './insert.ts';
import { freeName, upperFirst } from './names.ts';

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
    `  because: "${gap(1)}"`,
    `  until: ${gap(2, 'YYYY-MM-DD')}`,
    `  approved: ${gap(3)}`,
    '}',
  ];
  return appendElements(element, [lines.join(text.includes('\r\n') ? '\r\n' : '\n')], text);
}
