/** What a config changes of the rules: preset, level, overrides, options, and which are chosen. */
import { describe, expect, it as test } from 'vitest';
import { evaluateNorms } from '../../../../language/src/engine/norms/index.ts';
import { read } from '../../../support/check.ts';
import { evaluateText, lines, settings, statesOf, withoutLibrary } from './support.ts';

describe('config', () => {
  const library = (preset: 'essential' | 'recommended' | 'strict', extra = {}) =>
    evaluateNorms(read('touchpoint Pay\njourney Buy').model, settings({ preset, ...extra }));
  const rules = (table: { findings: readonly { rule: string }[] }) =>
    new Set(table.findings.map(finding => finding.rule));

  test('a preset holds the rules that name it or a smaller one', () => {
    expect(rules(library('essential')).has('touchpoint-single-accountable')).toBe(true);
    expect(rules(library('essential')).has('journey-persona')).toBe(false);
    expect(rules(library('recommended')).has('journey-persona')).toBe(true);
    expect(rules(library('recommended')).has('touchpoint-orphan')).toBe(false);
    expect(rules(library('strict')).has('touchpoint-orphan')).toBe(true);
  });

  test('an edition may hold a rule in another preset, and holds what it does not know in strict only', () => {
    const presetInEdition = (rule: string) =>
      (rule === 'touchpoint-orphan' ? 'essential' : undefined) as 'essential' | undefined;
    expect(rules(library('essential', { presetInEdition }))).toEqual(new Set(['touchpoint-orphan']));
  });

  test('a level switches a rule on, off, or to another severity', () => {
    const table = library('recommended', {
      rules: {
        'touchpoint-orphan': { severity: 'error' },
        'journey-persona': { severity: 'off' },
        'journey-owner': { severity: 'info' },
      },
    });
    expect(table.findings.find(finding => finding.rule === 'touchpoint-orphan')!.severity).toBe('error');
    expect(table.findings.find(finding => finding.rule === 'journey-owner')!.severity).toBe('info');
    expect(rules(table).has('journey-persona')).toBe(false);
  });

  test('an override holds for its files only, later ones win, and what it switches off is no obligation there', () => {
    const { model } = read(`
      //- rules.cx
      rule r { for: t in touchpoints  require: exists t.owner  aspect: ownership }
      //- new.cx
      touchpoint New
      //- legacy/old.cx
      touchpoint Old
    `);
    const legacy = (file: string) => file.startsWith('legacy/');
    const table = evaluateNorms(
      withoutLibrary(model),
      settings({
        overrides: [
          { applies: () => true, rules: { r: { severity: 'info' } } },
          { applies: legacy, rules: { r: { severity: 'off' } } },
        ],
      }),
    );
    expect(lines(table.findings)).toEqual(['r info New | “New”: r']);
    expect(statesOf(table, 'r')).toEqual({ New: 'missing' });
  });

  test('options are the settings of a rule, by file', () => {
    const source = `
      //- rules.cx
      rule short { setting max { default: 3min }  for: t in touchpoints  require: t.wait <= setting.max  message: "at most {setting.max}" }
      //- a.cx
      touchpoint A { wait: 4min }
      //- b.cx
      touchpoint B { wait: 4min }
    `;
    const { model } = read(source);
    const table = evaluateNorms(
      withoutLibrary(model),
      settings({
        rules: { short: { options: { max: '2min' } } },
        overrides: [{ applies: file => file === 'b.cx', rules: { short: { options: { max: '5min' } } } }],
      }),
    );
    expect(lines(table.findings)).toEqual(['short warning A | at most 2min']);
  });

  test('--only and --skip choose among the norms', () => {
    const source =
      'rule a { for: t in touchpoints  require: exists t.owner }\nrule b { for: t in touchpoints  require: exists t.kpis }\ntouchpoint Pay';
    expect(rules(evaluateText(source, { only: new Set(['a']) }))).toEqual(new Set(['a']));
    expect(rules(evaluateText(source, { skip: new Set(['a']) }))).toEqual(new Set(['b']));
  });

  test('library rules that are off are judged beside the table when evidence is wanted', () => {
    const table = library('essential', { evidence: true });
    expect(rules(table).has('journey-persona')).toBe(false);
    const silent = table.silent.find(column => column.norm.name === 'journey-persona')!;
    expect(silent.subjects.map(subject => subject.id)).toEqual(['Buy']);
    expect([silent.state(0), silent.weighty]).toMatchObject(['missing', { failed: 1, errors: 0 }]);
  });
});
