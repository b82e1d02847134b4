/** How values, lists and expressions are written. */
import { expect, test } from 'vitest';
import { formatText } from '../../../../language/src/syntax/format/index.ts';
import { expectFormatted, formatted } from './support.ts';

/** A rule with the lines, which stand in it as they are. */
const rule = (...lines: string[]) => `rule r {\n${lines.join('\n')}\n}\n`;

test('signs of values', () => {
  expectFormatted(
    `kpi K {
  scale: 1 .. 5
  target:<=2h   by 2026-12-31
  boxes: top   2
  budget:EUR    12.50
  standards: Fast @ 2,Plain@1 ,  Kind
  emotion:-1 for A ,B from Study
}`,
    `kpi K {
  scale: 1..5
  target: <= 2h by 2026-12-31
  boxes: top 2
  budget: EUR 12.50
  standards: Fast@2, Plain@1, Kind
  emotion: -1 for A, B from Study
}
`,
  );
});

test('a name of three capitals and a date stay two things', () => {
  expectFormatted('journey a {\nlistening: EUR   2027-01-31\n}\n', 'journey a {\n  listening: EUR 2027-01-31\n}\n');
  expectFormatted('journey a {\nlistening: EUR+1\n}\n', 'journey a {\n  listening: EUR+1\n}\n');
});

test.each(['touchpoint Pay {\nowner: Shop   Lead\n}', 'role   Shop   Lead'])(
  '%j has an error, and is left alone',
  text => {
    expect(formatText(text)).toMatchObject({ problems: [{ message: 'This is too much on its line.' }] });
  },
);

test('signs of expressions', () => {
  expectFormatted(
    rule(
      '  for: t in(A,B)where t.x',
      '  require:every k in t.kpis:count ( x in C )>=1 and not(a)or x in( phone , chat )',
    ),
    rule(
      '  for: t in (A, B) where t.x',
      '  require: every k in t.kpis : count(x in C) >= 1 and not (a) or x in (phone, chat)',
    ),
  );
  expectFormatted(
    rule('  require: (1)-1<3 -1 and a - -1 =-1 and ((b))', '  require: share(x in C where P:Q)>50%'),
    rule('  require: (1) - 1 < 3 - 1 and a - -1 = -1 and ((b))', '  require: share(x in C where P : Q) > 50%'),
  );
});

test('an expression keeps its lines', () => {
  expectFormatted(
    rule('  require:', ' exists t.a', 'and (', '      t.b', '    or t.c )'),
    rule('  require:', '      exists t.a', '      and (', '      t.b', '      or t.c)'),
  );
});

test('a list takes as many lines as it needs, and breaks after its commas', () => {
  const names = Array.from({ length: 20 }, (_, index) => `RoleNumber${index}`);
  const [first, second] = [names.slice(0, 8).join(', '), names.slice(8, 16).join(', ')];
  const expected = `journey J {
  personas: ${first},
      ${second},
      ${names.slice(16).join(', ')}
}
`;
  expectFormatted(`journey J {\n  personas: ${names.join(',')}\n}`, expected);
  expectFormatted(`journey J {\n  personas:\n${names.join('\n,')}\n}`, expected);
  expectFormatted('journey J {\n  personas: A,\n    B\n    , C\n}', 'journey J {\n  personas: A, B, C\n}\n');
});

test('the comma of the last item that fits counts', () => {
  const list = (length: number) => `team T {\n  tags: ${'a'.repeat(60)}, ${'b'.repeat(length)}, c\n}\n`;
  expectFormatted(list(47), list(47));
  expectFormatted(list(49), `team T {\n  tags: ${'a'.repeat(60)}, ${'b'.repeat(49)},\n      c\n}\n`);
  expectFormatted(list(50), `team T {\n  tags: ${'a'.repeat(60)},\n      ${'b'.repeat(50)}, c\n}\n`);
});

test('line breaks within a value stay', () => {
  expectFormatted(
    'touchpoint T {\ncritical: yes\n  because "long"\nfrom A,\n B\n}',
    'touchpoint T {\n  critical: yes\n      because "long"\n      from A, B\n}\n',
  );
});

test('an attribute without a value, and a comma without one behind it, stay what they are', () => {
  expectFormatted('team T {\n  lead:\n  kpis: A,\n  tags: a\n}', 'team T {\n  lead:\n  kpis: A,\n  tags: a\n}\n');
});

test('a kind is never put where it would begin an element', () => {
  const text = `"${'a'.repeat(110)}"`;
  expectFormatted(
    `team T {\n  titles: it ${text}, team "x", es "y"\n}`,
    `team T {\n  titles: it ${text}, team "x",\n      es "y"\n}\n`,
  );
  expectFormatted(
    `team T {\n  tags: ${'a'.repeat(115)}, team, b\n}`,
    `team T {\n  tags: ${'a'.repeat(115)},\n      team, b\n}\n`,
  );
});

test('a name and a number never become an amount of money', () => {
  expectFormatted('kpi K {\n  boxes: TOP+2\n}', 'kpi K {\n  boxes: TOP+2\n}\n');
  expectFormatted('kpi K {\n  boxes: TOP\n2\n}', 'kpi K {\n  boxes: TOP\n      2\n}\n');
});

test('a name never touches the colon behind it where it would be an attribute', () => {
  expectFormatted(
    rule('  require: every k in kpis: exists k.owner'),
    rule('  require: every k in kpis : exists k.owner'),
  );
  expectFormatted(
    rule('  require: every k in', '  kpis : exists k.owner'),
    rule('  require: every k in', '      kpis : exists k.owner'),
  );
});

test('texts keep what they say and how they escape it', () => {
  const line = 'team T { notes: "a \\"b\\" \\u{1F6F6} \\\\ // c", "", " d " }\n';
  expectFormatted(line, line);
});

test('a text on one line has one quote on either side unless it needs three', () => {
  expectFormatted('team T { notes: """plain""", """""" }', 'team T { notes: "plain", "" }\n');
  for (const image of ['"""say "so" """', '"""  blanks in front"""', '""" """']) {
    expectFormatted(`team T { notes: ${image} }`, `team T { notes: ${image} }\n`);
  }
  expectFormatted('team T """Title""" {}', 'team T "Title" {}\n');
});

test('the lines of a text move with their attribute', () => {
  expectFormatted(
    'rule r {\nwhy: """\n         In 2024\n           more\n\n         end\n    """\n}',
    'rule r {\n  why: """\n    In 2024\n      more\n\n    end\n    """\n}\n',
  );
  expectFormatted(
    'rule r {\nwhy: """  \n\t\ttabs\n\t\t\tmore"""\n}',
    'rule r {\n  why: """\n    tabs\n    \tmore"""\n}\n',
  );
});

test('a text whose indentation counts stays as it is', () => {
  for (const image of ['"""at once\n   and on"""', '"""\n   """', '"""\n"""', '"""\n  \n \n"""']) {
    expectFormatted(`team T {\n      notes: ${image}\n}`, `team T {\n  notes: ${image}\n}\n`);
  }
  expectFormatted(
    'team T {\nnotes: """\n  a\nb\n   \n"""\n}',
    'team T {\n  notes: """\n      a\n    b\n       \n    """\n}\n',
  );
});

test('indentation never makes a text longer than it may be', () => {
  const image = `"""\n${'a\n'.repeat(32_000)}"""`;
  const text = `team T {\nnotes: ${image}\n}\n`;
  expect(formatted(text)).toBe(`team T {\n  notes: ${image}\n}\n`);
});
