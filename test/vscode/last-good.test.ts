import { expect, test } from 'vitest';
import { LastGood } from '../../client/src/preview/last-good.ts';
import type { PreviewState, ViewName } from '../../language/src/protocol/index.ts';

/** What is broken elsewhere cannot be missed in the journey. */
function state(
  journey: string | null,
  broken: readonly string[] = [],
  project = 'p',
  tab: ViewName = 'map',
): PreviewState {
  const place = (file: string) => ({ file, start: 0, end: 0, line: 1 });
  const errors = broken.map(file => ({ message: '', place: place(file), matters: !file.startsWith('elsewhere') }));
  return { project, journey, shown: { tab }, broken: errors } as unknown as PreviewState;
}

test('what parses is live', () => {
  const lastGood = new LastGood();
  expect(lastGood.take(state('J'), null)).toMatchObject({ freshness: 'live', trouble: null });
});

test('while a text does not parse, what was there before is shown', () => {
  const lastGood = new LastGood();
  const good = state('J');
  lastGood.take(good, 'J');
  // The broken text has lost the journey, and the server fell back to another one.
  const taken = lastGood.take(state('K', ['j.cx']), 'J');
  expect(taken.state).toBe(good);
  expect(taken).toMatchObject({ freshness: 'last-good', trouble: { place: { file: 'j.cx' } } });
  expect(lastGood.take(state('J'), 'J').freshness).toBe('live');
});

test('what was broken from the start goes on all the same, and says that it may not be whole', () => {
  const lastGood = new LastGood();
  expect(lastGood.take(state('J', ['old.cx']), 'J').freshness).toBe('incomplete');
  const next = state('J', ['old.cx']);
  expect(lastGood.take(next, 'J')).toMatchObject({ state: next, freshness: 'incomplete' });
  expect(lastGood.take(state('J', ['new.cx', 'old.cx']), 'J')).toMatchObject({
    freshness: 'last-good',
    trouble: { place: { file: 'new.cx' } },
  });
});

test('whoever asks for another journey or another project gets it, as whole as it is', () => {
  const lastGood = new LastGood();
  lastGood.take(state('J'), 'J');
  expect(lastGood.take(state('K', ['j.cx']), 'K')).toMatchObject({
    freshness: 'incomplete',
    state: { journey: 'K' },
  });
  expect(lastGood.take(state('J', ['x.cx'], 'q'), 'K')).toMatchObject({
    freshness: 'incomplete',
    state: { project: 'q' },
  });
});

test('another view of a broken text is better than the one that was looked at before', () => {
  const lastGood = new LastGood();
  lastGood.take(state('J'), 'J');
  expect(lastGood.take(state('J', ['j.cx'], 'p', 'coverage'), 'J')).toMatchObject({
    freshness: 'incomplete',
    state: { shown: { tab: 'coverage' } },
  });
  expect(lastGood.take(state('J', ['j.cx']), 'J').freshness).toBe('last-good');
});

test('what is broken elsewhere does not stand over a journey that misses nothing', () => {
  const lastGood = new LastGood();
  expect(lastGood.take(state('J', ['elsewhere.cx']), 'J')).toMatchObject({ freshness: 'live', trouble: null });
  expect(lastGood.take(state('J', ['elsewhere.cx', 'j.cx', 'k.cx', 'l.cx']), 'K')).toMatchObject({
    freshness: 'incomplete',
    trouble: { place: { file: 'j.cx' }, more: 2 },
  });
});

test('a text that breaks while it is typed keeps what was there before, wherever it is', () => {
  const lastGood = new LastGood();
  lastGood.take(state('J'), 'J');
  expect(lastGood.take(state('J', ['elsewhere.cx']), 'J')).toMatchObject({
    freshness: 'last-good',
    trouble: { place: { file: 'elsewhere.cx' }, more: 0 },
  });
});
