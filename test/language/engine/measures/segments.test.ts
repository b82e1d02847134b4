// How each segment of a KPI stands: its latest value, against the target that is for it alone.
import { expect, test } from 'vitest';
import { createKpiReader } from '../../../../language/src/engine/measures/index.ts';
import { readFiles } from '../../../support/check.ts';
import { TODAY } from './support.ts';

/** Each segment in one line: its title, the number of its value, the day, and how it stands. */
function segments(attributes: string, data?: string): string[] {
  const named = data === undefined ? '' : '  data: "data.csv"';
  const reading = readFiles({
    'kpis.cx': `
      segment Young "Under 25" {}
      segment Old "Over 60" {}
      kpi K { metric: csat  ${attributes}${named} }
    `,
  });
  const reader = createKpiReader(reading.model, () => data);
  return reader
    .segmentsOf(reading.element('K'), TODAY)
    .map(({ title, reading: point, status }) => [title, point?.value.number, point?.on, status].join(' '));
}

const DATA = `date,value,n,segment
2026-09-30,60,100,Young
2026-09-30,70,100,Over 60
2026-10-31,62,100,Young
2026-10-31,80,100,Visitors
2026-12-31,99,100,Young`;

test('each has its latest value, those that the KPI names before those that only the data name', () => {
  expect(segments('segments: Old, Young', DATA)).toEqual([
    'Over 60 70 2026-09-30 ',
    'Under 25 62 2026-10-31 ',
    'Visitors 80 2026-10-31 ',
  ]);
});

test('each stands against its own target and warning line, and none against those of the whole', () => {
  const lines = 'target: >= 90%  target: >= 65% for Young, Old  warn: >= 80%  warn: >= 60% for Young';
  expect(segments(lines, DATA)).toEqual([
    'Under 25 62 2026-10-31 warn',
    'Over 60 70 2026-09-30 on-target',
    'Visitors 80 2026-10-31 ',
  ]);
  expect(segments('target: >= 90%  warn: >= 95% for Young', DATA)[0]).toBe('Under 25 62 2026-10-31 ');
});

test('one with a target and without a value has no data; one with neither is not told of', () => {
  expect(segments('segments: Young, Old  target: >= 65% for Young  readings: 70% on 2026-10-31')).toEqual([
    'Under 25   no-data',
  ]);
});

test('one whose value is old is stale against its target', () => {
  expect(segments('reviewed: monthly  target: >= 10% for Old', DATA)).toContain('Over 60 70 2026-09-30 on-target');
  expect(segments('reviewed: weekly  target: >= 10% for Old', DATA)).toContain('Over 60 70 2026-09-30 stale');
});

test('a name that means nothing is told of as it is written', () => {
  expect(segments('target: >= 65% for Gone', 'date,value,segment\n2026-10-31,60,Gone')).toEqual([
    'Gone 60 2026-10-31 off-target',
  ]);
});
