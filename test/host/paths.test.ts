/** Paths of every system, on whatever system this runs. */
import { describe, expect, test } from 'vitest';
import { basename, dirname, isAbsolute, isInside, join, relativePath, resolve } from '../../server/host/paths.ts';

test('joins names to a folder, and follows what leads up', () => {
  expect(join('/a', 'b', 'c.cx')).toBe('/a/b/c.cx');
  expect(join('/a/b', '../c', './d')).toBe('/a/c/d');
  expect(join('/a', '/b//c/')).toBe('/a/b/c');
  expect(join('/', 'a/b')).toBe('/a/b');
  expect(join('/a', '../../..')).toBe('/');
  expect(join('a', '../../b')).toBe('../b');
  expect(join('/a', 'C:/b')).toBe('/a/C:/b');
  expect(join('C:/a', '..', '..', 'b')).toBe('C:/b');
  expect(join('C:', 'a')).toBe('C:/a');
  expect(join('//server/share', '../x')).toBe('//server/share/x');
});

test('finds the folder and the name of a path', () => {
  expect([dirname('/a/b'), dirname('/a'), dirname('/')]).toEqual(['/a', '/', '/']);
  expect([dirname('C:/a'), dirname('C:/'), dirname('//s/h/a')]).toEqual(['C:/', 'C:/', '//s/h/']);
  expect([dirname('a/b'), dirname('a')]).toEqual(['a', '.']);
  expect([basename('/a/b.cx'), basename('/a/b/'), basename('/')]).toEqual(['b.cx', 'b', '']);
});

test('tells an absolute path from a relative one', () => {
  expect(['/a', 'C:/a', 'c:', '//s/h'].map(isAbsolute)).toEqual([true, true, true, true]);
  expect(['a', './a', '../a', 'C:a', 'ab:/c', ''].map(isAbsolute)).toEqual([false, false, false, false, false, false]);
});

test('shows the way from a folder', () => {
  expect(relativePath('/a/b', '/a/b/c/d.cx')).toBe('c/d.cx');
  expect(relativePath('/a/b', '/a/c')).toBe('../c');
  expect(relativePath('/a', '/a')).toBe('');
  expect(relativePath('/', '/a')).toBe('a');
  expect(relativePath('C:/a', 'D:/a')).toBe('D:/a');
});

test('knows what lies inside', () => {
  expect(isInside('/a', '/a')).toBe(true);
  expect(isInside('/a', '/a/..b')).toBe(true);
  expect(isInside('/a', '/ab')).toBe(false);
  expect(isInside('/a/b', '/a')).toBe(false);
  expect(isInside('/', '/a')).toBe(true);
});

describe('on Windows', () => {
  test('capitals make no difference, and elsewhere they do', () => {
    expect(isInside('C:/Users/Ada', 'c:/users/ada/x.cx')).toBe(true);
    expect(relativePath('c:/users', 'C:/Users/Ada/X.cx')).toBe('Ada/X.cx');
    expect(isInside('//Server/share', '//server/Share/x')).toBe(true);
    expect(isInside('/Users', '/users/x')).toBe(false);
  });

  test('a drive or a share is left for no other', () => {
    expect(isInside('C:/', 'D:/a')).toBe(false);
    expect(isInside('/', 'C:/a')).toBe(false);
    expect(isInside('//a/b', '//a/c/d')).toBe(false);
  });
});

describe('what a person types', () => {
  test('begins where they are', () => {
    expect(resolve('/a/b', 'c')).toBe('/a/b/c');
    expect(resolve('/a/b', '../c')).toBe('/a/c');
    expect(resolve('/a/b', '/c')).toBe('/c');
    expect(resolve('/a', 'b\\c')).toBe('/a/b\\c');
    expect(resolve('/a', 'C:/b')).toBe('/a/C:/b');
    expect(resolve('/a', '//b/c/d')).toBe('/b/c/d');
  });

  test('may have either stroke on Windows', () => {
    expect(resolve('C:/a', 'b\\c')).toBe('C:/a/b/c');
    expect(resolve('C:/a', '..\\c')).toBe('C:/c');
    expect(resolve('C:/a', 'D:\\c')).toBe('D:/c');
    expect(resolve('C:/a', '\\c')).toBe('C:/c');
    expect(resolve('C:/a', '\\\\server\\share\\c')).toBe('//server/share/c');
  });
});
