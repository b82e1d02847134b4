// Four times the text takes about four times the work, whatever is in it. How long that is, the benchmark says.
import { beforeAll, expect, test } from 'vitest';
import { runs } from '../support/property.ts';
import { stepsOf } from '../support/steps.ts';
import { PIECES, PLACES } from './hard-pieces.ts';
import { SHAPES } from './shapes.ts';

const COUNT = runs(1) > 1 ? 8000 : 500;
const TIMES = 4;
/** What takes the square takes sixteen times as much. */
const MOST = TIMES * 1.25;

let read: (text: string) => void;

beforeAll(async () => {
  // Loaded here, behind what counts its steps.
  const { Project } = await import('../../language/src/index.ts');
  const { TextLines } = await import('../../server/host/text-lines.ts');
  read = text => {
    const project = new Project();
    project.setFile('main.cx', text);
    project.update();
    const lines = new TextLines(text);
    for (const { span } of project.problems('main.cx')) {
      lines.column(span.start);
      lines.position(span.end);
    }
  };
  read('role A { lead: B');
});

function growth(shape: (count: number) => string): number {
  return stepsOf(() => read(shape(COUNT * TIMES))) / stepsOf(() => read(shape(COUNT)));
}

test('what takes the square is seen', () => {
  expect(growth(count => 'role A {}\n'.repeat((count / 20) ** 2))).toBeGreaterThan(3 * TIMES);
});

test.each(Object.entries(SHAPES))(
  '%s',
  (_, shape) => {
    expect(growth(shape)).toBeLessThan(MOST);
  },
  60_000,
);

test.each(Object.entries(PLACES))(
  'any piece again and again %s',
  (_, place) => {
    const slow = PIECES.map(piece => [piece, growth(count => place(piece, count))] as const);
    expect(slow.filter(([, times]) => times >= MOST)).toEqual([]);
  },
  300_000,
);
