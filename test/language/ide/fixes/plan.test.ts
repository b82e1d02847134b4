/** A plan for a gap: where it is written and what it says, which is nothing that nobody stated. */
import { describe, expect, test } from 'vitest';
import { applyEdits, formatText, Project, planFor } from '../../../../language/src/index.ts';

const FRAMEWORK = `framework f { practice two-words "Two words" }\n`;
const PROGRAMME = `programme P {\n  adopt f { target: ad-hoc }\n}\n`;

function projectOf(files: Readonly<Record<string, string>>): Project {
  const project = new Project();
  for (const [path, text] of Object.entries(files)) {
    project.setFile(path, text);
  }
  project.update();
  return project;
}

/** The file that the plan is written into, and its text then, with a mark where the cursor stands. */
function planned(files: Readonly<Record<string, string>>, practice = 'f.two-words'): [string, string] | undefined {
  const project = projectOf(files);
  const plan = planFor(project.model.element(practice)!, project);
  if (plan === undefined) {
    return undefined;
  }
  const { file } = plan.edit;
  const after = applyEdits(project.text(file)!, [plan.edit]);
  return [file, `${after.slice(0, plan.cursor)}|${after.slice(plan.cursor)}`];
}

test('says that it closes the practice and is an idea, and the cursor stands where the rest is to be written', () => {
  expect(planned({ 'f.cx': FRAMEWORK, 'p.cx': PROGRAMME })).toEqual([
    'p.cx',
    `${PROGRAMME}
initiative CloseTwoWords "Two words" {
  closes: two-words
  status: idea|
}
`,
  ]);
});

describe('stands', () => {
  const few = 'initiative One\n';
  const most = 'initiative Two\ninitiative Three\n';

  test('in the file that has most initiatives', () => {
    expect(planned({ 'a.cx': few, 'b.cx': most, 'f.cx': FRAMEWORK, 'p.cx': PROGRAMME })?.[0]).toBe('b.cx');
  });

  test('in none whose syntax is broken, for there it might be read as anything', () => {
    const files = { 'a.cx': few, 'b.cx': `${most}journey {{`, 'f.cx': FRAMEWORK };
    expect(planned(files)?.[0]).toBe('a.cx');
    expect(planned({ ...files, 'a.cx': 'initiative {{' })).toBeUndefined();
  });
});

test('is as our formatter writes it, in the line breaks of its file, and means the practice', () => {
  for (const text of [PROGRAMME, PROGRAMME.replaceAll('\n', '\r\n')]) {
    const [, marked] = planned({ 'f.cx': FRAMEWORK, 'p.cx': text })!;
    const after = marked.replace('|', '');
    expect(formatText(after)).toMatchObject({ text: after });
    expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
    const project = projectOf({ 'f.cx': FRAMEWORK, 'p.cx': after });
    expect(project.problems('p.cx')).toEqual([]);
    expect(project.references('p.cx').map(({ reference }) => reference.target)).toContain('f.two-words');
  }
});

test('takes a name that nothing has, and names the practice by its identity where another has its name', () => {
  const twin = 'framework g { practice two-words }\ninitiative CloseTwoWords\n';
  const [, text] = planned({ 'f.cx': FRAMEWORK, 'g.cx': twin, 'p.cx': 'programme P' })!;
  expect(text).toContain('initiative CloseTwoWords2 "Two words" {\n  closes: f.two-words\n');
  const project = projectOf({ 'f.cx': FRAMEWORK, 'g.cx': text.replace('|', '') });
  expect(project.problems('g.cx')).toEqual([]);
});

test('a title is text, whatever stands in it', () => {
  const title = 'a \\"quoted\\" \\\\ one } initiative \\u{202e}\\n';
  const framework = `framework f { practice two-words "${title}" }\n`;
  const [, text] = planned({ 'f.cx': framework, 'p.cx': PROGRAMME })!;
  expect(text).toContain(`"${title}"`);
  const project = projectOf({ 'f.cx': framework, 'p.cx': text.replace('|', '') });
  expect(project.problems('p.cx').filter(({ rule }) => rule !== 'hidden-direction')).toEqual([]);
  expect(project.model.element('CloseTwoWords')?.title).toBe(project.model.element('f.two-words')?.title);
});
