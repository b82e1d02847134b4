import { describe, expect, test } from 'vitest';
import type { Element } from '../../language/src/index.ts';
import { complete } from '../../server/lsp/features/completion.ts';

/** An element as far as completion looks at it. */
function element(kind: string, id: string, title?: string): Element {
  return { kind, id, name: id.split('.').at(-1)!, title } as Element;
}

const elements = [
  element('role', 'HeadOfSales', 'Head of sales'),
  element('role', 'DigitalLead'),
  element('journey', 'Buy', 'Buy a ticket'),
  element('stage', 'Buy.Choose'),
  element('touchpoint', 'Buy.Choose.Search', 'Search for a connection'),
  element('touchpoint', 'Buy.Pay'),
  element('touchpoint', 'Return.Pay'),
  element('channel', 'Web'),
];

/** What is offered at `|`. */
function offered(text: string, bySpace = false): string[] {
  const offset = text.indexOf('|');
  const input = text.slice(0, offset) + text.slice(offset + 1);
  const rangeOf = ({ start, end }: { start: number; end: number }) => ({
    start: { line: 0, character: start },
    end: { line: 0, character: end },
  });
  const items = complete({ text: input, offset, elements, snippets: false, bySpace, rangeOf });
  return items
    .map(({ textEdit }) => {
      const { range, newText } = textEdit as { range: ReturnType<typeof rangeOf>; newText: string };
      const typed = input.slice(range.start.character, offset);
      return newText.startsWith(typed) ? newText : '';
    })
    .filter(text => text !== '');
}

describe('at the top level', () => {
  test('the kinds that may stand there', () => {
    const items = offered('|');
    expect(items).toContain('journey ');
    expect(items).not.toContain('milestone ');
  });

  test('also in the middle of a word', () => {
    expect(offered('jou|')).toEqual(['journey ']);
  });
});

describe('in a block', () => {
  test('the attributes of its kind, and what may be nested', () => {
    const items = offered('journey Buy {\n  |\n}');
    expect(items).toContain('goal: ');
    expect(items).toContain('stage ');
    expect(items).not.toContain('metric: ');
    expect(items).not.toContain('role ');
  });

  test('no attribute that is given already, before or behind the cursor', () => {
    const items = offered('journey Buy {\n  goal: "x"\n  |\n  stage S { trigger: "x" }\n  outcome: "y"\n}');
    expect(items).not.toContain('goal: ');
    expect(items).not.toContain('outcome: ');
    expect(items).toContain('trigger: ');
  });

  test('an attribute that takes several values may be repeated', () => {
    expect(offered('touchpoint Pay {\n  emotion: -1\n  emo|\n}')).toEqual(['emotion: ']);
  });

  test('the innermost one counts, also on one line and without its closing brace', () => {
    expect(offered('journey Buy { stage S { touchpoint T { cust|')).toEqual(['customer: ']);
  });

  test('behind a value: its parts, then the next attribute', () => {
    const items = offered('touchpoint Pay { emotion: -1 |');
    expect(items.slice(0, 2)).toEqual(['for ', 'from ']);
    expect(items).toContain('channels: ');
  });
});

describe('values', () => {
  test('the words of the attribute', () => {
    expect(offered('pain P { severity: |')).toEqual(['low', 'medium', 'high', 'critical']);
  });

  test('yes and no', () => {
    expect(offered('touchpoint T { critical: |')).toEqual(['yes', 'no']);
  });

  test('elements of the kind that the attribute wants, and no others', () => {
    expect(offered('touchpoint T { owner: |')).toEqual(['HeadOfSales', 'DigitalLead']);
    expect(offered('touchpoint T { channels: |')).toEqual(['Web']);
  });

  test('the next of a list, also on a new line', () => {
    expect(offered('touchpoint T { channels: Web, |')).toEqual(['Web']);
    expect(offered('touchpoint T {\n  channels: Web,\n    |\n}')).toEqual(['Web']);
  });

  test('the qualified name where the simple one is not unique', () => {
    expect(offered('touchpoint T { next: |')).toEqual(expect.arrayContaining(['Search', 'Buy.Pay', 'Return.Pay']));
  });

  test('what is inside the element before the dot', () => {
    expect(offered('touchpoint T { next: Buy.|')).toEqual(expect.arrayContaining(['Choose.Search', 'Pay']));
  });

  test('of a part', () => {
    expect(offered('touchpoint T { approved: DigitalLead on |')).toEqual([]);
    expect(offered('journey J { approved: |')).toContain('DigitalLead');
  });
});

