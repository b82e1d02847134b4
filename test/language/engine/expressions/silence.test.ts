/** What is not written is unknown: the engine against a naive interpreter, and the cases that the language names. */
import { expect, it as test } from 'vitest';
import {
  checkNorm,
  compileCondition,
  EvaluationContext,
  heedingSilence,
  newRun,
  Selections,
} from '../../../../language/src/engine/expressions/index.ts';
import { read } from '../../../support/check.ts';
import { fc } from '../../../support/property.ts';
import { amount, type Condition, type Touchpoint } from './naive.ts';
import { all, isSilent, type Kleene, known, some } from './naive-silence.ts';
import { amounts, conditions, programmes, source, write, writeAmount } from './random-programmes.ts';
import { TODAY } from './support.ts';

interface Truths {
  readonly plain: Kleene;
  readonly heedingSilence: Kleene;
}

/** What a requirement gives for each subject, with silence taken as absent and as unknown. */
function truthsOf(programme: string, selection: string, text: string): ReadonlyMap<string, Truths> {
  const { model } = read(`${programme}\nrule asked {\n  for: ${selection}\n  require: ${text}\n}`);
  const rule = model.element('asked')!;
  const [written] = rule.attributes.get('for')!.values;
  const [required] = rule.attributes.get('require')!.values;
  if (written?.type !== 'selection' || required?.type !== 'expression') {
    throw new Error(`not a rule: ${text}`);
  }
  const selections = new Selections(model);
  const checked = checkNorm(
    { selection: written.selection, requires: [required.expression], paths: [] },
    { names: model, from: rule, settings: undefined, mayBeConstant: true, factType: fact => selections.factType(fact) },
  );
  expect(checked.problems, text).toEqual([]);
  const run = newRun(new EvaluationContext(model, { today: TODAY, selections }), checked.slots);
  const [require] = checked.requires;
  const forms = [require!, heedingSilence(require!), heedingSilence(require!, true)].map(compileCondition);
  const subjects = selection.includes('programmes')
    ? model.index.ofKind('programme')
    : model.index.ofKind('touchpoint');
  return new Map(
    subjects.map(subject => {
      const [plain, heeding, ofFailed] = forms.map(form => {
        run.slots[0] = subject;
        return form(run);
      });
      if (plain === false) {
        expect(ofFailed, `${text}, which failed`).toBe(heeding);
      }
      return [subject.name, { plain, heedingSilence: heeding }];
    }),
  );
}

function named(value: Kleene): string {
  return value === undefined ? 'unknown' : String(value);
}

test('the engine agrees with the naive interpreter about each element', () => {
  fc.assert(
    fc.property(programmes, conditions, (touchpoints, condition) => {
      const text = write(condition);
      const truths = truthsOf(source(touchpoints), 't in touchpoints', text);
      for (const touchpoint of touchpoints) {
        const actual = truths.get(touchpoint.name)!;
        const expected = known(condition, touchpoint, TODAY);
        expect(named(actual.heedingSilence), `${text} of ${JSON.stringify(touchpoint)}`).toBe(named(expected));
        // What is known stays as it is: silence only ever keeps something from being told.
        expect([undefined, actual.plain], text).toContain(actual.heedingSilence);
      }
    }),
    { numRuns: 300 },
  );
});

/** With all that a touchpoint of these programmes can say, so that nothing is absent and nothing empty. */
function filled(touchpoint: Touchpoint): Touchpoint {
  const web = { name: 'Web', resolves: true, type: 'web', selfService: true };
  const said = touchpoint.channels.filter(({ type, selfService }) => type !== undefined && selfService !== undefined);
  return {
    owner: { name: 'Ada', resolves: true },
    wait: { number: 1, unit: 'min' },
    fee: { number: 2, currency: 'EUR' },
    importance: 3,
    critical: false,
    since: '2026-01-31',
    ...touchpoint,
    channels: said.length > 0 ? said : [web],
  };
}

test('where nothing is silent both forms say the same', () => {
  fc.assert(
    fc.property(programmes, conditions, (touchpoints, condition) => {
      const text = write(condition);
      for (const { plain, heedingSilence } of truthsOf(
        source(touchpoints.map(filled)),
        't in touchpoints',
        text,
      ).values()) {
        expect(named(heedingSilence), text).toBe(named(plain));
      }
    }),
    { numRuns: 100 },
  );
});

/** A condition over all touchpoints of a programme, and what it is by the naive interpreter. */
function overAll(condition: Condition, touchpoints: readonly Touchpoint[]): readonly (readonly [string, Kleene])[] {
  const text = write(condition);
  const truths = touchpoints.map(t => known(condition, t, TODAY));
  const isCounted = truths.length > 0 && !truths.includes(undefined);
  return [
    [`some t in touchpoints where ${text}`, some(truths)],
    [`every t in touchpoints : ${text}`, truths.length === 0 ? undefined : all(truths)],
    [`count(t in touchpoints where ${text}) > 1`, isCounted ? truths.filter(Boolean).length > 1 : undefined],
  ];
}

