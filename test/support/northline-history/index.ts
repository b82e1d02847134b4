/**
 * Northline Rail as a git repository: two years of it, a commit a month, the last one the example as it is.
 *
 * It is made from the example, so that it changes with it: see `steps.ts` for what happened and `past.ts` for how the rest
 * follows. Each revision can be read without an error of its text, but for the one whose step says what slipped in it.
 */
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Example } from './example.ts';
import type { Part } from './parts.ts';
import { type Moment, Past, type Said } from './past.ts';
import { type Commit, writeRepository } from './repository.ts';
import { STEPS, type Step } from './steps.ts';

export { STEPS } from './steps.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', '..', 'examples', 'northline-rail');

/** Whoever asks removes the folder. */
export function northlineHistory(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cx-northline-')));
  writeRepository(folder, northlineCommits());
  return folder;
}

/** The commits of the history, the oldest first. */
export function northlineCommits(): Commit[] {
  const example = new Example(EXAMPLE);
  const strange = STEPS.flatMap(partsOf).filter(part => !example.has(part));
  if (strange.length > 0) {
    throw new Error(`The history of Northline Rail speaks of what it does not have: ${JSON.stringify(strange)}`);
  }
  return STEPS.map(({ month, message, slip }, index) => {
    const day = dayIn(month);
    const files = new Past(example, momentAfter(STEPS.slice(0, index + 1), day)).files();
    if (slip !== undefined) {
      files.set(slip, withoutLastBrace(String(files.get(slip))));
    }
    return { day, message, files };
  });
}

/** The day on which the work of a month is committed. */
export function dayIn(month: string): string {
  return `${month}-22`;
}

/** All that the step speaks of. What is renamed in the example must be renamed in its history. */
function partsOf({ brings = [], loses = [], says = [] }: Step): Part[] {
  return [...brings, ...loses, ...says.map(({ element, attribute }) => ({ element, attribute }))];
}

function momentAfter(done: readonly Step[], day: string): Moment {
  const missing = new Set(STEPS.flatMap(({ brings = [] }) => brings));
  const says = new Map<string, Said>();
  for (const { brings = [], loses = [], says: saying = [] } of done) {
    for (const part of brings) {
      missing.delete(part);
    }
    for (const part of loses) {
      missing.add(part);
    }
    for (const { element, attribute, text } of saying) {
      const key = `${element}.${attribute}`;
      if (text === undefined) {
        says.delete(key);
      } else {
        says.set(key, { element, attribute, text });
      }
    }
  }
  return { day, missing: [...missing], says: [...says.values()] };
}

function withoutLastBrace(text: string): string {
  return text.slice(0, text.lastIndexOf('}'));
}
