import { expect, test } from 'vitest';
import { findingsView } from '../../../../language/src/views/findings/builder.ts';
import { mapOf, source, touchpoint } from '../support.ts';

const TEXT = `
  role Head "Head of sales" { holder: "Ada Lovelace" }
  channel Web { type: web }
  journey J "Rent" {
    owner: Head
    touchpoint Pay "Pay" { channels: Web  owner: Hed }
    touchpoint Wait "Wait" { channels: Web }
  }
`;

test('findings stand on their element, worst first, with who must act by title', () => {
  const evaluated = source(TEXT, ['touchpoint-single-accountable']);
  const view = mapOf(evaluated, 'J')!;
  expect(touchpoint(view, 'Pay').mark).toMatchObject({ worst: 'error', findings: [{ rule: 'owner-resolves' }] });
  const { mark } = touchpoint(view, 'Wait');
  expect(mark.findings).toMatchObject([
    { rule: 'touchpoint-single-accountable', owner: 'Head of sales', elementTitle: 'Wait', place: { line: 6 } },
  ]);
  expect(view.mark).toEqual({ worst: null, findings: [] });
});

test('errors of the text are there when nothing has been evaluated', () => {
  const { table: _, ...textsAlone } = source(TEXT);
  const view = mapOf(textsAlone, 'J')!;
  expect(touchpoint(view, 'Pay').mark.worst).toBe('error');
});

test('the list of all is the worst first, and says how many it leaves out', () => {
  const evaluated = source(TEXT, ['touchpoint-single-accountable']);
  expect(findingsView(evaluated).more).toBe(0);
  expect(findingsView(evaluated, 1)).toMatchObject({ listed: [{ severity: 'error' }], more: 1 });
});

test('what is waived is no finding of a view', () => {
  const text = `
    ${TEXT}
    waiver W {
      of: touchpoint-single-accountable
      for: J.Wait
      because: "We are hiring"
      until: 2027-01-31
      approved: Head on 2026-11-01
    }
  `;
  const rules = findingsView(source(text, ['touchpoint-single-accountable'])).listed.map(({ rule }) => rule);
  expect(rules).not.toContain('touchpoint-single-accountable');
});
