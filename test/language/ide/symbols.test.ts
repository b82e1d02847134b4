import { describe, expect, test } from 'vitest';
import { type OutlineEntry, outlineOf } from '../../../language/src/ide/outline.ts';
import { symbolsLike } from '../../../language/src/ide/workspace-symbols.ts';
import { read } from '../../support/check.ts';

const { project } = read(`
  //- buy.cx
  journey Buy "Buy a ticket" {
    stage Pay {
      touchpoint Card "Pay by card" {}
    }
  }
  //- people.cx
  role Lead "The lead" { duties: "Leads" }
`);

describe('the outline', () => {
  test('has every element with its title, nested as written', () => {
    const shown = ({ name, kind, detail, children }: OutlineEntry): unknown[] => [
      name,
      kind,
      detail,
      ...children.map(shown),
    ];
    expect(outlineOf(project, 'buy.cx').map(shown)).toEqual([
      ['Buy', 'journey', 'Buy a ticket', ['Pay', 'stage', 'stage', ['Card', 'touchpoint', 'Pay by card']]],
    ]);
  });

  test('has the name as the place to go to', () => {
    const text = project.text('buy.cx')!;
    const [journey] = outlineOf(project, 'buy.cx');
    expect(text.slice(journey!.nameSpan.start, journey!.nameSpan.end)).toBe('Buy');
    expect(text.slice(journey!.span.start, journey!.span.end)).toBe(text.trimEnd());
  });

  test('is empty for a file that the project does not hold', () => {
    expect(outlineOf(project, 'gone.cx')).toEqual([]);
  });
});

describe('elements of the project', () => {
  const found = (query: string) => [...symbolsLike(query, project)];

  test('are found by name or title, by some of their letters', () => {
    expect(found('bycrd')).toMatchObject([{ file: 'buy.cx', name: 'Card', kind: 'touchpoint', detail: 'Pay by card' }]);
    expect(found('LEAD').map(({ name }) => name)).toEqual(['Lead']);
    expect(found('dracyb')).toEqual([]);
  });

  test('are all found by nothing, file by file, and none of the library is', () => {
    expect(found('').map(({ name }) => name)).toEqual(['Buy', 'Pay', 'Card', 'Lead']);
  });

  test('without a title are told by what they lie in, or by their kind', () => {
    expect(found('pay')[0]).toMatchObject({ name: 'Pay', detail: 'Buy' });
    expect([...symbolsLike('web', read('channel Web').project)]).toMatchObject([{ name: 'Web', detail: 'channel' }]);
  });
});
