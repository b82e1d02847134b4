// Each metric that counts can make, by the sums that its sources publish.
import { describe, expect, test } from 'vitest';
import { measure, scores, today } from './support.ts';

/** Agreement from 1 to 7, as published with the mean 4.08. */
const EFFORT = [80, 210, 140, 110, 160, 180, 120];

function value(attributes: string, data: string): number | undefined {
  expect(measure(attributes, data).problems).toEqual([]);
  return today(attributes, data).value?.number;
}

describe('values from counts', () => {
  test('nps and enps: nines and tens less noughts to sixes', () => {
    const counts = scores(0, [1, 1, 1, 1, 1, 1, 1, 10, 10, 20, 20]);
    expect(value('metric: nps', counts)).toBeCloseTo((100 * 33) / 67, 10);
    expect(value('metric: enps', counts)).toBeCloseTo((100 * 33) / 67, 10);
    expect(value('metric: nps  scale: 0..10', counts)).toBeCloseTo((100 * 33) / 67, 10);
  });

  test('nps of a survey with 39 answers', () => {
    const { value, moe, n } = today('metric: nps', 'date,promoters,passives,detractors\n2026-10-31,8,9,22');
    expect(value?.number).toBeCloseTo(-35.9, 1);
    expect(moe?.number).toBeCloseTo(24.2, 1);
    expect(n).toBe(39);
  });

  test('csat: the declared boxes of the declared scale', () => {
    const counts = scores(1, [10, 5, 4, 21, 60]);
    expect(value('metric: csat  scale: 1..5  boxes: top 2', counts)).toBe(81);
    expect(value('metric: csat  scale: 1..5  boxes: top 1', counts)).toBe(60);
  });

  test('csat-mean: ten very good, four good and two bad are 84.375', () => {
    expect(value('metric: csat-mean  scale: 1..5', scores(1, [0, 2, 0, 4, 10]))).toBe(84.375);
    expect(
      value(
        'metric: csat-mean  scale: 0..100',
        'date,score,count\n2026-10-31,100,10\n2026-10-31,75,4\n2026-10-31,25,2',
      ),
    ).toBe(84.375);
  });

  test('a value of csat-mean lies between 0 and 100, whatever its scale', () => {
    expect(value('metric: csat-mean  scale: 1..5', 'date,value\n2026-10-31,84.375')).toBe(84.375);
  });

  test('ces2: the mean', () => {
    expect(value('metric: ces2', scores(1, EFFORT))).toBeCloseTo(4.08, 2);
  });

  test('ces2-index and txr: sixes and sevens less ones to threes', () => {
    expect(value('metric: ces2-index', scores(1, EFFORT))).toBe(-13);
    expect(value('metric: txr', scores(1, EFFORT))).toBe(-13);
  });

  test('the top three of ces2', () => {
    expect(value('unit: percent  scale: 1..7  boxes: top 3', scores(1, EFFORT))).toBe(46);
  });

  test('ces1: the mean from 1 to 5', () => {
    expect(value('metric: ces1', scores(1, [1, 0, 0, 0, 1]))).toBe(3);
  });

  test('a score of the team: the mean on its scale', () => {
    expect(value('unit: score  scale: 1..10', scores(1, [0, 0, 0, 0, 0, 0, 1, 1, 0, 0]))).toBe(7.5);
  });

  test('points of the team, from promoters and detractors', () => {
    expect(value('unit: points', 'date,promoters,passives,detractors\n2026-10-31,3,2,1')).toBeCloseTo(100 / 3, 10);
  });
});

describe('margins', () => {
  const moe = (attributes: string, data: string) => today(attributes, data).moe;

  test('of a net score come from its counts', () => {
    const data = 'date,promoters,passives,detractors\n2026-10-31,162,108,54';
    expect(moe('metric: nps', data)).toEqual({ type: 'number', number: expect.closeTo(1.96 * 4.14, 1) });
  });

  test('of a share, with counts or with n alone', () => {
    const expected = { type: 'percent', number: expect.closeTo(100 * 1.96 * Math.sqrt((0.81 * 0.19) / 100), 10) };
    expect(moe('metric: csat  scale: 1..5  boxes: top 2', scores(1, [10, 5, 4, 21, 60]))).toEqual(expected);
    expect(moe('metric: csat', 'date,value,n\n2026-10-31,81,100')).toEqual(expected);
    expect(today('metric: csat  readings: 81% on 2026-10-31 n 100').moe).toEqual(expected);
  });

  test('of a mean come from the spread of its answers', () => {
    expect(moe('metric: ces1', scores(1, [1, 0, 0, 0, 1]))?.number).toBeCloseTo(
      (1.96 * Math.sqrt(8)) / Math.sqrt(2),
      10,
    );
    expect(moe('metric: csat-mean  scale: 1..5', scores(1, [1, 0, 0, 0, 1]))?.number).toBeCloseTo(
      (25 * 1.96 * Math.sqrt(8)) / Math.sqrt(2),
      10,
    );
    expect(moe('metric: ces1', scores(1, [1]))).toBeUndefined();
  });

  test.each([
    ['metric: nps', 'date,value,n\n2026-10-31,30,900'],
    ['metric: asa', 'date,value,n\n2026-10-31,30s,900'],
    ['metric: csat', 'date,value\n2026-10-31,30'],
    ['unit: percent', 'date,value,n\n2026-10-31,130,900'],
  ])('of %s cannot be told from %j', (attributes, data) => {
    expect(measure(attributes, data).problems).toEqual([]);
    expect(moe(attributes, data)).toBeUndefined();
  });

  test('shrink with the population that was asked', () => {
    const data = 'date,value,n\n2026-10-31,40,200';
    const adjusted = (999 * 200) / 800;
    expect(moe('metric: csat  population: 1000', data)?.number).toBeCloseTo(
      100 * 1.96 * Math.sqrt((0.4 * 0.6) / adjusted),
      10,
    );
    expect(moe('metric: csat  population: 200', data)?.number).toBe(0);
    const split = 'date,value,n,segment\n2026-10-31,40,200,A';
    const { reader, kpi } = measure('metric: csat  population: 200', split);
    expect(reader.seriesOf(kpi)[0]!.segments[0]!.moe!.number).toBeGreaterThan(0);
  });
});
