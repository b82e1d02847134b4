import { expect, test } from 'vitest';
import { buildView, reportOf, tablesOf } from '../../../../language/src/views/index.ts';
import { map, source, titles, touchpoint } from '../support.ts';

test('gains stand beside the pains of journey, stage and touchpoint', () => {
  const view = map(`
    journey J {
      gain Known "They know my name" { value: low }
      stage S {
        gain Calm "Nothing to carry" { value: medium }
        touchpoint T {
          pain Queue {}
          gain Quick "Done in a minute" { value: high  frequency: 62% }
          gain Old { status: retired }
        }
      }
    }
  `);
  expect(view.gains).toMatchObject([{ title: 'They know my name', value: 'low', frequency: null }]);
  expect(view.stages[0]?.gains).toMatchObject([{ title: 'Nothing to carry' }]);
  expect(touchpoint(view, 'T').gains).toMatchObject([
    { title: 'Done in a minute', value: 'high', frequency: '62%', mark: { worst: null } },
  ]);
});

test('gains are counted beside pains, each once', () => {
  const text = `
    touchpoint Help { gain Kind {} }
    journey J { stage A { reuses: Help }  gain Known {}  pain Queue {} }
    journey K { stage B { reuses: Help } }
  `;
  const { journeys, pains, gains } = buildView('programme', source(text), { journeys: [], isBrief: false });
  expect([pains, gains]).toEqual([1, 2]);
  expect(journeys.map(journey => journey.gains)).toEqual([2, 1]);
  const tables = tablesOf(reportOf(source(text)).views);
  expect(tables.find(({ heading }) => heading === 'Journeys')?.heads).toContain('Gains');
  const steps = tables.find(({ heading }) => heading === 'Steps');
  expect(steps?.rows.map(row => row[steps.heads.indexOf('Gains')])).toEqual(['Kind', 'Kind']);
});

test('a touchpoint tells who is asked and who is told', () => {
  const view = map(`
    team Legal "Lawyers" {}
    forum Board "The board" {}
    partner Bank "The bank" {}
    journey J { touchpoint T { responsible: Bank  consulted: Legal, Gone  informed: Board } }
  `);
  const { responsible, consulted, informed } = touchpoint(view, 'T');
  expect([responsible, consulted, informed].map(titles)).toEqual([['The bank'], ['Lawyers', 'Gone'], ['The board']]);
  expect(consulted.map(({ id }) => id)).toEqual(['Legal', null]);
});

test('languages, accessibility and hours stand where they are written: at the touchpoint, or at its channel', () => {
  const view = map(`
    channel Desk { languages: it, uk, pt-BR  hours: "Daily, 8 to 20"  accessibility: "Step-free" }
    journey J { touchpoint T { channels: Desk, Gone  languages: it } }
  `);
  const { channels, languages, hours } = touchpoint(view, 'T');
  const texts = (said: readonly { readonly text: string }[] | undefined) => said?.map(({ text }) => text);
  expect(texts(languages)).toEqual(['it']);
  // Nothing is inherited: what the channel says, the touchpoint does not.
  expect(hours).toEqual([]);
  expect(texts(channels[0]?.languages)).toEqual(['it', 'uk', 'pt-BR']);
  expect(texts(channels[0]?.hours)).toEqual(['Daily, 8 to 20']);
  expect(channels[0]?.accessibility).toMatchObject([{ text: 'Step-free', place: { line: 1 } }]);
  expect(channels[1]?.languages).toEqual([]);
});

test('an opportunity tells its value to customers and business, and their mean unless a value is written', () => {
  const view = map(`
    journey J {
      opportunity A { customer-value: 5  business-value: 2 }
      opportunity B { customer-value: 5  business-value: 2  value: 1 }
      opportunity C { customer-value: 4 }
      opportunity D {}
    }
  `);
  const values = view.opportunities.map(({ value, customerValue, businessValue }) => [
    value,
    customerValue,
    businessValue,
  ]);
  expect(values).toEqual([
    [3.5, 5, 2],
    [1, 5, 2],
    [4, 4, null],
    [null, null, null],
  ]);
});

test('a listening post tells how soon customers hear back', () => {
  const view = map(`
    listening Box "The complaints box" { respond-within: 24h  resolve-within: 5wd }
    listening Ear {}
    journey J { listening: Box, Ear, Gone  stage S { listening: Box } }
  `);
  expect(view.listening.map(({ title, responds, resolves }) => [title, responds, resolves])).toEqual([
    ['The complaints box', '24 h', '5 working days'],
    ['Ear', null, null],
    ['Gone', null, null],
  ]);
  expect(view.stages[0]?.listening).toMatchObject([{ resolves: '5 working days' }]);
});

test('a KPI tells its target for the whole, those for segments, and what it moves', () => {
  const view = map(`
    segment Young "Under 25" {}
    segment Old "Over 60" {}
    research Study "Driver study" {}
    objective Keep "Keep customers" {}
    kpi Retention "They come back" { metric: retention }
    kpi Effort {
      metric: ces2
      target: >= 6 by 2027-06-30 for Young, Old
      target: >= 5.5 by 2027-12-31
      drives: Retention strength 0.65 from Study
      drives: Keep, Gone
    }
    journey J { kpis: Effort, Retention }
  `);
  expect(view.kpis).toMatchObject([
    {
      target: '≥ 5.5',
      due: '2027-12-31',
      segments: [
        { title: 'Under 25', target: '≥ 6', due: '2027-06-30', value: null, status: 'no-data' },
        { title: 'Over 60', target: '≥ 6', due: '2027-06-30' },
      ],
      drives: [
        { title: 'They come back', strength: '0.65', from: ['Driver study'] },
        { title: 'Keep customers', strength: null, from: [] },
        { title: 'Gone', strength: null, from: [] },
      ],
    },
    { target: null, segments: [], drives: [] },
  ]);
});
