// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { LineChart, type Series } from '../../client/webview/parts/line-chart.tsx';

const root = document.createElement('div');

beforeEach(() => document.body.replaceChildren(root));

function draw(series: readonly Series[]): void {
  const format = (value: number) => `${value}%`;
  act(() => render(<LineChart title="Coverage" series={series} most={100} format={format} />, root));
}

function cells(selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}

const POINTS = [
  { on: '2026-01-01', value: 20 },
  { on: '2026-02-01', value: 30 },
  { on: '2026-03-01', value: null },
  { on: '2026-04-01', value: 50 },
];

test('a series is a line with a gap where nothing is known, and is told in words', () => {
  draw([{ name: 'All', points: POINTS }]);
  expect(root.querySelector('.lines')?.getAttribute('aria-label')).toBe(
    'Coverage: All from 20% on 2026-01-01 to 50% on 2026-04-01',
  );
  const path = root.querySelector('.line-series > path')?.getAttribute('d') ?? '';
  expect(path.match(/[ML]/g)).toEqual(['M', 'L', 'M']);
  expect(root.querySelectorAll('.line-end')).toHaveLength(3);
});

test('the table behind it has a row for each day', () => {
  draw([
    { name: 'All', points: POINTS },
    { name: 'Sales', points: [{ on: '2026-02-01', value: 10 }] },
  ]);
  expect(cells('thead th')).toEqual(['Day', 'All', 'Sales']);
  expect(cells('tbody th')).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
  expect(cells('tbody td')).toEqual(['20%', '–', '30%', '10%', '–', '–', '50%', '–']);
  expect(cells('.line-legend li')).toEqual(['All', 'Sales']);
});

test('one day is a point, values beyond the limits stay within, and nothing is drawn of nothing', () => {
  draw([{ name: 'All', points: [{ on: '2026-01-01', value: 130 }] }]);
  expect(root.querySelector('.line-series .line-end')?.getAttribute('transform')).toBe('translate(280 10)');
  draw([{ name: 'All', points: [] }]);
  expect(root.querySelector('.lines')).toBeNull();
});
