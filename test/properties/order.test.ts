// The order in which files are read makes no difference, and reading twice makes none.

import { expect, test } from 'vitest';
import { Project } from '../../language/src/index.ts';
import { fc, runs } from '../support/property.ts';
import { everythingOf } from './everything.ts';
import { EXAMPLE_TEXTS } from './hostile-texts.ts';
import { texts } from './small-projects.ts';

function read(entries: readonly (readonly [string, string])[], updateEach = false): Project {
  const project = new Project();
  for (const [path, text] of entries) {
    project.setFile(path, text);
    if (updateEach) {
      project.update();
    }
  }
  project.update();
  return project;
}

test('of small projects', () => {
  fc.assert(
    fc.property(
      texts.chain(files =>
        fc.tuple(
          fc.constant(Object.entries(files)),
          fc.shuffledSubarray(Object.entries(files), { minLength: Object.keys(files).length }),
        ),
      ),
      fc.boolean(),
      ([entries, shuffled], updateEach) => {
        const expected = everythingOf(read(entries));
        expect(everythingOf(read(shuffled, updateEach))).toEqual(expected);
        expect(everythingOf(read(entries))).toEqual(expected);
      },
    ),
    { numRuns: runs(1000) },
  );
}, 3_600_000);

test('of the examples, all in one project', () => {
  const entries = EXAMPLE_TEXTS.map((text, index): [string, string] => [`${index % 7}/${index}.cx`, text]);
  const expected = everythingOf(read(entries));
  expect(everythingOf(read(entries.toReversed()))).toEqual(expected);
  expect(everythingOf(read(entries.toReversed(), true))).toEqual(expected);
});
