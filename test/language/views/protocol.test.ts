import { expect, test } from 'vitest';
import { journeyIn, reportData } from '../../../language/src/protocol/index.ts';
import { reportView, viewSource } from '../../../language/src/views/index.ts';
import { readExample } from '../../examples/support.ts';
import { TODAY } from './support.ts';

test('every view of a large programme crosses the border as it is', () => {
  const { project, evaluation } = readExample('northline-rail');
  const options = {
    today: TODAY,
    thresholds: new Map([['ownership', 90]]),
    textOf: (file: string) => project.text(file),
  };
  const view = reportView(viewSource(evaluation, options));
  expect(view.journeys.length).toBeGreaterThan(4);
  const data = reportData.parse(JSON.parse(JSON.stringify(view)));
  expect(data).toEqual(view);
  const journeys = view.programme.journeys.map((_, index) => journeyIn(data, index));
  expect(journeys.map(({ map }) => map)).toEqual(view.journeys);
  expect(journeys.map(({ coverage }) => coverage?.journeys)).toEqual(view.coverage?.journeys.map(one => [one]));
  expect(journeyIn(data, view.journeys.length)).toEqual({ map: null, coverage: { ...view.coverage, journeys: [] } });
});
