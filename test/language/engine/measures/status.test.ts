// How a KPI stands: against its target, its warning line and the calendar.
import { describe, expect, test } from 'vitest';
import { measure, today } from './support.ts';

function status(attributes: string) {
  return today(attributes).status;
}

describe('against the target', () => {
  test.each([
    ['metric: csat  target: >= 85%  warn: >= 75%', '85%', 'on-target'],
    ['metric: csat  target: >= 85%  warn: >= 75%', '84.9%', 'warn'],
    ['metric: csat  target: >= 85%  warn: >= 75%', '74%', 'off-target'],
    ['metric: csat  target: >= 85%', '84%', 'off-target'],
    ['metric: csat  target: > 85%', '85%', 'off-target'],
    ['metric: csat  target: 85%  warn: 75%', '80%', 'warn'],
    ['metric: churn  target: 5%  warn: 8%', '4%', 'on-target'],
    ['metric: churn  target: 5%  warn: 8%', '6%', 'warn'],
    ['metric: churn  target: < 5%', '5%', 'off-target'],
    ['metric: asa  target: <= 2min  warn: <= 3min', '120s', 'on-target'],
    ['metric: asa  target: <= 2min  warn: <= 3min', '0.05h', 'warn'],
    ['metric: clv  target: >= EUR 2000', 'EUR 2000', 'on-target'],
    ['metric: aht  better: lower  target: 5min', '4min', 'on-target'],
    ['unit: percent  target: = 100%  warn: >= 99%', '99.5%', 'warn'],
    ['unit: percent  target: >= 90%  warn: 80%', '85%', 'warn'],
  ])('%s at %s is %s', (attributes, value, expected) => {
    expect(status(`${attributes}  readings: ${value} on 2026-10-31`)).toBe(expected);
  });

  test.each([
    ['metric: csat', '84%'],
    ['metric: csat  warn: >= 75%', '84%'],
    ['unit: percent  target: 85%', '84%'],
  ])('nothing is claimed where there is nothing to judge by: %s', (attributes, value) => {
    expect(status(`${attributes}  readings: ${value} on 2026-10-31`)).toBeUndefined();
  });

  test('beyond the warning line it is off target, whatever the target', () => {
    expect(status('metric: csat  warn: >= 75%  readings: 70% on 2026-10-31')).toBe('off-target');
  });

  test('a mean of exactly the target holds it', () => {
    const data = 'date,value,n,segment\n2026-10-31,85.1,3,A\n2026-10-31,84.9,3,B\n2026-10-31,85,7,C';
    expect(today('metric: csat  target: >= 85%', data).status).toBe('on-target');
    expect(today('metric: nps  target: >= 41', 'date,promoters,passives,detractors\n2026-10-31,55,31,14').status).toBe(
      'on-target',
    );
  });
});

describe('against the calendar', () => {
  test.each([
    ['daily', '2026-11-19', '2026-11-18'],
    ['continuous', '2026-11-19', '2026-11-18'],
    ['weekly', '2026-11-07', '2026-11-06'],
    ['monthly', '2026-09-21', '2026-09-20'],
    ['quarterly', '2026-05-21', '2026-05-20'],
    ['half-yearly', '2025-11-21', '2025-11-20'],
    ['yearly', '2024-11-21', '2024-11-20'],
  ])('%s: of %s it is of its time, of %s it is stale', (cadence, fresh, stale) => {
    const kpi = `metric: csat  target: >= 85%  reviewed: ${cadence}`;
    expect(status(`${kpi}  readings: 90% on ${fresh}`)).toBe('on-target');
    expect(status(`${kpi}  readings: 90% on ${stale}`)).toBe('stale');
  });

  test('the last day of February still stands on the last day of April', () => {
    const { reader, kpi } = measure('metric: csat  target: >= 85%  reviewed: monthly  readings: 90% on 2026-02-28');
    expect(reader.read(kpi, '2026-04-30').status).toBe('on-target');
    expect(reader.read(kpi, '2026-05-01').status).toBe('stale');
  });

  test('without a cadence nothing grows stale', () => {
    expect(status('metric: csat  target: >= 85%  readings: 90% on 1999-10-31')).toBe('on-target');
  });

  test('without a value there is no data', () => {
    expect(status('metric: csat  target: >= 85%  reviewed: monthly')).toBe('no-data');
  });
});
