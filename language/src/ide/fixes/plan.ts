/**
 * A plan for a gap, as far as it is known: that an initiative closes the practice. Who answers for it and by when, a person
 * writes; until then the plan is an idea and nothing more.
 */
import type { Edit } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import { titleOf } from '../../model/read.ts';
import { textLiteral } from '../../model/text-literal.ts';
import { writtenName } from '../../model/written-name.ts';
import type { Project } from '../../project/workspace/project.ts';
import { isQualifiedName } from '../../syntax/parser/characters.ts';
import { appendElements, lineBreak } from './insert.ts';
import { freeName, upperFirst } from './names.ts';

export interface Plan {
  readonly edit: Edit;
  /** Where a person goes on writing, in the file as it then is: behind what is known. */
  readonly cursor: number;
}

/** Nothing for a practice that no name can mean, and where no file can take it. */
export function planFor(practice: Element, project: Project): Plan | undefined {
  const file = fileForPlans(project);
  const text = file === undefined ? undefined : project.text(file);
  const closed = writtenName(practice, project.model);
  if (file === undefined || text === undefined || !isQualifiedName(closed)) {
    return undefined;
  }
  const name = freeName(`Close${practice.name.split('-').map(upperFirst).join('')}`, project.model);
  const known = [`initiative ${name} ${textLiteral(titleOf(practice))} {`, `  closes: ${closed}`, '  status: idea'];
  const newLine = lineBreak(text);
  const edit = appendElements({ file }, [[...known, '}'].join(newLine)], text);
  return { edit, cursor: edit.span.start + edit.newText.length - newLine.length - 1 };
}

/** The file with most initiatives, else that of the programme. What stands behind an error of the syntax may be read as anything. */
function fileForPlans(project: Project): string | undefined {
  const { index } = project.model;
  const byFile = Map.groupBy(index.written('initiative'), ({ file }) => file);
  const likeliest = [...byFile].sort(([, a], [, b]) => b.length - a.length).map(([file]) => file);
  const programmes = index.written('programme').map(({ file }) => file);
  return [...likeliest, ...programmes].find(
    file => !project.isRefused(file) && project.problems(file).every(({ rule }) => rule !== 'syntax'),
  );
}
