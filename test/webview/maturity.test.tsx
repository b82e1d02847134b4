// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { MaturityChoice } from '../../language/src/protocol/index.ts';
import { BASICS, FACTS } from '../language/views/maturity/programme.ts';
import { source, sourceWithEvidence } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

const SHOP = sourceWithEvidence(BASICS + FACTS);

function maturity(choice: Partial<MaturityChoice> = {}, of = SHOP): Page {
  return new Page(of, { tab: 'maturity', maturity: { framework: null, language: null, ...choice } });
}

function choose(page: Page, index: number, value: string): void {
  const select = page.all('.maturity-choices select')[index] as HTMLSelectElement;
  select.value = value;
  page.change(select);
}

function focused(): string {
  return document.activeElement?.querySelector('.tile-title')?.textContent ?? '';
}

describe('the framework', () => {
  test('is the adopted one at first, and any other that is chosen', () => {
    const page = maturity();
    expect(page.one('.framework-head h2').textContent).toBe('Our basics Adopted');
    choose(page, 0, 'cx.six-laws');
    expect(page.one('.framework-head h2').textContent).toBe('Six laws of customer experience Not adopted');
    expect(page.all('.tile')).toHaveLength(6);
    expect(maturity({ framework: 'gone' }).one('.framework-head h2').textContent).toContain('Our basics');
  });

  test('is told in a language that it has titles in, and else in its own', () => {
    const page = maturity();
    choose(page, 1, 'it');
    expect(page.one('.framework-head h2').textContent).toContain('Le nostre basi');
    expect(page.texts('.dimension h3')).toEqual(['Cura', 'Aim']);
    choose(page, 0, 'cx.six-laws');
    expect(page.one('.framework-head h2').textContent).toContain('Sei leggi');
    expect(maturity({ language: 'uk' }).one('.framework-head h2').textContent).toContain('Our basics');
  });

  test('has its index labelled as ours, its level by its weakest practice, its target and its tally', () => {
    const page = maturity();
    expect(page.one('.index').textContent).toBe('50 of 100 · index, ours');
    expect(page.texts('.framework-figures dd')).toEqual([
      'Undeveloped, that of its weakest practice: People are glad of it',
      'Repeatable by 2027-06-30',
    ]);
    expect(page.texts('.tally-legend li')).toEqual(['01 undeveloped', '11 ad hoc', '21 repeatable', '31 systematic']);
    expect(page.one('.framework-head > .tally-bar').getAttribute('aria-label')).toBe(
      '1 undeveloped, 1 ad hoc, 1 repeatable, 1 systematic',
    );
    page.click(page.one('.framework-figures .link'));
    expect(page.one('.practice-detail h4').textContent).toContain('People are glad of it');
  });
});

