/** Every view of the registry, of every example programme: what is true of one view is true of each. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type PreviewState,
  previewState,
  type ShownView,
  VIEW_NAMES,
  type ViewName,
  viewOfJourney,
  viewsOfJourney,
} from '../../../language/src/protocol/index.ts';
import {
  buildView,
  journeysOf,
  reportOf,
  tablesOf,
  type ViewSource,
  viewSource,
} from '../../../language/src/views/index.ts';
import { EXAMPLES, readExample } from '../../examples/support.ts';
import { source, TODAY } from './support.ts';

const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter(entry => entry.isDirectory());

function example(name: string, arrange?: (files: readonly string[]) => readonly string[]): ViewSource {
  const { project, evaluation } = readExample(name, arrange);
  const thresholds = new Map([['ownership', 90]]);
  return viewSource(evaluation, { today: TODAY, thresholds, textOf: file => project.text(file) });
}

/** Only the texts were read: no rule has been evaluated, no data have been looked at. */
function textsAlone({ table: _, kpis: __, ...texts }: ViewSource): ViewSource {
  return texts;
}

const programmes: (readonly [string, ViewSource])[] = [
  ...folders.flatMap(({ name }): [string, ViewSource][] => {
    const evaluated = example(name);
    return [
      [name, evaluated],
      [`${name}, the texts alone`, textsAlone(evaluated)],
    ];
  }),
  ['nothing', source('')],
  ['a journey without anything', source('journey J {}')],
];

/** What a preview sends of the view, for each journey that it may be asked for. */
function sent(name: ViewName, from: ViewSource): PreviewState[] {
  const journeys = journeysOf(from.model);
  const looks = journeys.length === 0 ? [[]] : journeys.map(journey => [journey]);
  return looks.map(look => {
    const view = viewOfJourney(name, buildView(name, from, { journeys: look, isBrief: true }), 0);
    const shown = { tab: name, [name]: view } as ShownView;
    return { project: 'p', journeys: [], journey: look[0]?.id ?? null, findings: 0, images: [], broken: [], shown };
  });
}

function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

test('there are examples to look at, one of them large', () => {
  expect(folders.length).toBeGreaterThan(2);
  expect(reportOf(example('northline-rail')).journeys.length).toBeGreaterThan(4);
});

describe.each(programmes)('of %s', (_, from) => {
  test.each(VIEW_NAMES)('%s is what its schema says, and comes over a border as it is', name => {
    for (const state of sent(name, from)) {
      expect(previewState.parse(copied(state))).toEqual(state);
    }
  });

  test.each(VIEW_NAMES)('%s is believed only as a whole', name => {
    for (const { shown, ...state } of sent(name, from)) {
      const { [name]: view, ...without } = { ...shown } as Record<string, unknown>;
      expect(previewState.safeParse({ ...state, shown: without }).success).toBe(false);
      expect(previewState.safeParse({ ...state, shown: { ...shown, more: 1 } }).success).toBe(false);
      if (typeof view === 'object' && view !== null) {
        const forged = { ...shown, [name]: { ...view, more: { toString: 1 } } };
        expect(previewState.safeParse({ ...state, shown: forged }).success).toBe(false);
      }
    }
  });

  test('a report holds all of each view, and nothing that a file cannot', () => {
    const report = reportOf(from);
    expect(Object.keys(report.views)).toEqual(VIEW_NAMES);
    expect(copied(report)).toEqual(report);
  });

  test('of a journey, a report shows what a preview does where no list is cut', () => {
    const { views, journeys } = reportOf(from);
    for (const [index, journey] of journeysOf(from.model).entries()) {
      expect(journeys[index]?.id).toBe(journey.id);
      const shown = viewsOfJourney(views, index);
      for (const name of VIEW_NAMES) {
        const built = buildView(name, from, { journeys: [journey], isBrief: false });
        const alone = viewOfJourney(name, built, 0);
        expect(inJourney(shown[name], journey.id)).toEqual(alone);
      }
    }
    expect(viewsOfJourney(views, journeys.length).map).toBeNull();
  });

  test('each table has a cell for each of its heads', () => {
    for (const { heads, rows } of tablesOf(reportOf(from).views)) {
      expect(rows.filter(row => row.length !== heads.length)).toEqual([]);
    }
  });
});

/** Where a view looks into several journeys, into this one alone. */
function inJourney(view: unknown, id: string): unknown {
  if (typeof view !== 'object' || view === null || !('elsewhere' in view) || !('journeys' in view)) {
    return view;
  }
  return { ...view, journeys: (view.journeys as { id: string }[]).filter(journey => journey.id === id) };
}

test.each(folders.map(({ name }) => name))('the order of the files of %s makes no difference', name => {
  const expected = reportOf(example(name));
  expect(reportOf(example(name, files => files.toReversed()))).toEqual(expected);
  expect(reportOf(example(name))).toEqual(expected);
});
