import { describe, expect, test } from 'vitest';
import { type CompletionOptions, type Completions, completionsAt } from '../../../language/src/ide/completion/index.ts';
import { attributesOf, KINDS } from '../../../language/src/index.ts';
import { ask } from '../../support/places.ts';

/** What there is to name, in a file beside the text. */
const elements = `role HeadOfSales "Head of sales" {}
role DigitalLead {}
journey Buy "Buy a ticket" {
  stage Choose { touchpoint Search "Search for a connection" }
  touchpoint Pay
}
journey Return { touchpoint Pay }
channel Web {}
`;

/** What completion says at `$0`. */
function completions(text: string, options?: CompletionOptions, beside = elements): Completions | undefined {
  const { project, file, offset } = ask(text, { 'elements.cx': beside });
  return completionsAt(project, file, offset, options);
}

/** What is offered at `$0` and goes on from what is typed. */
function offered(text: string, options?: CompletionOptions, beside?: string): string[] {
  const { span, items } = completions(text, options, beside) ?? { span: { start: 0, end: 0 }, items: [] };
  const typed = text.slice(span.start, text.indexOf('$0'));
  return items.map(({ newText }) => newText).filter(newText => newText.startsWith(typed));
}

describe('at the top level', () => {
  test('the kinds that may stand there', () => {
    const items = offered('$0');
    expect(items).toContain('journey ');
    expect(items).not.toContain('milestone ');
  });

  test('also in the middle of a word', () => {
    expect(offered('jou$0')).toEqual(['journey ']);
  });
});

describe('in a block', () => {
  test('the attributes of its kind, and what may be nested', () => {
    const items = offered('journey Buy {\n  $0\n}');
    expect(items).toContain('goal: ');
    expect(items).toContain('stage ');
    expect(items).not.toContain('metric: ');
    expect(items).not.toContain('role ');
  });

  test('no attribute that is given already, before or behind the cursor', () => {
    const items = offered('journey Buy {\n  goal: "x"\n  $0\n  stage S { trigger: "x" }\n  outcome: "y"\n}');
    expect(items).not.toContain('goal: ');
    expect(items).not.toContain('outcome: ');
    expect(items).toContain('trigger: ');
  });

  test('an attribute that takes several values may be repeated', () => {
    expect(offered('touchpoint Pay {\n  emotion: -1\n  emo$0\n}')).toEqual(['emotion: ']);
  });

  test('the innermost one counts, also on one line and without its closing brace', () => {
    expect(offered('journey Buy { stage S { touchpoint T { cust$0')).toEqual(['customer: ']);
  });

  test('behind a value: its parts, then the next attribute', () => {
    const items = offered('touchpoint Pay { emotion: -1 $0');
    expect(items.slice(0, 2)).toEqual(['for ', 'from ']);
    expect(items).toContain('channels: ');
  });

  test('behind a word that is a part of other values only, no value follows', () => {
    expect(offered('touchpoint T { channels: Web from $0')).not.toContain('Web');
  });
});

describe('values', () => {
  test('the words of the attribute', () => {
    expect(offered('pain P { severity: $0')).toEqual(['low', 'medium', 'high', 'critical']);
  });

  test('yes and no', () => {
    expect(offered('touchpoint T { critical: $0')).toEqual(['yes', 'no']);
  });

  test('elements of the kind that the attribute wants, and no others', () => {
    expect(offered('touchpoint T { owner: $0')).toEqual(['HeadOfSales', 'DigitalLead']);
    expect(offered('touchpoint T { channels: $0')).toEqual(['Web']);
  });

  test('the next of a list, also on a new line', () => {
    expect(offered('touchpoint T { channels: Web, $0')).toEqual(['Web']);
    expect(offered('touchpoint T {\n  channels: Web,\n    $0\n}')).toEqual(['Web']);
  });

  test('the qualified name where the simple one is not unique', () => {
    expect(offered('touchpoint T { next: $0')).toEqual(expect.arrayContaining(['Search', 'Buy.Pay', 'Return.Pay']));
  });

  test('what is inside the element before the dot', () => {
    expect(offered('touchpoint T { next: Buy.$0')).toEqual(expect.arrayContaining(['Choose.Search', 'Pay']));
  });

  test('of a part', () => {
    const [persona] = offered('touchpoint T { emotion: -1 for $0', {}, 'persona Mo {}\nresearch Study {}\n');
    expect(persona).toBe('Mo');
    expect(offered('touchpoint T { emotion: -1 for Mo from $0', {}, 'research Study {}\n')).toContain('Study');
    expect(offered('touchpoint T { approved: DigitalLead on $0')).toEqual([]);
    expect(offered('journey J { approved: $0')).toContain('DigitalLead');
  });
});

