import { expect, test } from 'vitest';
import { Turns } from '../../client/src/preview/turns.ts';

test('what is asked for while it works is done once, afterwards', async () => {
  let started = 0;
  let finish = () => {};
  const turns = new Turns(
    () => {
      started++;
      return new Promise(resolve => {
        finish = resolve;
      });
    },
    () => {},
  );
  turns.ask();
  turns.ask();
  turns.ask();
  expect(started).toBe(1);
  finish();
  await new Promise(resolve => setImmediate(resolve));
  expect(started).toBe(2);
  finish();
  await new Promise(resolve => setImmediate(resolve));
  expect(started).toBe(2);
});

test('a failure is told, and the next turn comes all the same', async () => {
  const failures: unknown[] = [];
  let done = 0;
  const turns = new Turns(
    async () => {
      if (done++ === 0) {
        throw new Error('once');
      }
    },
    error => void failures.push(error),
  );
  turns.ask();
  turns.ask();
  await new Promise(resolve => setImmediate(resolve));
  expect(done).toBe(2);
  expect(failures).toHaveLength(1);
});
