// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../language/src/views/index.ts';
import { kpisBuilder } from '../../language/src/views/kpis/builder.ts';
import { source } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

const TEXT = `
  role Head "Head of sales" {}
  team Shop "The shop" {}
  quality Ease "It was easy" {}
  segment Young "Under 25" {}
  kpi Happy "Happy" {
    metric: csat
    quality: Ease
    owner: Head
    reviewed: monthly
    baseline: 61% on 2025-11-30 n 400
    target: >= 80% by 2027-06-30
    target: >= 75% for Young
    warn: >= 70%
    readings: 60% on 2026-08-31, 76% on 2026-09-30, 74% on 2026-10-31 n 600
    drives: Stay strength 0.4
  }
  kpi Stay "They stay" { metric: retention  target: >= 80%  readings: 90% on 2026-10-31 }
  kpi Wait "The wait" { metric: asa }
  journey J "Rent" { touchpoint Pay "Pay" { critical: yes  kpis: Happy }  kpis: Stay }
  journey K "Return" { kpis: Happy }
  dashboard Wall "The wall" { kpis: Wait, Happy  audience: everyone, Shop }
`;

const page = (text = TEXT) => new Page(source(text), { tab: 'kpis' });

function choose(select: HTMLElement, title: string): void {
  const { options } = select as HTMLSelectElement;
  act(() => {
    (select as HTMLSelectElement).selectedIndex = [...options].findIndex(option => option.textContent === title);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Each group with the titles of its KPIs. */
function groups(drawn: Page): string[] {
  return drawn.all('.kpis-group').map(group => {
    const titles = [...group.querySelectorAll('h3')].map(({ textContent }) => textContent);
    return `${group.querySelector('h2')?.textContent} | ${titles.join(', ')}`;
  });
}

describe('one KPI', () => {
  const row = () =>
    page()
      .all('.kpi-row')
      .find(each => each.textContent?.includes('Happy'))!;
  const texts = (selector: string) => [...row().querySelectorAll(selector)].map(({ textContent }) => textContent);

  test('says how it stands in a word, by a shape, and by a class that gives it a colour', () => {
    expect(texts('.kpi-status')).toEqual(['short of target']);
    expect(row().querySelector('.kpi-status path')?.getAttribute('d')).toBeTruthy();
    expect(row().classList).toContain('is-warn');
  });

  test('tells its value with the margin of error, its targets with their values, its baseline', () => {
    expect(texts('.kpi-row-now p')).toEqual(['74% ± 3.5%', 'short of target', '2026-10-31 · n 600']);
    expect(texts('.kpi-row-goals > div')).toEqual([
      'Target≥ 80% by 2027-06-30',
      'Warn≥ 70%',
      'Baseline61% ± 4.8% on 2025-11-30 n 400',
    ]);
    expect(texts('.kpi-row-segments li')).toEqual(['Under 25 – target ≥ 75%, no data']);
  });

  test('draws how it moved, and says the same in words', () => {
    expect(row().querySelectorAll('svg .trend-line, svg .trend-target, svg .trend-baseline')).toHaveLength(3);
    expect(row().querySelectorAll('svg circle')).toHaveLength(4);
    expect(texts('.kpi-row-trend')).toEqual(['3 readings since 2026-08-31, from 60%, between 60% and 76%']);
    expect(page().texts('.kpi-row-trend')).toContain('No readings.');
  });

  test('tells who looks after it, and what it is for: each a click away from its place', () => {
    expect(texts('.kpi-row-keeping li')).toEqual(['Head of sales', 'reviewed monthly', 'readings in the text']);
    expect(texts('.kpi-row-purpose summary')).toEqual([
      'Measures 2 journeys, 1 touchpoint · 1 moment of truth · drives 1 other',
    ]);
    expect(texts('.kpi-row-purpose li')).toEqual([
      'Rent',
      'Return',
      'Pay, a moment of truth',
      'drives They stay, strength 0.4',
    ]);
    const drawn = page();
    drawn.click(drawn.all('.kpi-row h3 button')[0]!);
    drawn.click(drawn.all('.kpi-row-purpose button')[0]!);
    expect(drawn.revealed.map(({ line }) => line)).toEqual([5, 19]);
  });

  test('without an owner or a use says so', () => {
    const drawn = page('kpi K "Alone" { metric: csat }');
    expect(drawn.texts('.kpi-row .gap')).toEqual(['No owner']);
    expect(drawn.texts('.kpi-row-purpose')).toEqual(['Nothing is measured by it.']);
  });
});

describe('all KPIs', () => {
  test('stand under their journeys, one of several under each, worst first', () => {
    const drawn = page();
    expect(groups(drawn)).toEqual([
      'Rent 2 KPIs, 1 needs attention | Happy, They stay',
      'Return 1 KPI, 1 needs attention | Happy',
      'In no journey 1 KPI, 1 needs attention | The wait',
    ]);
    expect(drawn.one('.kpis > p').textContent).toContain('several');
    drawn.click(drawn.one('.kpis-group h2 button', 'Return'));
    expect(drawn.revealed[0]).toMatchObject({ line: 20 });
  });

  test('are grouped as the reader likes', () => {
    const drawn = page();
    const by = (title: string) => {
      choose(drawn.one('.kpis-by'), title);
      return drawn.all('.kpis-group h2 > :first-child').map(({ textContent }) => textContent);
    };
    expect(by('quality')).toEqual(['It was easy', 'Of no quality']);
    expect(by('layer')).toEqual(['Outcome', 'Perception', 'Driver']);
    expect(by('owner')).toEqual(['Head of sales', 'Without an owner']);
    expect(by('status')).toEqual(['No data', 'Short of target', 'On target']);
    expect(by('journey')).toHaveLength(3);
  });

  test('can be narrowed to those that need attention, in numbers that agree', () => {
    const drawn = page();
    expect(drawn.texts('.choices button')).toEqual(['All 3', 'Need attention 2']);
    drawn.click(drawn.one('.choices button', 'Need attention'));
    expect(drawn.one('.choices [aria-pressed="true"]').textContent).toBe('Need attention 2');
    expect(new Set(drawn.texts('.kpi-row h3'))).toEqual(new Set(['Happy', 'The wait']));
    expect(drawn.one('.kpis-controls > .quiet:last-child').textContent).toContain('whose day is past');
    choose(drawn.one('.kpis-by'), 'owner');
    expect(groups(drawn)).toEqual([
      'Head of sales 1 KPI, 1 needs attention | Happy',
      'Without an owner 2 KPIs, 1 needs attention | The wait',
    ]);
  });

  test('are all well where none needs attention', () => {
    const drawn = page('kpi K { metric: csat  target: >= 10%  readings: 20% on 2026-10-31 }');
    drawn.click(drawn.one('.choices button', 'Need attention'));
    expect(drawn.one('.empty-note').textContent).toContain('None of them needs attention');
  });

  test('of a dashboard stand in its order, with who sees it; a dashboard that is gone gives way to all', () => {
    const drawn = page();
    choose(drawn.one('.kpis-dashboard'), 'The wall');
    expect(groups(drawn)).toEqual(['The wall 2 KPIs, 2 need attention | The wait, Happy']);
    expect(drawn.one('.kpis-audience').textContent).toBe('Seen by everyone · The shop');
    expect(drawn.texts('.choices button')).toEqual(['All 2', 'Need attention 2']);
    expect(drawn.all('.kpis-by')).toHaveLength(0);
    drawn.update(source(TEXT.replace('dashboard Wall', 'dashboard Board')));
    expect(drawn.all('.kpis-group')).toHaveLength(3);
    choose(drawn.one('.kpis-dashboard'), 'The wall');
    choose(drawn.one('.kpis-dashboard'), 'all KPIs');
    expect(drawn.all('.kpis-group')).toHaveLength(3);
  });

  test('say how many are not listed while somebody types', () => {
    const kpis = Array.from({ length: 103 }, (_, index) => `kpi K${index} { metric: csat }`).join('\n');
    const from = source(kpis);
    const report = reportOf(from);
    const brief = kpisBuilder.build(from, { journeys: [], isBrief: true });
    const drawn = new Page({ ...report, views: { ...report.views, kpis: brief } }, { tab: 'kpis' });
    expect(drawn.all('.kpi-row')).toHaveLength(100);
    expect(drawn.one('.kpis-group > p').textContent).toBe('3 more are not listed.');
    drawn.click(drawn.one('.choices button', 'Need attention 103'));
    expect(drawn.one('.kpis-group > p').textContent).toBe('3 more are not listed.');
  });

  test('are missed in words where there is none', () => {
    expect(page('journey J {}').one('.empty-note').textContent).toContain('no KPI yet');
  });

  test('are not judged while nobody has read their figures', () => {
    const { kpis: _, ...textsAlone } = source(TEXT);
    const drawn = new Page(textsAlone, { tab: 'kpis' });
    expect(new Set(drawn.texts('.kpi-status'))).toEqual(new Set(['not read']));
    expect(drawn.texts('.choices button')).toEqual(['All 3', 'Need attention 0']);
  });
});
