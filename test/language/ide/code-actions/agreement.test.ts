/**
 * The editor and `--fix` put one finding right in the same way: where `--fix` writes anything, its edits are those of the
 * action that the editor offers first, whether it had time to try it or not.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import {
  codeActionsInSteps,
  type Finding,
  type FixedAll,
  type FixMode,
  fixAllInSteps,
  inOneGo,
  Project,
  ProjectSession,
  scan,
  settingsOf,
} from '../../../../language/src/index.ts';
import { Random } from '../../../bench/random.ts';
import { EXAMPLES, readExample } from '../../../examples/support.ts';
import { inTouchpoint, MISTAKES_IN_ELEMENTS, MISTAKES_IN_LINES, PROGRAMME } from '../fixes/mistakes.ts';

function sessionOn(engine: Project): ProjectSession {
  return new ProjectSession(engine, settingsOf(DEFAULT_CONFIG, { today: '2026-11-22' }), () => undefined);
}

function opened(text: string): ProjectSession {
  const project = new Project();
  project.setFile('a.cx', text);
  project.update();
  return sessionOn(project);
}

/** What `--fix` makes of one of the findings, or of all of them and of those that they reveal. */
function fixed(session: ProjectSession, mode: FixMode, findings: readonly Finding[], one?: Finding): FixedAll {
  const mayFix = (finding: Finding) => one === undefined || finding === one;
  return inOneGo(fixAllInSteps(session, { mode, findings, mayFix, mayEdit: () => true }));
}

/** Compares the two for each finding alone, and for all together. Gives how many fixes were written. */
function compare(session: ProjectSession): number {
  const { engine } = session;
  const { findings } = inOneGo(session.evaluateInSteps());
  const fixable = findings.filter(({ fixes }) => fixes.length > 0);
  const offered = (finding: Finding, hasTime: boolean) =>
    inOneGo(codeActionsInSteps(session, { findings: [finding], hasTime: () => hasTime, knowsSnippets: false }))[0];
  let written = 0;
  for (const mode of ['safe', 'unsafe'] as const) {
    const alone = fixable.map(finding => fixed(session, mode, findings, finding));
    const together = fixed(session, mode, findings);
    const isMadeAlone = new Set(alone.flatMap(({ made }) => made.map(({ finding }) => finding)));
    for (const { finding, fix } of [...alone, together].flatMap(({ made }) => made)) {
      // One fix may reveal the next, which nobody is offered yet.
      if (fixable.includes(finding)) {
        written++;
        expect(isMadeAlone).toContain(finding);
        for (const hasTime of [true, false]) {
          expect(offered(finding, hasTime)).toMatchObject({ title: fix.title, edits: fix.edits });
        }
      }
    }
    expect(together.made.length > 0).toBe(alone.some(({ made }) => made.length > 0));
    const before = [...together.texts.keys()].map((file): [string, string] => [file, engine.text(file)!]);
    for (const [file, text] of together.texts) {
      engine.setFile(file, text);
    }
    const left = inOneGo(session.evaluateInSteps()).findings;
    expect(fixed(session, mode, left).made, 'once is enough').toEqual([]);
    for (const [file, text] of before) {
      engine.setFile(file, text);
    }
  }
  expect(inOneGo(session.evaluateInSteps()).findings).toEqual(findings);
  return written;
}

test('of what people write by mistake', () => {
  const texts = [
    ...MISTAKES_IN_LINES.map(([line]) => `${PROGRAMME}${inTouchpoint(line)}\n`),
    ...MISTAKES_IN_ELEMENTS.map(([element]) => `${PROGRAMME}${element}\n`),
  ];
  expect(texts.map(text => compare(opened(text))).reduce((sum, count) => sum + count)).toBeGreaterThan(100);
  expect(compare(opened(PROGRAMME + MISTAKES_IN_LINES.map(([line]) => inTouchpoint(line)).join('\n')))).toBeGreaterThan(
    20,
  );
});

test('of the broken examples', () => {
  const folders = readdirSync(join(EXAMPLES, 'broken'), { withFileTypes: true }).filter(entry => entry.isDirectory());
  const counts = folders.map(({ name }) => compare(sessionOn(readExample(join('broken', name)).project)));
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(10);
});

test('of a large programme with slips of the pen', () => {
  const random = new Random(7);
  const { project } = readExample('northline-rail');
  const session = sessionOn(project);
  const originals = project.files().map((file): [string, string] => [file, project.text(file)!]);
  let written = 0;
  for (let round = 0; round < 3; round++) {
    for (const [file, text] of originals) {
      project.setFile(file, random.below(4) === 0 ? withSlips(text, random) : text);
    }
    written += compare(session);
  }
  expect(written).toBeGreaterThan(20);
}, 60_000);

/** A text with some of its words written wrongly. */
function withSlips(text: string, random: Random): string {
  const { tokens } = scan(text);
  let slipped = text;
  for (const { startOffset, image } of tokens.toReversed()) {
    if (random.below(100) === 0) {
      const wrong = random.pick([
        image.slice(0, 1) + image.slice(2),
        `${image[0]}x${image.slice(1)}`,
        image.replaceAll('"', '“'),
        image.replace(':', ' ='),
        image.replace(/(?<=\d)(?=[a-z%])/, ' '),
      ]);
      slipped = slipped.slice(0, startOffset) + wrong + slipped.slice(startOffset + image.length);
    }
  }
  return slipped;
}
