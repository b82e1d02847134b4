import { describe, expect, test } from 'vitest';
import { heightOf, inMap, middleOf } from '../../client/webview/map/geometry.ts';
import { pathsOf } from '../../client/webview/parts/curve.ts';
import { fc } from '../support/property.ts';

const points = fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { maxLength: 30 });

/** All pairs of coordinates of a path. */
function coordinates(path: string): [number, number][] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1]!] as [number, number]] : []));
}

describe('the curve of emotions', () => {
  test('never leaves the feelings between which it runs, nor does any of its handles', () => {
    fc.assert(
      fc.property(points, told => {
        const paths = pathsOf(told, inMap);
        for (const [, y] of coordinates(`${paths?.solid ?? ''}${paths?.bridged ?? ''}`)) {
          expect(y).toBeGreaterThanOrEqual(heightOf(2) - 0.1);
          expect(y).toBeLessThanOrEqual(heightOf(-2) + 0.1);
        }
      }),
    );
  });

  test('goes through every feeling that is told', () => {
    fc.assert(
      fc.property(points, told => {
        const known = told.flatMap((feeling, column) =>
          feeling === null ? [] : [[middleOf(column), heightOf(feeling)]],
        );
        const paths = pathsOf(told, inMap);
        if (known.length < 2) {
          expect(paths).toBeUndefined();
        } else {
          for (const point of known) {
            expect(coordinates(paths!.solid + paths!.bridged)).toContainEqual(point);
          }
        }
      }),
    );
  });

  test('is solid between neighbours, and bridges what nobody told', () => {
    expect(pathsOf([1, 2], inMap)).toMatchObject({ bridged: '' });
    expect(pathsOf([1, null, 2], inMap)).toMatchObject({ solid: '', area: '' });
  });

  test('fills no step of which nothing is told', () => {
    const filled = coordinates(pathsOf([1, 2, null, 2, 1], inMap)!.area).map(([x]) => x);
    expect(filled.filter(x => x > middleOf(1) && x < middleOf(3))).toEqual([]);
  });
});
