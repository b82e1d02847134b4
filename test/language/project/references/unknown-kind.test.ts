// One mistake, one error: an element whose kind is misspelt is reported where it stands, and its name is known.
import { expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

test('a slip in the word of a kind is read as what was surely meant', () => {
  const reading = check(`
    journy Rent { goal: "Row" }
    ^^^^^^ unknown-kind Did you mean \`journey\`?
    forum Jetty { covers: Rent }
  `);
  expect(reading.element('Rent').kind).toBe('journey');
  expect(reading.targets('Jetty', 'covers')).toEqual(['Rent']);
});

test('a kind that could be anything hides nothing and is found by nobody', () => {
  const reading = check(`
    gadget Lamp { owner: Nobody  colour: "red" }
    ^^^^^^ unknown-kind \`gadget\` is no kind of element.
    touchpoint Ask { relies: Lamp }
  `);
  expect(reading.targets('Ask', 'relies')).toEqual([undefined]);
});

test('what stands in an element of an unknown kind keeps its identity', () => {
  const reading = check(`
    gadget Box {
    ^^^^^^ unknown-kind
      touchpoint Pay { customer: "Pays" }
    }
    forum Round { covers: Box.Pay, Pay }
  `);
  expect(reading.targets('Round', 'covers')).toEqual(['Box.Pay', 'Box.Pay']);
});

test('one of the fitting kind elsewhere goes before one of an unknown kind', () => {
  const reading = check(`
    gadget Lead {}
    ^^^^^^ unknown-kind
    programme Shop { lead: Lead }
    team Sales { lead: Lead }
  `);
  expect(reading.targets('Sales', 'lead')).toEqual([undefined]);
});
