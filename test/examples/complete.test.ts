// The complete examples: nothing is wrong with their texts, and together they use what the language has.
import { describe, expect, test } from 'vitest';
import { type Element, elementsOf, KINDS, library } from '../../language/src/index.ts';
import { readExample, textErrors } from './support.ts';

function elements(name: string): Element[] {
  return readExample(name).project.model.fragments.flatMap(fragment => elementsOf(fragment));
}

describe.each(['quickstart', 'northline-rail'])('%s', name => {
  test('has no error in its text, its norms or its data files', () => {
    expect(textErrors(readExample(name))).toEqual([]);
  });
});

test('quickstart is one file of about a hundred lines, and checks clean', () => {
  const { project, evaluation } = readExample('quickstart');
  expect(project.files()).toEqual(['quickstart.cx']);
  expect(project.text('quickstart.cx')!.split('\n').length).toBeLessThan(120);
  expect(evaluation.findings.filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')).toEqual([]);
});

describe('northline-rail', () => {
  const all = elements('northline-rail');

  test('has at least twelve files, four journeys and sixty touchpoints', () => {
    const count = (kind: string) => all.filter(element => element.kind === kind).length;
    expect(readExample('northline-rail').project.files().length).toBeGreaterThanOrEqual(12);
    expect(count('journey')).toBeGreaterThanOrEqual(4);
    expect(count('touchpoint')).toBeGreaterThanOrEqual(60);
  });

  test('repeats no text of a touchpoint', () => {
    const texts = all
      .filter(element => element.kind === 'touchpoint')
      .flatMap(element => [
        ...(element.title === undefined ? [] : [element.title]),
        ...['customer', 'thinks', 'feels'].flatMap(attribute =>
          (element.attributes.get(attribute)?.values ?? []).map(value => (value.type === 'text' ? value.text : '')),
        ),
      ]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('uses every kind of the language that is not the library’s alone', () => {
    const used = new Set(all.map(element => element.kind));
    const inLibrary = new Set(library().fragments.flatMap(fragment => elementsOf(fragment).map(({ kind }) => kind)));
    expect(KINDS.map(({ kind }) => kind).filter(kind => !used.has(kind) && !inLibrary.has(kind))).toEqual([]);
  });
});