test('the engine agrees with the naive interpreter about a whole programme', () => {
  fc.assert(
    fc.property(programmes, conditions, amounts, (touchpoints, condition, of) => {
      const cases = [
        ...overAll(condition, touchpoints),
        [
          `sum(${writeAmount(of)} for t in touchpoints) > 2.5`,
          touchpoints.length === 0 || touchpoints.some(t => isSilent(of, t))
            ? undefined
            : touchpoints.reduce((total, t) => total + (amount(of, t) ?? 0), 0) > 2.5,
        ] as const,
      ];
      for (const [text, expected] of cases) {
        const truths = truthsOf(`programme Rail\n${source(touchpoints)}`, 'p in programmes', text).get('Rail')!;
        expect(named(truths.heedingSilence), text).toBe(named(expected));
        expect([undefined, truths.plain], text).toContain(truths.heedingSilence);
      }
    }),
    { numRuns: 100 },
  );
});

const PROGRAMME = `
programme Rail
role Lead
role Aide { level: staff }
metric felt { layer: perception }
kpi Happy { metric: felt  owner: Lead }
kpi Wait { layer: driver  owner: Lead, Aide }
kpi Mute
kpi Read { readings: 3 on 2026-11-01  target: >= 5 }
system Till
touchpoint Full { kpis: Happy  owner: Lead }
touchpoint Other { kpis: Wait }
touchpoint Unclear { kpis: Mute }
touchpoint Empty
touchpoint Tilled { relies: Till }
touchpoint Staffed { relies: Aide, Lead }
fact quick { is: t in touchpoints where t.wait < 1s }
`;

test.each([
  // An attribute or a list that the text leaves empty.
  ['t in touchpoints', 'some k in t.kpis where k.layer = perception', 'Full', 'true'],
  ['t in touchpoints', 'some k in t.kpis where k.layer = perception', 'Other', 'false'],
  ['t in touchpoints', 'some k in t.kpis where k.layer = perception', 'Unclear', 'unknown'],
  ['t in touchpoints', 'some k in t.kpis where k.layer = perception', 'Empty', 'unknown'],
  ['t in touchpoints', 'some k in t.kpis', 'Empty', 'unknown'],
  ['t in touchpoints', 'some k in t.kpis where t.owner = Lead', 'Empty', 'unknown'],
  ['t in touchpoints', 'no k in t.kpis', 'Empty', 'unknown'],
  ['t in touchpoints', 'exists t.owner', 'Empty', 'unknown'],
  ['t in touchpoints', 'exists t.owner', 'Full', 'true'],
  ['t in touchpoints', 'not (t.owner = Lead)', 'Empty', 'unknown'],
  // A list that `where` empties is known.
  ['t in touchpoints', 'count(k in t.kpis where k.layer = perception) >= 1', 'Other', 'false'],
  ['t in touchpoints', 'count(k in t.kpis where k.layer = perception) >= 1', 'Empty', 'unknown'],
  ['t in touchpoints', 'avg(count(k.owners) for k in t.kpis where k.layer = perception) > 1', 'Other', 'false'],
  // What aggregates over silence.
  ['t in touchpoints', 'count(t.owners) = 1', 'Empty', 'unknown'],
  ['t in touchpoints', 'count(t.kpis) = 2', 'Empty', 'unknown'],
  ['t in touchpoints', 'exists max(k.value for k in t.kpis)', 'Empty', 'unknown'],
  ['t in touchpoints', 'share(k in t.kpis : exists k.owner) = 100%', 'Empty', 'unknown'],
  ['t in touchpoints', 'share(k in t.kpis : k.layer = driver) < 50%', 'Other', 'false'],
  // A path through a list loses no silence.
  ['t in touchpoints', 'count(t.kpis.owners) = 1', 'Other', 'false'],
  ['t in touchpoints', 'Lead in t.kpis.owners', 'Unclear', 'unknown'],
  ['t in touchpoints', 'Lead in t.kpis.owners', 'Other', 'true'],
  ['t in touchpoints', 'some l in t.kpis.owners.level where l = executive', 'Other', 'unknown'],
  // `no-data` is how a KPI says that nothing is written; a kind that has no such property has nothing to write.
  ['t in touchpoints', 'some k in t.kpis where k.status = on-target', 'Full', 'unknown'],
  ['t in touchpoints', 'some x in t.relies where x.level = executive', 'Staffed', 'unknown'],
  ['t in touchpoints', 'some x in t.relies where x.level = executive', 'Tilled', 'false'],
  // Collections of the project, and selections that have a name.
  ['p in programmes', 'some f in forums where exists f.mandate', 'Rail', 'unknown'],
  ['p in programmes', 'exists forums', 'Rail', 'unknown'],
  ['p in programmes', 'count(forums) > 0', 'Rail', 'unknown'],
  ['p in programmes', 'some k in kpis where count(k.owners) > 5', 'Rail', 'unknown'],
  ['p in programmes', 'some t in touchpoints where t.name = "Lost"', 'Rail', 'false'],
  ['p in programmes', 'exists quick', 'Rail', 'false'],
  ['p in programmes', 'Empty in quick', 'Rail', 'false'],
])('%s: `%s` of %s is %s', (selection, require, subject, expected) => {
  const truths = truthsOf(PROGRAMME, selection, require).get(subject)!;
  expect(named(truths.heedingSilence)).toBe(expected);
});

test('an index over a collection holds what does not say what is compared', () => {
  const roles = Array.from({ length: 12 }, (_, index) => `role R${index} ${index < 2 ? '' : '{ team: Care }'}`);
  const programme = (more: string) => `programme Rail\nteam Care\nteam Alone\n${roles.join('\n')}\n${more}`;
  const ask = (more: string) =>
    truthsOf(programme(more), 'p in programmes', 'every t in teams : some r in roles where r.team = t').get('Rail')!;
  expect(ask('')).toEqual({ plain: false, heedingSilence: undefined });
});