describe('nothing', () => {
  test.each([
    'journey Buy { goal: "the $0',
    'journey Buy { goal: "the $0 end" }',
    '// jou$0',
    '// jou$0 ney',
    'journey Buy {\n  goal: "x" // own$0\n}',
    'touchpoint T { owner: // own$0\n}',
    '/* jou$0',
    '/* jou$0 */',
    '/** jou$0\n',
    'journey Buy { goal: """the $0\n',
    'kpi K { readings: 8$0',
    'touchpoint $0',
    'journey J {\n  owner: DigitalLead\n  milestone $0',
  ])('%s', text => {
    expect(offered(text)).toEqual([]);
  });
});

describe('behind a comment, and what nobody closed on its line', () => {
  test.each([
    ['// A journey\n$0', 'journey '],
    ['// A journey\r\n$0', 'journey '],
    ['/* A journey */ $0', 'journey '],
    ['/** A journey\n */\n$0', 'journey '],
    ['// One\njourney Buy {\n  // Two\n  $0\n}', 'goal: '],
    ['journey Buy {\n  owner: DigitalLead // the lead\n  $0\n}', 'goal: '],
    ['journey Buy {\n  // a { brace and "a quote\n  $0\n}', 'goal: '],
    ['// One\ntouchpoint T { owner: $0', 'DigitalLead'],
    ['touchpoint T {\n  channels: Web, // and\n    $0\n}', 'Web'],
    ['journey Buy {\n  trigger: "an open quote\n  $0\n}', 'goal: '],
    ['rule r {\n  // which\n  for: t in touchp$0', 'touchpoints'],
  ])('%j', (text, item) => {
    expect(offered(text)).toContain(item);
  });
});

test('what stands inside something in the library takes no name from the project, and what stands at its top does', () => {
  const beside = 'journey Buy { stage governance  stage nps }\nforum Board {}';
  expect(offered('communication C { about: gover$0', {}, beside)).toContain('governance');
  expect(offered('communication C { about: Bu$0', {}, beside)).toContain('Buy.nps');
});

test('a name that is none is not offered', () => {
  expect(offered('touchpoint T { owner: $0', {}, "role Student's {}\nrole {}\nrole Lead {}\n")).toEqual(['Lead']);
});

test('a space asks for values only', () => {
  expect(offered('touchpoint T { channels: $0', { bySpace: true })).toEqual(['Web']);
  expect(offered('touchpoint T { channels: Web $0', { bySpace: true })).toEqual([]);
  expect(offered('touchpoint T { $0', { bySpace: true })).toEqual([]);
});

