/**
 * Every practice of the frameworks of the library has a witness that does it and one that does not, and the level that is
 * worked out of each is the one that an auditor would give. Witnesses are found by their folder, which is named after
 * their framework; a new framework or practice without one fails.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Element, library } from '../../../../language/src/index.ts';
import { readFiles } from '../../../support/check.ts';
import type { Witness } from './witness.ts';

/** The files of witnesses, below this folder. */
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).sort();

/** The witnesses of one framework, from all the files of its folder. */
async function witnessesOf(framework: string): Promise<Witness[]> {
  const modules: Record<string, Witness[]>[] = await Promise.all(
    files
      .filter(file => dirname(file) === framework && file.endsWith('.ts'))
      .map(file => import(join(import.meta.dirname, file))),
  );
  return modules.flatMap(module => Object.values(module).flat());
}

function practicesOf(framework: Element): Element[] {
  return framework.children.flatMap(({ children }) => children).filter(({ kind }) => kind === 'practice');
}

function textErrors(programme: string): string[] {
  return readFiles({ 'programme.cx': programme }).problems.map(
    ({ span, message }) => `${programme.slice(span.start, span.end)} | ${message}`,
  );
}

const frameworks = library().fragments.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'framework'));
const witnesses = new Map(
  await Promise.all(frameworks.map(async ({ name }) => [name, await witnessesOf(name)] as const)),
);

describe.each(frameworks.map(framework => [framework.name, framework] as const))('%s', (name, framework) => {
  const ofFramework = witnesses.get(name)!;

  test('has a witness of every practice, and of nothing else', () => {
    const practices = practicesOf(framework).map(practice => practice.name);
    expect(ofFramework.map(({ practice }) => practice).sort()).toEqual(practices.sort());
  });

  test('has witnesses of either sort, each with its reason', () => {
    expect(ofFramework.filter(({ notMet }) => notMet.length === 0).map(({ practice }) => practice)).toEqual([]);
    const reasons = ofFramework.flatMap(({ asks, notMet }) => [asks, ...notMet.map(({ why }) => why)]);
    expect(reasons.filter(reason => reason.trim() === '')).toEqual([]);
  });

  describe.each(ofFramework.map(witness => [witness.practice, witness] as const))('%s', (_, { met, notMet }) => {
    test('is met by the programme that does it', () => {
      expect(textErrors(met)).toEqual([]);
    });

    test.each(notMet)('is not met: $why', ({ programme }) => {
      expect(textErrors(programme)).toEqual([]);
    });
  });
});
