import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import {
  accepts,
  applyEdits,
  asIf,
  type Edit,
  type Finding,
  numbersOn,
  Project,
  ProjectSession,
  settingsOf,
  tryEdits,
} from '../../../../language/src/index.ts';

const TODAY = '2026-11-22';
const SHOP = `role Lead "The lead"
touchpoint Card "By card" {
}
touchpoint Cash "In cash" { owner: Led }
rule owned "Somebody answers for it" { severity: warning  for: t in touchpoints  require: exists t.owner }
rule short "Nobody has too much" { severity: error  for: r in roles  require: count(r.touchpoints) < 2 }
`;

function opened(text = SHOP, budget?: { steps: number; findings: number }): ProjectSession {
  const project = new Project();
  project.setFile('a.cx', text);
  project.update();
  const only = new Set(['owned', 'short']);
  const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY, only, ...(budget && { budget }) });
  return new ProjectSession(project, settings, () => undefined);
}

/** Puts other words in the place of some, at the first place where they stand. */
function replacing(words: string, newText: string, text = SHOP): Edit {
  const start = text.indexOf(words);
  return { file: 'a.cx', span: { start, end: start + words.length }, newText };
}

const told = (findings: readonly Finding[]) => findings.map(({ rule, element }) => `${rule} ${element}`);

describe('what edits would do', () => {
  test('errors of the text that go, findings that come, the texts as they would be', () => {
    const trial = tryEdits(opened(), [replacing('Led', 'Lead')])!;
    expect(told(trial.text.gone)).toEqual(['owner-resolves Cash']);
    expect(trial.text.added).toEqual([]);
    expect(trial.findings).toEqual({ added: [], gone: [], changed: [] });
    expect(trial.texts).toEqual(new Map([['a.cx', SHOP.replace('Led', 'Lead')]]));
    expect(told(trial.after)).toEqual(['owned Card']);
  });

  test('a finding is known again when its text moves, and an error of the text too', () => {
    const { text, findings } = tryEdits(opened(), [replacing('role', '// a comment\nrole')])!;
    expect([text, findings]).toEqual([
      { added: [], gone: [] },
      { added: [], gone: [], changed: [] },
    ]);
  });

  test('one that says something else now', () => {
    const { findings } = tryEdits(opened(), [replacing('severity: warning', 'severity: info')])!;
    expect(findings.changed.map(({ before, after }) => [before.severity, after.severity])).toEqual([
      ['warning', 'info'],
    ]);
  });

  test('numbers, as they are and as they would be', () => {
    const text = SHOP.replace('for: t', 'aspect: ownership  for: t');
    const { numbers } = tryEdits(opened(text), [replacing('"By card" {', '"By card" { owner: Lead', text)], {
      numbers: numbersOn(TODAY),
    })!;
    expect(numbers.before.coverage.total).toMatchObject({ met: 1, applicable: 2 });
    expect(numbers.after.coverage.total).toMatchObject({ met: 2, applicable: 2 });
  });

  test('a file that is not there yet comes and goes', () => {
    const project = opened();
    const trial = tryEdits(project, [
      { file: 'b.cx', span: { start: 0, end: 0 }, newText: 'touchpoint App "In the app"\n' },
    ])!;
    expect(told(trial.findings.added)).toEqual(['owned App']);
    expect(project.engine.files()).toEqual(['a.cx']);
  });

  test('a file that was refused stays so', () => {
    const project = opened();
    project.engine.refuseFile('b.cx', 'not-utf8', 'This file is not UTF-8.');
    expect(told(tryEdits(project, [{ file: 'b.cx', span: { start: 0, end: 0 }, newText: '\n' }])!.text.gone)).toEqual([
      'not-utf8 undefined',
    ]);
    expect(project.engine.isRefused('b.cx')).toBe(true);
  });

  test('a look at the project without its findings', () => {
    const project = opened();
    const kinds = () => project.engine.model.fragments[0]!.elements.map(({ kind }) => kind);
    expect(asIf(project, [replacing('touchpoint', 'stage')], kinds)).toContain('stage');
    expect(kinds()).not.toContain('stage');
  });
});

describe('a fix is accepted', () => {
  /** Whether it is, of the first finding of the rule; `owned` and `short` are rules of the programme. */
  function isAccepted(rule: string, edits: readonly Edit[], text = SHOP): boolean {
    const project = opened(text);
    const { after } = tryEdits(project, [])!;
    const finding = after.find(each => each.rule === rule)!;
    return accepts(tryEdits(project, edits)!, [finding]);
  }

  test('where what it is for is gone, and not where it stays', () => {
    expect(isAccepted('owner-resolves', [replacing('Led', 'Lead')])).toBe(true);
    expect(isAccepted('owner-resolves', [replacing('Led', 'Lod')])).toBe(true);
    expect(isAccepted('owner-resolves', [replacing('"In cash"', '"Cash"')])).toBe(false);
    expect(isAccepted('owned', [replacing('"By card"', '"Card"')])).toBe(false);
  });

  test('where the text has no more errors, though one may reveal the next', () => {
    const card = '"By card" {';
    expect(isAccepted('owned', [replacing(card, `${card} owner: Lead`)])).toBe(true);
    expect(isAccepted('owned', [replacing(card, `${card} owner: Lead  emotion: 9`)])).toBe(false);
  });

  test('of two errors that read alike in one file, each for itself', () => {
    const text = `${SHOP}channel Web { type = web }\nchannel App { type = app }\n`;
    expect(isAccepted('syntax', [replacing('type =', 'type:', text)], text)).toBe(true);
    expect(isAccepted('syntax', [replacing('role', '\n\nrole', text)], text)).toBe(false);
  });

  test('where no norm finds a new error, unless it was the text that hid it', () => {
    const taken = SHOP.replace('Led', 'Lead');
    const owner = (text: string) => [replacing('"By card" {', '"By card" { owner: Lead', text)];
    expect(isAccepted('owned', owner(taken), taken)).toBe(false);
    const warned = taken.replace('severity: error', 'severity: warning');
    expect(isAccepted('owned', owner(warned), warned)).toBe(true);
    const misspelt = SHOP.replace('"By card" {', '"By card" { owner: Lead');
    expect(isAccepted('owner-resolves', [replacing('Led', 'Lead', misspelt)], misspelt)).toBe(true);
  });

  test('and never where less is evaluated than before', () => {
    const project = opened(SHOP, { steps: 1_000_000, findings: 5 });
    const { after } = tryEdits(project, [])!;
    const many = `${'touchpoint App\n'.repeat(9)}touchpoint Cash`;
    const trial = tryEdits(project, [replacing('touchpoint Cash', many)])!;
    expect(trial.isWhole).toBe(false);
    expect(
      accepts(
        trial,
        after.filter(({ rule }) => rule === 'owner-resolves'),
      ),
    ).toBe(false);
    expect(accepts(tryEdits(project, [replacing('Led', '{'.repeat(500))])!, after)).toBe(false);
  });
});

test('of two edits at one place the first comes first', () => {
  const at = (start: number, end: number, newText: string): Edit => ({ file: 'a.cx', span: { start, end }, newText });
  expect(applyEdits('abc', [at(1, 1, 'x'), at(1, 2, 'y'), at(0, 0, 'z')])).toBe('zaxyc');
});
