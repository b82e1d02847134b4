/** Questions that are asked of an element, and their one answer. */
import { describe, expect, test } from 'vitest';
import {
  dateOf,
  hasAttribute,
  isRetired,
  isUnreadable,
  meanEmotion,
  numberOf,
  referencesOf,
  saysYes,
  targetOf,
  targetsOf,
  textOf,
  titleOf,
  versionOf,
  whoMustAct,
  wordOf,
} from '../../../language/src/index.ts';
import { read } from '../../support/check.ts';

const reading = read(`
  role Lead
  journey Buy "Buy it" {
    owner: Lead
    status: retired
    goal: "To have it"
    stage S { touchpoint T { owner: Nobody  emotion: -1, +2  importance: 4  critical: yes  wait: soon } }
  }
  standard Plain { since: 2026-01-02 }
  standard Numbered { version: 3 }
`);
const [journey, touchpoint] = [reading.element('Buy'), reading.element('Buy.S.T')];

describe('an element', () => {
  test('is called by its title, or by its name', () => {
    expect([titleOf(journey), titleOf(touchpoint)]).toEqual(['Buy it', 'T']);
  });

  test('says words, texts, numbers and days, each where the attribute holds one', () => {
    expect([wordOf(journey, 'status'), wordOf(journey, 'goal'), wordOf(touchpoint, 'status')]).toEqual([
      'retired',
      undefined,
      undefined,
    ]);
    expect([textOf(journey, 'goal'), textOf(journey, 'status')]).toEqual(['To have it', undefined]);
    expect([numberOf(touchpoint, 'importance'), numberOf(journey, 'goal')]).toEqual([4, undefined]);
    expect(dateOf(reading.element('Plain'), 'since')).toBe('2026-01-02');
    expect([saysYes(touchpoint, 'critical'), saysYes(journey, 'critical')]).toEqual([true, false]);
    expect([isRetired(journey), isRetired(touchpoint)]).toEqual([true, false]);
  });

  test('has an attribute that cannot be read, and says nothing in it', () => {
    expect(hasAttribute(touchpoint, 'wait')).toBe(true);
    expect([isUnreadable(touchpoint, 'wait'), isUnreadable(touchpoint, 'importance')]).toEqual([true, false]);
    expect(isUnreadable(touchpoint, 'fee')).toBe(false);
  });

  test('names others, and some that nobody knows', () => {
    expect([targetsOf(journey, 'owner'), targetsOf(touchpoint, 'owner')]).toEqual([['Lead'], []]);
    expect([targetOf(journey, 'owner'), targetOf(touchpoint, 'owner')]).toEqual(['Lead', undefined]);
    expect(referencesOf(touchpoint, 'owner').map(({ text }) => text)).toEqual(['Nobody']);
  });

  test('is for its owner to mend, or for that of what is around it', () => {
    expect([whoMustAct(journey), whoMustAct(touchpoint), whoMustAct(reading.element('Lead'))]).toEqual([
      'Lead',
      'Lead',
      undefined,
    ]);
  });
});

test('the mean of emotions is none where none is told', () => {
  expect([meanEmotion(touchpoint), meanEmotion(journey)]).toEqual([0.5, undefined]);
});

test('a standard without a number is in its first version', () => {
  expect([versionOf(reading.element('Plain')), versionOf(reading.element('Numbered'))]).toEqual([1, 3]);
});
