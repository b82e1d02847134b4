/** The index of a model: its elements by kind, in the order of the text, and who refers to whom. */
import { describe, expect, test } from 'vitest';
import type { Element, ReverseQuery } from '../../../language/src/index.ts';
import { readFiles } from '../../support/check.ts';

const FILES = {
  'b.cx': 'touchpoint Late { owner: Lead }\nrole Lead',
  'a.cx': `
    journey Buy {
      touchpoint First { owner: Lead, Clerk  responsible: Clerk }
      stage S { status: retired  touchpoint Gone { owner: Lead } }
      touchpoint Second { owner: Nobody  responsible: Lead, Lead }
    }
    rule r { for: t in touchpoints  require: exists t.owner  example good { touchpoint Shown { owner: Lead } } }
  `,
  'c.cx': 'role Clerk',
};

const OWNERS: ReverseQuery = { attributes: ['owner'] };
const EITHER: ReverseQuery = { kind: 'touchpoint', attributes: ['owner', 'responsible'] };

const ids = (elements: readonly Element[]) => elements.map(({ id }) => id);

describe('the elements of a kind', () => {
  const { index } = readFiles(FILES).model;

  test('stand in the order of files and places, without what is retired or of an example', () => {
    expect(ids(index.ofKind('touchpoint'))).toEqual(['Buy.First', 'Buy.Second', 'Late']);
    expect(ids(index.ofKindsIn(['touchpoint'], 'a.cx'))).toEqual(['Buy.First', 'Buy.Second']);
    expect([...index.ofKindsByFile(['role']).keys()]).toEqual(['b.cx', 'c.cx']);
    expect(index.ofKind('pain')).toEqual([]);
  });

  test('of several kinds stand as they are written, in the very same lists until their file is another', () => {
    const { project } = readFiles(FILES);
    const kinds = ['stage', 'touchpoint', 'pain'];
    const before = project.model.index.ofKindsByFile(kinds);
    expect([...before].map(([file, found]) => [file, ids(found)])).toEqual([
      ['a.cx', ['Buy.First', 'Buy.Second']],
      ['b.cx', ['Late']],
    ]);
    project.setFile('b.cx', 'touchpoint Later { pain P }\nstage S\nrole Lead');
    project.update();
    const { index } = project.model;
    expect(ids(index.ofKindsIn(kinds, 'b.cx'))).toEqual(['Later', 'Later.P', 'S']);
    expect(index.ofKindsByFile(kinds).get('a.cx')).toBe(before.get('a.cx'));
    expect(index.ofKindsByFile(kinds).get('b.cx')).toBe(index.ofKindsIn(kinds, 'b.cx'));
  });

  test('are more where it is asked for all that are written', () => {
    expect(ids(index.written('touchpoint'))).toEqual(['Buy.First', 'Buy.S.Gone', 'Buy.Second', 'Late']);
    expect(ids(index.written('stage', 'role'))).toEqual(['Buy.S', 'Lead', 'Clerk']);
    expect(index.written()).toEqual([]);
  });

  test('are not those of the library, which has an index of its own', () => {
    expect(index.ofKind('metric')).toEqual([]);
  });
});

describe('who refers to an element', () => {
  const { index } = readFiles(FILES).model;

  test('is told by attribute and kind, each once, without what is retired', () => {
    expect(ids(index.referring('Lead', OWNERS))).toEqual(['Buy.First', 'Late']);
    expect(ids(index.referring('Lead', EITHER))).toEqual(['Buy.First', 'Buy.Second', 'Late']);
  });

  test('is the one whose first owner it is', () => {
    expect(index.referring('Clerk', OWNERS)).toEqual([]);
    expect(ids(index.referring('Clerk', EITHER))).toEqual(['Buy.First']);
  });
});

test('an edit of the element that is meant reaches who refers to it, in another file', () => {
  const { project } = readFiles(FILES);
  expect(ids(project.model.index.referring('Late', OWNERS))).toEqual([]);
  project.setFile('c.cx', 'role Clerk\nrole Nobody');
  project.update();
  const { index } = project.model;
  expect(ids(index.referring('Nobody', OWNERS))).toEqual(['Buy.Second']);
  project.removeFile('a.cx');
  project.update();
  expect(ids(project.model.index.ofKind('touchpoint'))).toEqual(['Late']);
  expect(project.model.index.referring('Nobody', OWNERS)).toEqual([]);
});

test('asked between an edit and the update, it tells of the version before', () => {
  const { project } = readFiles(FILES);
  project.setFile('b.cx', 'role Lead');
  expect(ids(project.model.index.ofKindsIn(['touchpoint'], 'b.cx'))).toEqual(['Late']);
  project.update();
  expect(project.model.index.ofKindsIn(['touchpoint'], 'b.cx')).toEqual([]);
});
