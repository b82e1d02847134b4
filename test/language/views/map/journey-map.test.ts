import { describe, expect, test } from 'vitest';
import { map, mapOf, mapsOf, source, titles, touchpoint } from '../support.ts';

describe('columns', () => {
  test('steps stand in the order of the text, under the stages that span them', () => {
    const view = map(`
      journey J "Rent" {
        touchpoint Hear "Hear of it" {}
        stage A "Before" {
          touchpoint One {}
          stage Inner { touchpoint Two {} milestone Paid }
          touchpoint Three {}
        }
        stage B "After" { touchpoint Four {} }
      }
    `);
    expect(view.steps.map(step => (step.type === 'empty' ? '' : step.title))).toEqual([
      'Hear of it',
      'One',
      'Two',
      'Paid',
      'Three',
      'Four',
    ]);
    expect(view.steps[3]?.type).toBe('milestone');
    expect(view.stages.map(({ title, level, from, to }) => [title, level, from, to])).toEqual([
      ['Before', 0, 1, 5],
      ['After', 0, 5, 6],
      ['Inner', 1, 2, 4],
    ]);
  });

  test('a stage in which nothing happens has a column, so that the gap is seen', () => {
    const view = map('journey J { stage A {} stage B { touchpoint T {} } }');
    expect(view.steps.map(({ type }) => type)).toEqual(['empty', 'touchpoint']);
    expect(view.stages.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('a line of `reuses` stands for its touchpoints where it is written', () => {
    const view = map(`
      touchpoint SignIn "Say who I am" {}
      touchpoint Help {}
      journey J {
        stage A {
          touchpoint First {}
          reuses: SignIn, Help
          touchpoint Last {}
        }
      }
    `);
    expect(view.steps.map(step => (step.type === 'touchpoint' ? step.title : ''))).toEqual([
      'First',
      'Say who I am',
      'Help',
      'Last',
    ]);
    const reused = touchpoint(view, 'Say who I am');
    expect(reused.place.line).toBe(1);
    expect(reused.reusedAt?.line).toBe(6);
    expect(touchpoint(view, 'First').reusedAt).toBeNull();
  });

  test('keys stay apart when a touchpoint is met twice, and the same when the text around moves', () => {
    const text = (before: string) => `
      touchpoint Help {}
      ${before}
      journey J { stage A { reuses: Help, Help } stage B { reuses: Help } }
    `;
    const keys = map(text('')).steps.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(map(text('// a remark')).steps.map(({ key }) => key)).toEqual(keys);
  });

  test('what is retired is not on the map', () => {
    const text = `
      journey J { stage A { touchpoint Old { status: retired } touchpoint New {} } }
      journey Gone { status: retired }
    `;
    expect(map(text).steps.map(step => (step.type === 'touchpoint' ? step.title : ''))).toEqual(['New']);
    expect(titles(mapsOf(source(text)))).toEqual(['J']);
    expect(mapOf(source(text), 'Gone')).toBeUndefined();
  });
});

describe('what a touchpoint shows', () => {
  test('texts, amounts and enum words, each at its place', () => {
    const view = map(`
      channel Web "The shop" { type: web }
      journey J {
        touchpoint Pay "Pay" {
          channels: Web
          customer: "Holds the phone to the reader"
          thinks: "Did that go through?"
          quotes: "Is that all?"
          importance: 5 because "Many leave here"
          critical: yes because "The last screen"
          duration: 70s acceptable 1min
          wait: 3wd acceptable 5min
          fee: EUR 1.20
          fails: "no answer" recovers "a link by text message" in 2min
        }
      }
    `);
    const pay = touchpoint(view, 'Pay');
    expect(pay.customer).toMatchObject({ text: 'Holds the phone to the reader', place: { file: 'main.cx', line: 5 } });
    expect(pay.channels).toMatchObject([{ title: 'The shop', type: 'web', place: { line: 4 } }]);
    expect(pay.quotes.map(({ text }) => text)).toEqual(['Is that all?']);
    expect(pay.importance).toBe(5);
    expect(pay.critical?.because).toBe('The last screen');
    expect(pay.duration).toMatchObject({ text: '70 s', acceptable: '1 min', over: true });
    // Working days and minutes have no common measure: nobody can say that it takes too long.
    expect(pay.wait).toMatchObject({ text: '3 working days', over: false });
    expect(pay.fee?.text).toBe('EUR 1.20');
    expect(pay.fails).toMatchObject([{ title: 'no answer', recovers: 'a link by text message', within: '2 min' }]);
  });

  test('lanes hold elements and texts', () => {
    const view = map(`
      role Clerk "Counter clerk" {}
      system Till "The till" {}
      journey J {
        touchpoint Pay { frontstage: "Says the sum aloud", Clerk  relies: Till, Nowhere }
      }
    `);
    const pay = touchpoint(view, 'Pay');
    expect(pay.frontstage.map(({ kind, title }) => [kind, title])).toEqual([
      ['', 'Says the sum aloud'],
      ['role', 'Counter clerk'],
    ]);
    // A name that means nothing is shown as it is written, and marked by having no identity.
    expect(pay.support.map(({ id, title }) => [id, title])).toEqual([
      ['Till', 'The till'],
      [null, 'Nowhere'],
    ]);
  });

  test('no owner is a gap, and several are all shown', () => {
    const view = map(`
      team Sales "Sales and fares" {}
      role Head "Head of sales" { team: Sales }
      role Other {}
      journey J { touchpoint A {} touchpoint B { owner: Head } touchpoint C { owner: Head, Other } }
    `);
    expect(touchpoint(view, 'A').owners).toEqual([]);
    expect(touchpoint(view, 'B').owners).toMatchObject([{ title: 'Head of sales', team: 'Sales and fares' }]);
    expect(titles(touchpoint(view, 'C').owners)).toEqual(['Head of sales', 'Other']);
  });

  test('nobody’s name is ever in a view', () => {
    const views = JSON.stringify(
      mapsOf(
        source(`
          role Head { holder: "Ada Lovelace"  accounts: ada }
          journey J { owner: Head  touchpoint T { owner: Head  relies: Head } }
        `),
      ),
    );
    expect(views).not.toMatch(/lovelace|\bada\b/i);
  });

  test('a pain tells who answers it', () => {
    const view = map(`
      journey J {
        touchpoint T {
          pain Fee "A fee at the end" { severity: high  frequency: 31% }
          pain Queue {}
          opportunity UpFront "One price first" { addresses: Fee  value: 5  effort: 3 }
        }
      }
    `);
    const { pains, opportunities } = touchpoint(view, 'T');
    expect(
      pains.map(({ title, severity, frequency, addressedBy }) => [title, severity, frequency, titles(addressedBy)]),
    ).toEqual([
      ['A fee at the end', 'high', '31%', ['One price first']],
      ['Queue', null, null, []],
    ]);
    expect(opportunities).toMatchObject([{ value: 5, effort: 3, addresses: [{ title: 'A fee at the end' }] }]);
  });

  test('flow is what is written of it', () => {
    const view = map(`
      policy Fares {}
      journey J {
        touchpoint A { next: B, C  optional: yes }
        touchpoint B { or: C  requires: Fares, "A ticket" }
        touchpoint C { repeats: yes }
      }
    `);
    expect(titles(touchpoint(view, 'A').flow.next)).toEqual(['B', 'C']);
    expect(touchpoint(view, 'A').flow.optional).toBe(true);
    expect(titles(touchpoint(view, 'B').flow.or)).toEqual(['C']);
    expect(titles(touchpoint(view, 'B').flow.requires)).toEqual(['Fares', 'A ticket']);
    expect(touchpoint(view, 'C').flow).toMatchObject({ next: [], repeats: true });
  });
});

describe('KPIs', () => {
  test('layer and standing come from the metric and the readings', () => {
    const view = map(`
      kpi Effort "It was easy" {
        metric: ces2
        scale: 1..7
        target: >= 5.5 by 2027-06-30
        warn: >= 5
        reviewed: monthly
        readings: 4.9 on 2026-09-30 n 2480, 5.1 on 2026-10-31 n 2514
      }
      kpi Silent { metric: nps }
      journey J { kpis: Effort, Silent, Nothing }
    `);
    expect(view.kpis).toMatchObject([
      {
        title: 'It was easy',
        layer: 'perception',
        value: '5.1',
        on: '2026-10-31',
        target: '≥ 5.5',
        due: '2027-06-30',
        status: 'warn',
      },
      { title: 'Silent', value: null, status: 'no-data' },
      { id: null, title: 'Nothing', status: null },
    ]);
  });
});
