// What no program of the project does: ask the clock where results depend on it, speak to the network, run what it is given.
import { expect, test } from 'vitest';
import { roomOf } from './rooms.ts';
import { codeOf, files, importsOf } from './sources.ts';

const sources = files().filter(path => roomOf(path) !== undefined || path === 'language/src/index.ts');
const ofLanguage = sources.filter(path => path.startsWith('language/'));

/** Each line of code that the pattern is found in, with its file. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap(path =>
    codeOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

test('code is looked at, and comments and texts are not', () => {
  expect(linesWith(/export class Project \{/, sources)).toHaveLength(1);
  expect(linesWith(/One project in memory/, sources)).toEqual([]);
});

test('the language asks no clock, no chance and no locale', () => {
  const pattern =
    /\bnew Date\b|\bDate\.|\bMath\.random\b|\btoLocale|\blocaleCompare\b|\bIntl\.|\bperformance\.|\bsetTimeout\b|\bcrypto\./;
  expect(linesWith(pattern, ofLanguage)).toEqual([]);
});

test('the language prints nothing and knows of no process or page', () => {
  expect(
    linesWith(/\bconsole\.|\bprocess\.|\bglobalThis\.|\bwindow\.|\bdocument\.(?:create|query|get)/, ofLanguage),
  ).toEqual([]);
});

test('nothing speaks to the network', () => {
  const pattern = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/;
  expect(linesWith(pattern, sources)).toEqual([]);
  const modules = sources.flatMap(importsOf).filter(({ to }) => /^node:(?:https?|http2|net|tls|dgram|dns)$/.test(to));
  expect(modules).toEqual([]);
});

test('nothing is executed that came from elsewhere', () => {
  expect(linesWith(/\beval\(|\bnew Function\b|\bvm\.|\binnerHTML\b|\bdangerouslySetInnerHTML\b/, sources)).toEqual([]);
  const modules = sources.flatMap(importsOf).filter(({ to }) => to === 'node:vm' || to === 'node:worker_threads');
  expect(modules).toEqual([]);
});
