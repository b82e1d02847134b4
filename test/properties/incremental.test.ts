// A project after any edits says exactly what one says that is read from nothing.

import { expect, test } from 'vitest';
import { Project } from '../../language/src/index.ts';
import { fc, runs } from '../support/property.ts';
import { everythingOf } from './everything.ts';
import { file, path, texts } from './small-projects.ts';

type Edit =
  | { readonly type: 'set'; readonly path: string; readonly text: string }
  | { readonly type: 'line'; readonly path: string; readonly at: number }
  | { readonly type: 'remove' | 'refuse' | 'touch'; readonly path: string }
  | { readonly type: 'move'; readonly path: string; readonly to: string };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('set' as const), path, text: file }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('line' as const), path, at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom('remove' as const, 'refuse' as const, 'touch' as const), path }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('move' as const), path, to: path }) },
);

/** What there is on the disk: a text, or nothing that can be read. */
type Disk = Map<string, string | undefined>;

function apply(change: Edit, disk: Disk, project: Project): void {
  const put = (to: string, text: string | undefined) => {
    disk.set(to, text);
    if (text === undefined) {
      project.refuseFile(to, 'not-utf8', 'This file is not UTF-8.');
    } else {
      project.setFile(to, text);
    }
  };
  const before = disk.get(change.path);
  switch (change.type) {
    case 'set':
      put(change.path, change.text);
      break;
    case 'line': {
      const lines = (before ?? '').split('\n');
      lines.splice(change.at % (lines.length + 1), 0, '// another line');
      put(change.path, lines.join('\n'));
      break;
    }
    case 'remove':
      disk.delete(change.path);
      project.removeFile(change.path);
      break;
    case 'refuse':
      put(change.path, undefined);
      break;
    case 'touch':
      put(change.path, before ?? '');
      break;
    case 'move':
      if (disk.has(change.path)) {
        disk.delete(change.path);
        project.removeFile(change.path);
        put(change.to, before);
      }
  }
}

function fromNothing(disk: Disk): Project {
  const project = new Project();
  for (const [key, text] of [...disk].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (text === undefined) {
      project.refuseFile(key, 'not-utf8', 'This file is not UTF-8.');
    } else {
      project.setFile(key, text);
    }
  }
  project.update();
  return project;
}

test('an incremental build equals a build from nothing', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
      (start, steps) => {
        const disk: Disk = new Map(Object.entries(start));
        const project = fromNothing(disk);
        for (const changes of steps) {
          const before = everythingOf(project).problems;
          for (const change of changes) {
            apply(change, disk, project);
          }
          const { files } = project.update();
          const now = everythingOf(project);
          expect(now).toEqual(everythingOf(fromNothing(disk)));
          // A place that is only shown beside a problem follows its file without an update of the problem.
          const shown = (problems: typeof before) =>
            JSON.stringify(problems, (key, value: unknown) => (key === 'related' ? undefined : value));
          for (const key of new Set([...Object.keys(before), ...Object.keys(now.problems)])) {
            const changed = shown({ [key]: before[key] ?? [] }) !== shown({ [key]: now.problems[key] ?? [] });
            expect(!changed || files.includes(key), `${key} changed and is not named`).toBe(true);
          }
        }
      },
    ),
    { numRuns: runs(700) },
  );
}, 3_600_000);
