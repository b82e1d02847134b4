/** A diagnostic of a text, and the same in a file of a project. */
import { expect, test } from 'vitest';
import { isTextError, placedIn } from '../../../language/src/model/diagnostic.ts';

const span = { start: 3, end: 5 };

test('is placed with all that it points to', () => {
  const related = [{ span: { start: 0, end: 1 }, message: 'It begins here.' }];
  const fixes = [{ title: 'Take it away', safe: true, edits: [{ span, newText: '' }] }];
  expect(
    placedIn(
      'a.cx',
      { rule: 'wrong-value', span, message: 'No.', related, fixes },
      { element: 'Pay', discriminator: 'x' },
    ),
  ).toEqual({
    rule: 'wrong-value',
    file: 'a.cx',
    span,
    message: 'No.',
    element: 'Pay',
    discriminator: 'x',
    related: [{ file: 'a.cx', span: { start: 0, end: 1 }, message: 'It begins here.' }],
    fixes: [{ title: 'Take it away', safe: true, edits: [{ file: 'a.cx', span, newText: '' }] }],
  });
});

test('is one of the syntax where it says nothing else, and has no more than it says', () => {
  const placed = placedIn('a.cx', { span, message: 'No.' });
  expect(placed).toEqual({ rule: 'syntax', file: 'a.cx', span, message: 'No.' });
  expect(Object.keys(placed)).not.toContain('fixes');
  expect(isTextError(placed)).toBe(true);
});
