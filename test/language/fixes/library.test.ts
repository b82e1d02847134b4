import { describe, expect, test } from 'vitest';
import { ruleEntry } from '../../../language/src/catalogue/index.ts';
import { DEFAULT_CONFIG } from '../../../language/src/config/index.ts';
import { applyEdits, fixesFor } from '../../../language/src/fixes/index.ts';
import { evaluate, type Finding, LIBRARY_TEXTS, library, Project, settingsOf } from '../../../language/src/index.ts';

const TODAY = '2026-11-22';
const FILE = 'example.cx';

function findings(text: string, rule: string): readonly Finding[] {
  const project = new Project();
  project.setFile(FILE, text);
  project.update();
  const settings = settingsOf(DEFAULT_CONFIG, { today: TODAY, only: new Set([rule]) });
  const strict = { ...settings, preset: 'strict' as const };
  return evaluate(project, strict, () => undefined).findings.filter(finding => finding.outcome === 'fail');
}

/** The text after the first fix that holds, or undefined where the rule's remedy leads nowhere. */
function fixed(text: string, rule: string): string | undefined {
  const project = new Project();
  project.setFile(FILE, text);
  project.update();
  let current = text;
  for (let round = 0; round < 5; round++) {
    const open = findings(current, rule);
    if (open.length === 0) {
      return current;
    }
    project.setFile(FILE, current);
    project.update();
    const before = open.length;
    const [fix] = fixesFor(open[0]!, {
      model: project.model,
      text: file => project.text(file),
      today: TODAY,
      most: 1,
      trial: (_, edits) => findings(applyEdits(current, edits), rule).length < before,
    });
    if (fix === undefined) {
      return undefined;
    }
    current = applyEdits(current, fix.edits);
  }
  return undefined;
}

const { model } = new Project();
const rules = library().fragments.flatMap(fragment =>
  fragment.elements
    .filter(element => element.kind === 'rule' && element.attributes.has('fix'))
    .map(element => ruleEntry(element, LIBRARY_TEXTS[fragment.file]!, model)),
);
const attempts = rules.map(rule => {
  const bad = rule.examples.find(example => !example.good)!;
  return { rule: rule.id, bad: bad.text, result: fixed(bad.text, rule.id) };
});

describe('the fix of a library rule', () => {
  test.each(attempts.filter(({ result }) => result !== undefined))(
    '$rule: its bad example passes',
    ({ rule, result }) => {
      expect(findings(result!, rule)).toEqual([]);
    },
  );

  test('exists for at least forty rules', () => {
    expect(attempts.filter(({ result }) => result !== undefined).length).toBeGreaterThanOrEqual(40);
  });

  test('leads nowhere only where a rule asks for several facts at once, of which its remedy names one', () => {
    const nowhere = attempts.filter(({ result }) => result === undefined).map(({ rule }) => rule);
    expect(nowhere.sort()).toEqual(['comms-six-w', 'strategy-defined']);
  });
});
