/**
 * Whatever is offered for a finding of the library's rules, each with its bad examples, says nothing that nobody stated: it
 * names an element that is there, or leaves open what only people know.
 */
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../language/src/config/index.ts';
import { type RuleEntry, ruleEntry } from '../../../../language/src/docs/index.ts';
import {
  creationsFor,
  placeholderFor,
  remediesFor,
  SNIPPET_GAP,
  waiverFor,
} from '../../../../language/src/ide/fixes/index.ts';
import {
  applyEdits,
  type Edit,
  evaluate,
  type Finding,
  LIBRARY_TEXTS,
  library,
  Project,
  settingsOf,
} from '../../../../language/src/index.ts';
import { valuesIn } from '../../../support/facts.ts';

const FILE = 'example.cx';

interface Judged {
  readonly project: Project;
  readonly findings: readonly Finding[];
}

function judged(text: string, rule: string): Judged {
  const project = new Project();
  project.setFile(FILE, text);
  project.update();
  const settings = settingsOf(DEFAULT_CONFIG, { today: '2026-11-22', only: new Set([rule]) });
  const strict = { ...settings, preset: 'strict' as const };
  const { findings } = evaluate(project, strict, () => undefined);
  return { project, findings: findings.filter(({ outcome }) => outcome === 'fail') };
}

/** The values that stand in the text after the edits, and not before. */
function added(text: string, edits: readonly Edit[]): string[] {
  const before = new Set(valuesIn(text));
  return valuesIn(applyEdits(text, edits)).filter(value => !before.has(value));
}

/** What an editor shows of a snippet before anybody types. */
function shown(snippet: string): string {
  return snippet.replace(/\$(?:\d|\{\d:([^}]*)\})/g, (_, hint: string | undefined) => hint ?? '');
}

const { model } = new Project();
const rules = library().fragments.flatMap(fragment =>
  fragment.elements
    .filter(({ kind }) => kind === 'rule')
    .map(element => ruleEntry(element, LIBRARY_TEXTS[fragment.file]!, model)),
);
const badOf = ({ examples }: RuleEntry) => examples.filter(({ good }) => !good).map(({ text }) => text);
const cases = rules.flatMap(rule =>
  badOf(rule).flatMap(text => {
    const { project, findings } = judged(text, rule.id);
    return findings.map(finding => ({ rule: rule.id, text, project, finding }));
  }),
);
const withRemedy = cases.filter(({ finding }) => finding.remedy !== undefined);

test('there are many of them', () => {
  expect(cases.length).toBeGreaterThan(100);
  expect(withRemedy.length).toBeGreaterThan(45);
});

test.each(cases)('$rule: nothing is written by the command line', ({ finding, project }) => {
  expect(finding.fixes).toEqual([]);
  expect(creationsFor(finding, project)).toEqual([]);
});

test.each(cases)(
  '$rule: a waiver states nothing, and waives nothing until somebody fills it',
  ({ rule, text, project, finding }) => {
    const written = [waiverFor(finding, project), waiverFor(finding, project, SNIPPET_GAP)];
    for (const snippet of written.filter(edit => edit !== undefined)) {
      const edit = { ...snippet, newText: shown(snippet.newText) };
      const waived = applyEdits(text, [edit]);
      const own = [...valuesIn(rule), ...valuesIn(finding.element!), 'YYYY', 'MM', 'DD'];
      const words = ['waiver', 'of', 'for', 'because', 'until', 'approved'];
      const [name = ''] = /(?<=\nwaiver )\S+/.exec(waived) ?? [];
      expect(added(text, [edit]).filter(value => ![...own, ...words, ...valuesIn(name)].includes(value))).toEqual([]);
      expect(valuesIn(name).join('').toLowerCase()).toContain(valuesIn(rule).join('').toLowerCase());
      const after = judged(waived, rule).findings.map(({ fingerprint }) => fingerprint);
      expect(after).toContain(finding.fingerprint);
    }
  },
);

describe('the remedy', () => {
  test.each(withRemedy)(
    '$rule: a gap for its value, and an error until it is filled',
    ({ rule, text, project, finding }) => {
      const { attribute } = finding.remedy!;
      const fix = placeholderFor(finding, project);
      const element = project.model.element(finding.element!)!;
      if (fix === undefined) {
        expect(element.attributes.has(attribute)).toBe(true);
        return;
      }
      expect(added(text, fix.edits).filter(value => !valuesIn(attribute).includes(value))).toEqual([]);
      const { project: after } = judged(applyEdits(text, fix.edits), rule);
      expect(after.problems(FILE).map(({ message }) => message)).toContain(`\`${attribute}:\` has no value.`);
      expect(after.problems(FILE)).toHaveLength(project.problems(FILE).length + 1);
      expect(after.model.element(element.id)?.span.start).toBe(element.span.start);
      const gaps = placeholderFor(finding, project, SNIPPET_GAP)!.edits.map(({ newText }) => newText.match(/\$\d/g));
      expect(gaps).toEqual([['$1']]);
    },
  );

  test.each(withRemedy)('$rule: or a name that the programme has', ({ text, project, finding }) => {
    const names = project.model.fragments.flatMap(({ elements }) => elements).map(({ name }) => name);
    for (const { title, edits } of remediesFor(finding, project)) {
      expect(added(text, edits).filter(value => !valuesIn(finding.remedy!.attribute).includes(value))).toEqual([]);
      expect(names.some(name => title.includes(name))).toBe(true);
    }
  });
});