describe('the heat map', () => {
  test('says of each practice how it stands in words, and not by colour alone', () => {
    const tiles = maturity().texts('.tile');
    expect(tiles[0]).toBe(
      '1Somebody answers for each step: evidenced ad hoc, claimed systematic, attested ad hoc, target repeatable, mostly still to write',
    );
    expect(tiles.slice(1)).toEqual([
      '2People are proud of it: only people can answer, claimed repeatable, attested repeatable, target repeatable',
      'People are glad of it: only people can answer, and nobody did, target repeatable',
      '3Journeys have goals: evidenced systematic, target systematic',
      'Shops are open: not applicable, target repeatable',
      'Spared: exempt by a waiver, target repeatable',
    ]);
  });

  test('tells what is not written from what is not met, and what has no level from what is low', () => {
    const classes = maturity()
      .all('.tile')
      .map(tile => tile.className);
    expect(classes).toEqual([
      'tile heat-1 is-unwritten',
      'tile heat-3',
      'tile is-unanswered',
      'tile heat-4',
      'tile is-not-applicable',
      'tile is-exempt',
    ]);
  });

  test('marks what is claimed, attested and aimed at on the line of levels', () => {
    const [first] = maturity().all('.tile');
    const marks = [...first!.querySelectorAll('.track-mark')].map(mark => [
      mark.getAttribute('class'),
      mark.getAttribute('transform')?.split(' ')[0],
    ]);
    expect(marks.map(([name]) => name)).toEqual([
      'track-mark is-target',
      'track-mark is-attested',
      'track-mark is-claimed',
    ]);
    expect(new Set(marks.map(([, x]) => x)).size).toBe(3);
  });

  test('is one stop of the keyboard, and arrows go from practice to practice', () => {
    const page = maturity();
    expect(page.all('.tile').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    page.all('.tile')[0]!.focus();
    page.press('ArrowRight');
    expect(focused()).toBe('People are proud of it');
    page.press('ArrowDown');
    expect(focused()).toBe('Shops are open');
    page.press('Home');
    expect(focused()).toBe('Journeys have goals');
    page.press('ArrowUp');
    expect(focused()).toBe('Somebody answers for each step');
  });
});

describe('a practice that is clicked', () => {
  function opened(title: string, of = SHOP): Page {
    const page = maturity({}, of);
    page.click(page.one('.tile', title));
    return page;
  }

  test('opens below its row, and closes again', () => {
    const page = opened('Somebody answers');
    expect(page.one('.tile[aria-expanded=true]').getAttribute('aria-controls')).toBe(page.one('.practice-detail').id);
    expect(page.one('.dimension', 'Care').contains(page.one('.practice-detail'))).toBe(true);
    page.click(page.one('.close'));
    expect(page.all('.practice-detail')).toHaveLength(0);
  });

  test('tells its levels, and what people say against what the facts show', () => {
    const page = opened('Somebody answers');
    expect(page.texts('.levels dd')).toEqual([
      'Ad hoc 33% of its evidence is met',
      'Systematic fewer than 5 answers in How we stood on 2026-10-01',
      'Ad hoc of that, once answers without evidence are capped',
      'Repeatable by 2027-06-30',
    ]);
    expect(page.one('.say-do').textContent).toBe('People say systematic, the facts show ad hoc.');
    expect(page.texts('.practice-trend li')).toEqual([
      '2026-02-01 ad hoc attested in How we began',
      '2026-10-01 ad hoc attested in How we stood',
      'Today ad hoc by its evidence',
    ]);
  });

  test('says what would raise it, each open subject a click away from its place', () => {
    const page = opened('Somebody answers');
    expect(page.texts('.evidence-rule')).toEqual([
      'It is not defined. See that there is a standard with owner.',
      'A step has an owner owned 1 of 3 met · 2 still to write Add owner: where it is missing.',
      'A product is told told nothing to judge yet: it is about a product.',
    ]);
    page.click(page.one('.evidence .open', 'Leave'));
    expect(page.revealed).toMatchObject([{ file: 'main.cx' }]);
  });

  test('says who closes the gap and by when, or that nobody does', () => {
    expect(opened('Somebody answers').one('.closing li').textContent).toBe(
      'Name somebody for each step Head of sales by 2027-01-31',
    );
    const alone = sourceWithEvidence(`${BASICS}${FACTS.replace('closes: own', '')}`);
    expect(opened('Somebody answers', alone).one('.closing .gap').textContent).toBe('No initiative closes it.');
    expect(opened('Journeys have goals').one('.reached').textContent).toContain('The target is reached.');
  });

  test('stays open while somebody types, and shows how its level rises', () => {
    const page = opened('Somebody answers');
    const text = `${BASICS}${FACTS} standard S "S" { for: t in touchpoints  require: exists t.owner  owner: Head }`;
    page.update(sourceWithEvidence(text.replace('"Pay"', '"Pay" { owner: Head }')));
    expect(page.texts('.levels dd')[0]).toBe('Repeatable 66% of its evidence is met');
    expect(page.one('.evidence-rule', 'It is defined').textContent).toContain('there is a standard with owner');
  });

  test('lists a few of its open subjects, and the others to whoever asks', () => {
    const many = Array.from({ length: 9 }, (_, index) => `touchpoint T${index} "T${index}"\n`).join('');
    const page = opened('Somebody answers', sourceWithEvidence(`${BASICS}${FACTS}journey J "J" { ${many} }`));
    expect(page.all('.evidence .open')).toHaveLength(5);
    page.click(page.one('.evidence-short .link', 'Show 6 more'));
    expect(page.all('.evidence .open')).toHaveLength(11);
  });

  test('that only people can answer asks for people', () => {
    const page = opened('People are glad');
    expect(page.texts('.levels dd').slice(0, 2)).toEqual([
      'No fact shows it: only people can answer',
      'Nobody has answered it',
    ]);
    expect(page.one('.evidence').textContent).toContain('write what they answer into an assessment');
  });
});

describe('the programme', () => {
  const soon = sourceWithEvidence(BASICS + FACTS.replace('2027-01-31', '2026-12-20'));

  test('shows all frameworks in a line each, and a click looks into one', () => {
    const page = new Page(soon, { tab: 'programme' });
    expect(page.texts('.profile-row')[0]).toBe(
      'Our basicsAdoptedUndevelopedindex 502/4 theretarget repeatable by 2027-06-30',
    );
    page.click(page.one('.profile-row', 'Six laws'));
    expect(page.one('[role="tab"][aria-selected="true"]').textContent).toBe('Maturity');
    expect(page.one('.framework-head h2').textContent).toContain('Six laws');
  });

  test('shows what falls due soon, each a click away from its place', () => {
    const page = new Page(soon, { tab: 'programme' });
    expect(page.texts('.due-row')).toEqual([
      '2026-12-20Name somebody for each step to be doneInitiative · Head of sales · main.cx:48',
    ]);
    page.click(page.one('.due-row'));
    expect(page.revealed).toMatchObject([{ line: 48 }]);
    expect(new Page(source(''), { tab: 'programme' }).one('.due').textContent).toContain('Nothing.');
  });
});

test('is honest where nothing has been judged', () => {
  const { table: _, ...textsAlone } = source(FACTS);
  expect(maturity({}, textsAlone).one('.empty-note').textContent).toContain('Nothing has been judged');
});
