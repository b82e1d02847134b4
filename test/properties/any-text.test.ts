// Any text gives a model and findings, and nothing throws.

import { describe, expect, test } from 'vitest';
import { elementsOf, Project, type Value } from '../../language/src/index.ts';
import { fc, runs } from '../support/property.ts';
import { hostileTexts } from './hostile-texts.ts';

function readAlone(text: string): Project {
  const project = new Project();
  project.setFile('main.cx', text);
  project.update();
  return project;
}

interface Spanned {
  readonly start: number;
  readonly end: number;
}

function liesIn({ start, end }: Spanned, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
}

function expectSound(project: Project, text: string): void {
  const problems = project.problems('main.cx');
  expect(problems.length).toBeLessThanOrEqual(201);
  for (const { span, message, related, fixes } of problems) {
    expect(liesIn(span, text.length), message).toBe(true);
    expect(message.length).toBeLessThanOrEqual(500);
    expect(message).not.toMatch(/undefined|\[object|NaN|[\r\n]/);
    expect((related ?? []).every(({ file, span: place }) => file !== 'main.cx' || liesIn(place, text.length))).toBe(
      true,
    );
    expect((fixes ?? []).every(fix => fix.edits.every(edit => liesIn(edit.span, text.length)))).toBe(true);
  }
  for (const fragment of project.model.fragments) {
    for (const element of elementsOf(fragment)) {
      expect(liesIn(element.span, text.length)).toBe(true);
      expect(liesIn(element.nameSpan, text.length)).toBe(true);
      expect(element.children.every(child => child.container === element)).toBe(true);
      for (const { values, span } of element.attributes.values()) {
        expect(liesIn(span, text.length)).toBe(true);
        expect(values.every((value: Value) => liesIn(value.span, text.length))).toBe(true);
      }
    }
  }
}

/** 20,000 in all; the shapes are large. */
const COUNTS: Readonly<Record<string, number>> = {
  bytes: 5000,
  characters: 5000,
  soup: 4000,
  mutated: 4000,
  shapes: 2000,
};

describe.each(Object.entries(hostileTexts))('%s', (name, texts) => {
  test('are read without throwing, and everything that is said of them lies in them', () => {
    fc.assert(
      fc.property(texts, text => {
        const project = readAlone(text);
        expectSound(project, text);
        expect(project.isRefused('main.cx') || project.model.fragments.length === 1).toBe(true);
      }),
      { numRuns: runs(COUNTS[name]!) },
    );
  }, 3_600_000);
});
