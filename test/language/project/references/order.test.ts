// A name is looked for from the innermost container outwards, then in the namespace, in used namespaces, in the library,
// then in the same journey, then in the whole project.
import { expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

test('the innermost container goes before the outer ones', () => {
  const reading = check(`
    journey Buy {
      stage Pay {
        touchpoint Card {
          next: Receipt
        }
        touchpoint Receipt {}
      }
      touchpoint Receipt {}
    }
    touchpoint Receipt {}
  `);
  expect(reading.targets('Buy.Pay.Card', 'next')).toEqual(['Buy.Pay.Receipt']);
});

test('an element itself is the innermost container of what it says', () => {
  const reading = check(`
    touchpoint Pay {
      pain Fee {}
      opportunity OnePrice { addresses: Fee }
    }
    touchpoint Ride { pain Fee {} }
    initiative Cheaper { addresses: Pay.Fee }
  `);
  expect(reading.targets('Pay.OnePrice', 'addresses')).toEqual(['Pay.Fee']);
  expect(reading.targets('Cheaper', 'addresses')).toEqual(['Pay.Fee']);
});

test('an outer container goes before the namespace', () => {
  const reading = check(`
    namespace acme
    journey Buy {
      stage Pay {
        touchpoint Card { next: Receipt }
      }
      touchpoint Receipt {}
    }
    touchpoint Receipt {}
  `);
  expect(reading.targets('acme.Buy.Pay.Card', 'next')).toEqual(['acme.Buy.Receipt']);
});

test('the own namespace, in whatever file, goes before a used one', () => {
  const reading = check(`
    //- a.cx
    namespace acme
    use shared
    journey Buy { owner: Lead }
    //- b.cx
    namespace acme
    role Lead {}
    //- c.cx
    namespace shared
    role Lead {}
  `);
  expect(reading.targets('acme.Buy', 'owner')).toEqual(['acme.Lead']);
});

test('a used namespace goes before one that is not used', () => {
  const reading = check(`
    //- a.cx
    namespace acme
    use shared
    journey Buy { owner: Lead }
    //- b.cx
    namespace other
    role Lead {}
    //- c.cx
    namespace shared
    role Lead {}
  `);
  expect(reading.targets('acme.Buy', 'owner')).toEqual(['shared.Lead']);
});

test('a used namespace goes before the library', () => {
  const reading = check(`
    //- a.cx
    use shared
    kpi Recommend { metric: nps }
    //- b.cx
    namespace shared
    metric nps { unit: points  better: higher }
  `);
  expect(reading.targets('Recommend', 'metric')).toEqual(['shared.nps']);
});

test('the library goes before a namespace that is not used', () => {
  const reading = check(`
    //- a.cx
    kpi Recommend { metric: nps }
    //- b.cx
    namespace shared
    metric nps { unit: points  better: higher }
  `);
  expect(reading.targets('Recommend', 'metric')).toEqual(['cx.nps']);
});

test('the same journey goes before the rest of the project', () => {
  const reading = check(`
    journey Buy {
      stage Choose { touchpoint Search { next: Pay } }
      stage Purchase { touchpoint Pay {} }
    }
    journey Renew {
      stage Purchase { touchpoint Pay {} }
    }
  `);
  expect(reading.targets('Buy.Choose.Search', 'next')).toEqual(['Buy.Purchase.Pay']);
});

test('a journey itself also looks into itself first', () => {
  const reading = check(`
    journey Buy {
      refines: Inside
      stage Outside { stage Inside {} }
    }
    journey Renew { stage Outside { stage Inside {} } }
  `);
  expect(reading.targets('Buy', 'refines')).toEqual(['Buy.Outside.Inside']);
});

test('the only one in the project is found wherever it stands', () => {
  const reading = check(`
    //- a.cx
    namespace acme
    forum Round { covers: Pay }
    //- b.cx
    namespace other
    journey Buy { stage Purchase { touchpoint Pay {} } }
  `);
  expect(reading.targets('acme.Round', 'covers')).toEqual(['other.Buy.Purchase.Pay']);
});

test('a name in a part of a value is resolved like any other', () => {
  const reading = check(`
    persona Tourist {}
    research Study {}
    touchpoint Search { emotion: -1 for Tourist from Study }
  `);
  const [emotion] = reading.values('Search', 'emotion');
  expect(emotion?.parts?.['for']?.[0]).toMatchObject({ type: 'reference', target: 'Tourist' });
  expect(emotion?.parts?.['from']?.[0]).toMatchObject({ type: 'reference', target: 'Study' });
});

test('what lies deep in the project goes before what lies deep in the library', () => {
  const own = 'framework ours { dimension all { practice gov-backlog { question: "?" } } }';
  const closing = 'initiative Tidy { closes: gov-backlog }';
  expect(check(closing).targets('Tidy', 'closes')).toEqual(['cx.forrester.governance.gov-backlog']);
  expect(check(`${own} ${closing}`).targets('Tidy', 'closes')).toEqual(['ours.all.gov-backlog']);
});
