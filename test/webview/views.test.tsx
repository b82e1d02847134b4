// @vitest-environment happy-dom
/** Every view of the registry is drawn, of every example programme and of programmes with hardly anything in them. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VIEW_NAMES, VIEWS } from '../../language/src/protocol/index.ts';
import { type ViewSource, viewSource } from '../../language/src/views/index.ts';
import { EXAMPLES, readExample } from '../examples/support.ts';
import { source, TODAY } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

function example(name: string): ViewSource {
  const { project, evaluation } = readExample(name);
  return viewSource(evaluation, { today: TODAY, thresholds: new Map(), textOf: file => project.text(file) });
}

const { table: _, kpis: __, ...textsAlone } = example('quickstart');
const programmes: (readonly [string, ViewSource])[] = [
  ...readdirSync(EXAMPLES, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }): [string, ViewSource] => [name, example(name)]),
  ['texts alone', textsAlone],
  ['nothing', source('')],
  ['a journey without anything', source('journey J {}')],
];

describe.each(programmes)('of %s', (_, from) => {
  test.each(VIEW_NAMES)('%s is drawn, under its title', tab => {
    const page = new Page(from, { tab });
    expect(page.texts('[role=tab]').map(text => text.replace(/\d+$/, ''))).toEqual(
      VIEW_NAMES.map(name => VIEWS[name].title),
    );
    expect(page.one('[aria-selected=true]').id).toBe(`tab-${tab}`);
    expect(page.one('[role=tabpanel]:not([hidden])').textContent).not.toBe('');
  });
});
