import { expect, test } from 'vitest';
import { BuildQueue } from '../../server/lsp/session/build-queue.ts';
import { Turns } from '../support/turns.ts';

/** A queue whose rest has so many steps, and what it did. */
function queue(steps: number) {
  const turns = new Turns();
  const done: string[] = [];
  const builds = new BuildQueue(
    {
      atOnce: () => void done.push('told'),
      *rest(isOver) {
        for (let step = 1; step <= steps; step++) {
          done.push(String(step));
          if (isOver()) {
            yield;
          }
        }
        done.push('done');
      },
    },
    turns,
  );
  return { turns, done, builds };
}

test('tells at once what can be, and does the rest step by step', () => {
  const { turns, done, builds } = queue(2);
  builds.schedule();
  builds.schedule();
  expect(done).toEqual([]);
  turns.take(1);
  expect(done).toEqual(['told']);
  turns.take(1);
  expect(done).toEqual(['told', '1']);
  turns.take();
  expect(done).toEqual(['told', '1', '2', 'done']);
});

test('begins the rest anew when something changes in between', () => {
  const { turns, done, builds } = queue(3);
  builds.schedule();
  turns.take(3);
  builds.schedule();
  turns.take();
  expect(done).toEqual(['told', '1', '2', 'told', '1', '2', '3', 'done']);
});

test('comes to an end also for somebody who never pauses', () => {
  const { turns, done, builds } = queue(3);
  for (let edit = 0; edit < 100; edit++) {
    builds.schedule();
    turns.take(2);
  }
  expect(done.filter(each => each === 'told')).toHaveLength(100);
  expect(done.filter(each => each === 'done').length).toBeGreaterThan(5);
});

test('does at once to the end what somebody waits for', () => {
  const { turns, done, builds } = queue(3);
  builds.schedule();
  turns.take(2);
  builds.flush();
  expect(done).toEqual(['told', '1', '2', '3', 'done']);
  builds.schedule();
  builds.flush();
  expect(done.slice(5)).toEqual(['told', '1', '2', '3', 'done']);
  turns.take();
  expect(done).toHaveLength(10);
});
