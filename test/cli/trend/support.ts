/** What the tests of `cx trend` read of its document. */
import { expect } from 'vitest';
import type { Repository } from '../support/repository.ts';

export interface Point {
  readonly revision: string | null;
  readonly date: string;
  readonly tags: readonly string[];
  readonly coverage: { readonly met: number; readonly applicable: number; readonly ratio: number | null } | null;
  readonly findings: { readonly errors: number; readonly warnings: number; readonly waived: number } | null;
  readonly frameworks:
    | readonly { readonly id: string; readonly level: string; readonly index: number; readonly adopted: boolean }[]
    | null;
  readonly textErrors: number | null;
  readonly error: string | null;
}

/** All points of a run that succeeds. */
export async function pointsOf(repository: Repository, line = '', folder = '.'): Promise<Point[]> {
  const { code, out, err } = await repository.cx(`trend --format json${line}`, folder);
  expect(code, err).toBe(0);
  return JSON.parse(out).points;
}

export async function datesOf(repository: Repository, line = '', folder = '.'): Promise<string[]> {
  return (await pointsOf(repository, line, folder)).map(({ date }) => date);
}

/** So few rules of the library that numbers can be told by hand. */
export const QUIET = '{ "extends": ["cx:essential"], "rules": { "touchpoint-single-accountable": "off" } }';

export const RULE = `rule short "Short" {
  for: t in touchpoints
  require: t.duration <= 3min
  severity: error
  aspect: design
}
`;

export function step(name: string, minutes: number, more = ''): string {
  return `touchpoint ${name} "${name}" { status: live  duration: ${minutes}min ${more} }\n`;
}
