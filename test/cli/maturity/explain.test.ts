/** `cx explain PRACTICE` in a project: beside the facts what people say, what is aimed at, and who closes the gap. */
import { expect, test } from 'vitest';
import { cx } from '../support/run-cx.ts';
import { SHOP, SHOP_AUDIT } from './shop.ts';

const PLAN = 'initiative Names "Names" { closes: owners  owner: Lead  due: 2027-07-01 }\n';
const tree = { 'shop.cx': SHOP, 'audit.cx': SHOP_AUDIT, 'plan.cx': PLAN };

async function howItStands(practice: string, files: Record<string, string> = tree): Promise<readonly string[]> {
  const lines = (await cx(files, `explain ${practice}`)).out.split('\n');
  const start = lines.indexOf('How it stands');
  return lines.slice(start + 1, lines.indexOf('What counts as evidence', start)).filter(line => line !== '');
}

test('what people say, and the target with who closes the gap', async () => {
  expect(await howItStands('owners')).toEqual([
    'As of 2026-11-22 it is ad-hoc: adherence 25 %, not defined.',
    'Claimed systematic, attested ad-hoc (undeveloped on 2025-09-01); says 2 levels more than it shows.',
    'Target repeatable by 2027-06-30: below it, closed by Names (Head of the shop) until 2027-07-01, late.',
  ]);
  expect((await howItStands('reviewed')).at(-1)).toBe('Target systematic by 2027-12-31: reached.');
  expect((await howItStands('habit')).at(-1)).toBe(
    'Target repeatable by 2027-06-30: below it, and no initiative closes it.',
  );
});

test('says nothing of what nobody says or aims at', async () => {
  const bare = { 'shop.cx': SHOP.replace(/^programme[^}]*\}[^}]*\}\n\}\n/, '') };
  expect(await howItStands('owners', bare)).toHaveLength(1);
});

test('is in the document', async () => {
  const { beside } = JSON.parse((await cx(tree, 'explain owners --format json')).out);
  expect(beside).toEqual({
    claimed: 'systematic',
    attested: 'ad-hoc',
    spread: null,
    sayDo: 2,
    target: 'repeatable',
    due: '2027-06-30',
    gap: true,
    trend: [
      { assessment: 'Baseline', on: '2025-09-01', level: 'undeveloped' },
      { assessment: 'Audit', on: '2026-10-01', level: 'ad-hoc' },
    ],
    closedBy: [{ initiative: 'Names', due: '2027-07-01', late: true, stopped: false }],
  });
  expect(JSON.parse((await cx({}, 'explain gov-standards --format json')).out).beside).toBeNull();
});

test('is in the page, where a title does nothing', async () => {
  const hostile = { ...tree, 'plan.cx': PLAN.replace('"Names"', '"<img> @all"') };
  const { out } = await cx(hostile, 'explain owners --format markdown');
  expect(out).toContain('closed by \\<img'.replace('\\<', '&lt;'));
  expect(out).not.toMatch(/<img|@all/);
});