describe('expressions', () => {
  test('collections behind in', () => {
    expect(offered('rule r { for: t in touchp$0')).toEqual(['touchpoints']);
  });

  test('the properties of a variable, through references', () => {
    expect(offered('rule r { for: t in touchpoints where t.owner.$0')).toContain('holder');
    expect(offered('rule r {\n  for: t in touchpoints\n  require: some k in t.kpis where k.lay$0')).toEqual(['layer']);
    expect(offered('rule r {\n  require: some k in t.kpis where k.lay$0\n  for: t in touchpoints\n}')).toEqual([
      'layer',
    ]);
    expect(offered('standard S { for: t in touchpoints where some k in t.kpis where k.lay$0')).toEqual(['layer']);
  });

  test('the words of what is compared', () => {
    expect(offered('rule r { for: c in channels where c.type = $0')).toContain('phone');
  });

  test('a new attribute on the next line', () => {
    expect(offered('rule r {\n  for: t in touchpoints\n  requ$0\n}')).toContain('require: ');
  });

  test('wherever the table has one', () => {
    const attributes = KINDS.flatMap(({ kind }) => [...attributesOf(kind).values()].map(spec => ({ kind, ...spec })));
    const conditions = attributes.filter(({ types }) => types.some(({ type }) => type === 'expression'));
    expect(conditions.map(({ kind, name }) => `${kind}.${name}`)).toContain('practice.applies');
    for (const { kind, name } of conditions) {
      expect(offered(`${kind} x { ${name}: $0`)).toContain('exists');
    }
  });

  test('the subjects of a waiver are names, not an expression', () => {
    expect(offered('waiver W { for: Search$0')).toContain('Search');
  });
});

describe('an item', () => {
  const item = (text: string, label: string, options?: CompletionOptions) =>
    completions(text, options)?.items.find(each => each.label === label);

  test('takes the place of the word at the cursor, of a dotted name of the part that the cursor is in', () => {
    expect(completions('touchpoint T { owner: Dig$0ital }')?.span).toEqual({ start: 22, end: 29 });
    expect(completions('touchpoint T { next: Buy.Cho$0ose.Search }')?.span).toEqual({ start: 25, end: 31 });
    expect(completions('$0.. journey')?.span).toEqual({ start: 0, end: 0 });
  });

  test('of an element says its kind and its title, and is found by either', () => {
    expect(item('touchpoint T { owner: $0', 'HeadOfSales')).toEqual({
      label: 'HeadOfSales',
      kind: 'element',
      newText: 'HeadOfSales',
      detail: 'role',
      description: 'Head of sales',
      filterText: 'HeadOfSales Head of sales',
    });
    expect(item('touchpoint T { owner: $0', 'DigitalLead')).toMatchObject({
      description: 'role',
      filterText: 'DigitalLead',
    });
  });

  test('of an attribute says what it means, and that its values follow', () => {
    expect(item('pain P { $0', 'severity')).toMatchObject({
      kind: 'attribute',
      doc: expect.stringMatching(/\.$/),
      opensValues: true,
    });
  });

  test('of a kind has gaps for name and title where the editor can step through them', () => {
    expect(item('$0', 'journey')).toMatchObject({ kind: 'kind', newText: 'journey ' });
    const snippets = { snippets: true };
    expect(item('$0', 'journey', snippets)).toMatchObject({
      newText: expect.stringMatching(/^journey \$\{1:Name\} .*\{\n\t\$0\n\}$/),
      isSnippet: true,
    });
  });

  test('there is none in a file that the project does not hold, nor behind the end of a text', () => {
    const { project, file } = ask('$0');
    expect(completionsAt(project, 'gone.cx', 0)).toBeUndefined();
    expect(completionsAt(project, file, 1)).toBeUndefined();
  });
});

describe('where a file is named', () => {
  const files = () => [
    'img/till.png',
    'till.svg',
    'shop.cx',
    'figures.csv',
    'a/b.JPEG',
    'say "hi".png',
    'cx.config.json',
  ];

  test('the images of the project, as their names are written', () => {
    expect(offered('journey J { images: $0 }', { files })).toEqual(['"till.svg"', '"a/b.JPEG"', '"img/till.png"']);
    expect(offered('journey J { images: "x.png", $0 }', { files })).toHaveLength(3);
  });

  test('its data', () => {
    expect(offered('kpi K { data: $0 }', { files })).toEqual(['"cx.config.json"', '"figures.csv"']);
  });

  test('none where a text is no file', () => {
    const asked: string[] = [];
    const none = () => {
      asked.push('files');
      return [];
    };
    expect(offered('journey J { goal: $0 }', { files: none })).toEqual([]);
    expect(asked).toEqual([]);
  });
});
