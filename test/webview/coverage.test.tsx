// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { source } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

const RULES = ['touchpoint-single-accountable', 'journey-owner', 'customer-goal', 'review-overdue'];

const TEXT = `
  role Head "Head of sales" {}
  journey J "Rent" {
    owner: Head
    touchpoint Pay "Pay" { owner: Head }
    touchpoint Wait "Wait" {}
  }
`;

describe('coverage', () => {
  test('stands beside its n/m, and says where nothing applies', () => {
    const page = new Page(source(TEXT, RULES), { tab: 'coverage' });
    expect(page.one('.ring').getAttribute('aria-label')).toBe('Coverage: 50% · 2/4');
    expect(page.one('.aspect', 'Ownership').textContent).toContain('2/4');
    expect(page.one('.aspect', 'Governance').textContent).toContain('nothing applicable');
    expect(page.one('.aspect', 'Culture').textContent).toContain('not judged by this preset');
  });

  test('lists what is missing, each a click away from its place', () => {
    const page = new Page(source(TEXT, RULES), { tab: 'coverage' });
    page.click(page.one('.open', 'touchpoint-single-accountable'));
    expect(page.revealed).toMatchObject([{ file: 'main.cx', line: 5 }]);
  });

  test('tells what is still to write from what is not met', () => {
    const text = TEXT.replace('Pay "Pay" { owner: Head }', 'Pay "Pay" { owner: Head, Aide }').concat('role Aide');
    const page = new Page(source(text, RULES), { tab: 'coverage' });
    expect(page.one('.summary-words').textContent).toBe('1/4 obligations are met, 2 still to write, 1 not met.');
    expect(page.one('.coverage-journey h3').textContent).toBe('What is missing 2 still to write, 1 not met');
    expect(page.texts('.open-where').map(words => words.split(' · ')[0])).toEqual([
      'still to write',
      'not met',
      'still to write',
    ]);
  });

  test('an aspect that is chosen leaves only what is missing of it', () => {
    const page = new Page(source(TEXT, RULES), { tab: 'coverage' });
    page.click(page.one('.aspect', 'Culture'));
    expect(page.all('.open')).toHaveLength(0);
    expect(page.one('.coverage-journey .empty-note').textContent).toBe('Nothing is asked for here.');
    page.click(page.one('.aspect', 'Culture'));
    expect(page.all('.open').length).toBeGreaterThan(0);
  });

  test('shows all journeys side by side, and looks into the one that is clicked', () => {
    const page = new Page(source(`${TEXT} journey K "Return" {} journey L "Swap" { status: retired }`, RULES), {
      tab: 'coverage',
    });
    expect(page.texts('.by-journey .aspect')).toEqual(['Rent50% 2/4', 'Return0% 0/2']);
    expect(page.one('.by-journey [aria-pressed="true"]').textContent).toContain('Rent');
    page.click(page.one('.by-journey .aspect', 'Return'));
    expect(page.chosen).toEqual(['K']);
    expect(new Page(source(TEXT, RULES), { tab: 'coverage' }).all('.by-journey')).toHaveLength(0);
  });

  test('says state in words and not by colour alone', () => {
    const page = new Page(source(TEXT, RULES), { tab: 'coverage' });
    expect(page.texts('.open .sr')).toContain('missing:');
  });

  test('is honest where nothing has been evaluated', () => {
    const { table: _, ...textsAlone } = source(TEXT);
    const page = new Page(textsAlone, { tab: 'coverage' });
    expect(page.one('.empty-note').textContent).toContain('Nothing has been judged');
  });
});

describe('findings', () => {
  const text = TEXT.replace('owner: Head\n', 'owner: Hed\n');

  test('come worst first, with the rule and the place', () => {
    const page = new Page(source(text, RULES), { tab: 'findings' });
    expect(page.texts('.findings h2')[0]).toMatch(/^\d+ errors$/);
    page.click(page.one('.finding', 'owner-resolves'));
    expect(page.revealed).toMatchObject([{ line: 3 }]);
  });

  test('in no list does a title turn round what stands beside it', () => {
    const page = new Page(source(TEXT.replace('"Wait"', '"انتظر"'), RULES), { tab: 'findings' });
    const line = page.one('.open-where', 'touchpoint-single-accountable');
    expect([...line.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual([
      'انتظر',
      'Head of sales',
      'touchpoint-single-accountable',
      'main.cx:5',
    ]);
    expect(page.all('.finding bdi[dir="ltr"]').length).toBeGreaterThan(0);
  });

  test('can be narrowed to who must act', () => {
    const page = new Page(source(TEXT, RULES), { tab: 'findings' });
    const select = page.one('.who select') as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(['', 'Head of sales']);
  });

  test('are none where nothing is wrong', () => {
    const page = new Page(source('role R {}'), { tab: 'findings' });
    expect(page.one('.empty-note').textContent).toContain('Nothing is wrong');
  });
});

test('a programme shows its journeys, and opens the one that is clicked', () => {
  const page = new Page(source(`${TEXT} journey K "Return" {}`), { tab: 'programme' });
  expect(page.texts('.journey-card b')).toEqual(['Rent', 'Return']);
  page.click(page.one('.journey-card', 'Return'));
  expect(page.chosen).toEqual(['K']);
  expect(page.one('[role="tab"][aria-selected="true"]').textContent).toBe('Map');
});

test('a programme without journeys says so wherever one would stand', () => {
  for (const tab of ['programme', 'map'] as const) {
    const page = new Page(source('programme P "Shop" {}'), { tab });
    expect(page.one('.empty-note').textContent).toContain('no journey yet');
  }
});

test('what is not live says so, and leads to the error', () => {
  const page = new Page(source(TEXT));
  expect(page.all('.freshness-badge')).toHaveLength(0);
  const place = { file: 'main.cx', start: 3, end: 4, line: 2 };
  page.update(source(TEXT), { freshness: 'last-good', trouble: { message: 'A brace is missing.', place, more: 0 } });
  const badge = page.one('.freshness-badge');
  expect(badge.textContent).toContain('main.cx:2');
  page.click(badge);
  expect(page.revealed).toEqual([place]);
});
