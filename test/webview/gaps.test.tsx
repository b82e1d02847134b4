// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../language/src/views/index.ts';
import { source, sourceWithEvidence } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

const RULES = `
  rule told "Each is told" { for: t in touchpoints  require: exists t.quotes }
  role r "Keeper"
  role s "Seller"
  journey j "Rent" { owner: s  touchpoint x "Pay" { critical: yes }  touchpoint y "Fit" { owner: r } }
  framework f "House" { practice a "Voices" { rules: told }  practice c "Habits" { defined: exists rituals } }
  framework g "Yard" { scoring: criteria  practice e "Gates" { defined: exists rituals } }
`;
const TARGETS =
  'adopt f { goal a { target: ad-hoc by 2027-06-30 }  goal c { target: systematic } } adopt g { target: yes }';

function pageOf(more = '', targets = TARGETS): Page {
  return new Page(sourceWithEvidence(`${RULES} programme P "Shop" { owner: r ${targets} } ${more}`), { tab: 'gaps' });
}

const titles = (page: Page) => page.texts('.gap-card h2, .gap-card h3');

describe('gaps', () => {
  test('come by leverage, worst first, or by who must act, as the reader chooses', () => {
    const page = pageOf();
    expect(titles(page)).toEqual(['Voices', 'Habits', 'Gates']);
    page.click(page.one('.choices button', 'Worst first'));
    expect(titles(page)).toEqual(['Habits', 'Gates', 'Voices']);
    page.click(page.one('.choices button', 'By owner'));
    expect(page.texts('.gap-owner summary')).toEqual(['Keeper 3 gaps, 1 open', 'Seller 1 gap, 1 open']);
    expect(titles(page)).toEqual(['Voices', 'Habits', 'Gates', 'Voices']);
    expect(page.texts('.gap-owner:last-of-type .gap-facts li')[0]).toBe('2 open, 1 of them theirs: 2 still to write');
  });

  test('can be narrowed to a framework, and the counts agree', () => {
    const page = pageOf();
    expect(page.texts('.gaps-framework option')).toEqual(['all (3)', 'House (2)', 'Yard (1)']);
    expect(page.one('.gaps-counts').textContent).toBe('3 practices lie below their targets: nothing closes 3.');
    page.choose(page.one('.gaps-framework'), 'g');
    expect(titles(page)).toEqual(['Gates']);
    expect(page.one('.gaps-counts').textContent).toBe('1 practice lies below its target: nothing closes 1.');
    page.click(page.one('.choices button', 'By owner'));
    expect(page.texts('.gap-owner summary')).toEqual(['Keeper 1 gap']);
  });

  test('each says how far, what is open and whom it waits for, a click away from its place', () => {
    const page = pageOf();
    const [card] = page.all('.gap-card');
    expect(card?.querySelector('.gap-way')?.textContent).toBe('undeveloped to ad hocby 2027-06-301 level below');
    expect(page.texts('.gap-card:first-child .gap-facts li')).toEqual([
      '2 open: 2 still to write',
      'lifts 1 practice',
      'reaches 2 touchpoints',
      '1 moment of truth',
      'must act: Seller (1), Keeper (1)',
    ]);
    page.click(page.one('.gap-card .open', 'Seller'));
    page.click(page.one('.gap-head .source', 'Voices'));
    expect(page.revealed.map(({ file, line }) => `${file}:${line}`)).toEqual(['main.cx:4', 'main.cx:7']);
  });

  test('that nothing closes can be planned, and say by whom and when once that is written', () => {
    const page = pageOf();
    page.click(page.one('.gap-card .action', 'Voices'));
    expect(page.planned).toEqual(['f.a']);
    const text = (plan: string) =>
      `${RULES} programme P "Shop" { owner: r ${TARGETS} } initiative i "Ask" { closes: a ${plan} }`;
    page.update(sourceWithEvidence(text('status: idea')));
    expect(page.texts('.gap-plan')).toEqual(['closed by Ask no owner no due dateIdea']);
    page.update(sourceWithEvidence(text('status: idea  owner: r  due: 2027-12-01')));
    expect(page.texts('.gap-plan')).toEqual(['closed by AskKeeperdue 2027-12-01 lateIdea']);
    expect(page.all('.gap-card .action')).toHaveLength(2);
    page.update(sourceWithEvidence(text('status: stopped')));
    expect(page.texts('.gap-plan')).toEqual([
      'was to be closed by Ask no owner no due date stopped: it closes nothing',
    ]);
    expect(page.all('.gap-card .action')).toHaveLength(3);
  });

  test('list a few of what is open at once, and say how much more there is', () => {
    const many = Array.from({ length: 60 }, (_, index) => `touchpoint t${index}`).join(' ');
    const page = pageOf(`journey k { ${many} }`);
    expect(page.all('.gap-card:first-child .gap-open > ul > li')).toHaveLength(3);
    expect(page.one('.gap-open summary').textContent).toBe('59 more');
    expect(page.one('.gap-open details p').textContent).toBe('12 more are not listed.');
  });

  test('that are told where nothing can be written say what to write', () => {
    const page = new Page(reportOf(sourceWithEvidence(`${RULES} programme P { adopt g { target: yes } }`)), {
      tab: 'gaps',
    });
    page.withoutText();
    expect(page.one('.gap-unplanned').textContent).toContain('Write an initiative with closes: e');
    expect(page.all('.gap-card button')).toHaveLength(0);
  });
});

describe('where there is no gap', () => {
  test('all is reached, or it is told how to adopt and where to set a target', () => {
    expect(pageOf('ritual Monday', 'adopt g { target: yes }').one('.empty-note').textContent).toContain(
      'Every practice reaches',
    );
    const aimless = pageOf('', 'adopt f');
    expect(aimless.one('.empty-note').textContent).toContain('No target is set');
    aimless.click(aimless.one('.empty-note .source', 'House'));
    expect(aimless.revealed).toMatchObject([{ line: 7 }]);
    const alone = pageOf('', '');
    expect(alone.one('.empty-note').textContent).toContain('adopt forrester');
    alone.click(alone.one('.empty-note .source', 'Shop'));
    expect(alone.revealed).toMatchObject([{ line: 7 }]);
  });

  test('nothing may have been judged', () => {
    const { table: _, ...textsAlone } = source('programme P');
    expect(new Page(textsAlone, { tab: 'gaps' }).one('.empty-note').textContent).toContain('Nothing has been judged');
  });
});