describe('nothing', () => {
  test.each([
    'journey Buy { goal: "the |',
    'journey Buy { goal: "the | end" }',
    '// jou|',
    '// jou| ney',
    'journey Buy {\n  goal: "x" // own|\n}',
    'touchpoint T { owner: // own|\n}',
    '/* jou|',
    '/* jou| */',
    '/** jou|\n',
    'journey Buy { goal: """the |\n',
    'kpi K { readings: 8|',
    'touchpoint |',
    'journey J {\n  owner: DigitalLead\n  milestone |',
  ])('%s', text => {
    expect(offered(text)).toEqual([]);
  });
});

describe('behind a comment, and what nobody closed on its line', () => {
  test.each([
    ['// A journey\n|', 'journey '],
    ['// A journey\r\n|', 'journey '],
    ['/* A journey */ |', 'journey '],
    ['/** A journey\n */\n|', 'journey '],
    ['// One\njourney Buy {\n  // Two\n  |\n}', 'goal: '],
    ['journey Buy {\n  owner: DigitalLead // the lead\n  |\n}', 'goal: '],
    ['journey Buy {\n  // a { brace and "a quote\n  |\n}', 'goal: '],
    ['// One\ntouchpoint T { owner: |', 'DigitalLead'],
    ['touchpoint T {\n  channels: Web, // and\n    |\n}', 'Web'],
    ['journey Buy {\n  trigger: "an open quote\n  |\n}', 'goal: '],
    ['rule r {\n  // which\n  for: t in touchp|', 'touchpoints'],
  ])('%j', (text, item) => {
    expect(offered(text)).toContain(item);
  });
});

test('a name that is none is not offered', () => {
  const rangeOf = () => ({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  const text = 'touchpoint T { owner: ';
  const input = {
    text,
    offset: text.length,
    elements: [element('role', "Student's")],
    snippets: false,
    bySpace: false,
    rangeOf,
  };
  expect(complete(input)).toEqual([]);
});

test('a space asks for values only', () => {
  expect(offered('touchpoint T { channels: |', true)).toEqual(['Web']);
  expect(offered('touchpoint T { channels: Web |', true)).toEqual([]);
  expect(offered('touchpoint T { |', true)).toEqual([]);
});

describe('expressions', () => {
  test('collections behind in', () => {
    expect(offered('rule r { for: t in touchp|')).toEqual(['touchpoints']);
  });

  test('the properties of a variable, through references', () => {
    expect(offered('rule r { for: t in touchpoints where t.owner.|')).toContain('holder');
    expect(offered('rule r {\n  for: t in touchpoints\n  require: some k in t.kpis where k.lay|')).toEqual(['layer']);
    expect(offered('rule r {\n  require: some k in t.kpis where k.lay|\n  for: t in touchpoints\n}')).toEqual([
      'layer',
    ]);
    expect(offered('standard S { for: t in touchpoints where some k in t.kpis where k.lay|')).toEqual(['layer']);
  });

  test('the words of what is compared', () => {
    expect(offered('rule r { for: c in channels where c.type = |')).toContain('phone');
  });

  test('a new attribute on the next line', () => {
    expect(offered('rule r {\n  for: t in touchpoints\n  requ|\n}')).toContain('require: ');
  });

  test('the subjects of a waiver are names, not an expression', () => {
    expect(offered('waiver W { for: Search|')).toContain('Search');
  });
});
