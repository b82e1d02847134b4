// `Journey.Stage.Touchpoint`, with the namespace in front or as much of it as is needed.
import { expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

const JOURNEYS = `
    //- a.cx
    namespace acme.rail
    journey Buy { stage Purchase { touchpoint Pay {} } }
    journey Renew { stage Purchase { touchpoint Pay {} } }
`;

test('the identity of an element has its containers and the namespace in front', () => {
  const reading = check(JOURNEYS);
  expect(reading.element('acme.rail.Buy.Purchase.Pay').kind).toBe('touchpoint');
});

test.each([['Buy.Purchase.Pay'], ['acme.rail.Buy.Purchase.Pay'], ['rail.Buy.Purchase.Pay']])(
  '%s is found from the same and from another namespace',
  name => {
    const reading = check(`${JOURNEYS}
    //- b.cx
    namespace acme.rail
    forum Here { covers: ${name} }
    //- c.cx
    namespace elsewhere
    forum There { covers: ${name} }
  `);
    expect(reading.targets('acme.rail.Here', 'covers')).toEqual(['acme.rail.Buy.Purchase.Pay']);
    expect(reading.targets('elsewhere.There', 'covers')).toEqual(['acme.rail.Buy.Purchase.Pay']);
  },
);

test('the last part alone of several of one name is not enough', () => {
  check(`${JOURNEYS}
    //- b.cx
    forum Round { covers: Purchase.Pay }
                          ^^^^^^^^^^^^ ambiguous-name \`acme.rail.Buy.Purchase.Pay\`, \`acme.rail.Renew.Purchase.Pay\`
  `);
});

test('a beginning that leaves out a container is no name of it', () => {
  check(`${JOURNEYS}
    //- b.cx
    forum Round { covers: Buy.Pay }
                          ^^^^^^^ unresolved-name
  `);
});

test('an outer name is resolved from where it stands, like a simple one', () => {
  const reading = check(`
    journey Buy {
      stage Purchase { touchpoint Pay {} }
      stage Choose { touchpoint Search { next: Purchase.Pay } }
    }
    journey Renew { stage Purchase { touchpoint Pay {} } }
  `);
  expect(reading.targets('Buy.Choose.Search', 'next')).toEqual(['Buy.Purchase.Pay']);
});

test('a namespace in front chooses between two of one name', () => {
  const reading = check(`
    //- a.cx
    namespace north
    role Lead {}
    //- b.cx
    namespace south
    role Lead {}
    //- c.cx
    namespace east
    team Sales { lead: south.Lead }
  `);
  expect(reading.targets('east.Sales', 'lead')).toEqual(['south.Lead']);
});
