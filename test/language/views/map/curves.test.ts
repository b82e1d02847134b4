import { expect, test } from 'vitest';
import { map, titles, touchpoint } from '../support.ts';

const PEOPLE = `
  segment Young {}
  persona Ada { segment: Young }
  persona Bo {}
  research Study "Eleven days on trains" {}
`;

test('an emotion tells who feels so and how that is known', () => {
  const view = map(`${PEOPLE} journey J { touchpoint T { emotion: -2 for Ada, Bo from Study } }`);
  const [emotion] = touchpoint(view, 'T').emotions;
  expect(emotion?.value).toBe(-2);
  expect(titles(emotion?.for ?? [])).toEqual(['Ada', 'Bo']);
  expect(titles(emotion?.from ?? [])).toEqual(['Eleven days on trains']);
});

test('the mean comes first, then each customer that is spoken of', () => {
  const view = map(`
    ${PEOPLE}
    journey J {
      touchpoint A { emotion: -1 for Ada  emotion: +2 for Bo }
      touchpoint B {}
      milestone Middle
      touchpoint C { emotion: +1 }
    }
  `);
  expect(view.curves).toEqual([
    { id: null, title: 'Mean', points: [0.5, null, null, 1] },
    // What everybody feels, each of them feels.
    { id: 'Ada', title: 'Ada', points: [-1, null, null, 1] },
    { id: 'Bo', title: 'Bo', points: [2, null, null, 1] },
  ]);
});

test('a persona feels what its segment feels, unless something is told of the persona', () => {
  const view = map(`
    ${PEOPLE}
    journey J {
      touchpoint A { emotion: -2 for Young }
      touchpoint B { emotion: -2 for Young  emotion: +2 for Ada }
    }
  `);
  const ada = view.curves.find(({ id }) => id === 'Ada');
  expect(ada?.points).toEqual([-2, 2]);
});

test('where no emotion is told there is no curve', () => {
  expect(map('journey J { touchpoint A {} }').curves).toEqual([]);
});
