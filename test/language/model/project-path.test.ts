// The way from one file to another, and back to its path.
import { expect, test } from 'vitest';
import { projectPath, wayTo } from '../../../language/src/model/project-path.ts';

test.each([
  ['a.cx', 'x.png', 'x.png'],
  ['map/a.cx', 'map/x.png', 'x.png'],
  ['map/a.cx', 'map/img/x.png', 'img/x.png'],
  ['map/a.cx', 'x.png', '../x.png'],
  ['map/deep/a.cx', 'map/img/x.png', '../img/x.png'],
  ['x.png/a.cx', 'x.png', '../x.png'],
])('from %s to %s it is %s', (from, path, way) => {
  expect(wayTo(from, path)).toBe(way);
  expect(projectPath(from, way, { lie: '', keep: '' })).toBe(path);
});
