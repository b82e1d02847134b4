/** What formatted programmes look like. */
import { expect, test } from 'vitest';
import { expectFormatted, formatted } from './support.ts';

test('an attribute has a line of its own, and two blanks of indentation a level', () => {
  expectFormatted(
    `journey   Buy
"Buy a ticket"
{
owner :Sales
      stage Choose{touchpoint Search "Search" {
  channels : Web
} }
}`.replaceAll(' :', ':'),
    `journey Buy "Buy a ticket" {
  owner: Sales
  stage Choose {
    touchpoint Search "Search" {
      channels: Web
    }
  }
}
`,
  );
});

test('a block stays on one line when it stood on one and fits in 120 columns', () => {
  const pain = 'pain Fees "Fees appear only at the end" { severity: high  from: Study }\n';
  expectFormatted(pain, pain);
  expectFormatted('pain Fees{severity: high from: Study}', 'pain Fees { severity: high  from: Study }\n');
  expectFormatted(
    'rule r { example good { touchpoint Pay { critical: yes kpis: Happy } kpi Happy { metric: csat } } }',
    'rule r { example good { touchpoint Pay { critical: yes  kpis: Happy }  kpi Happy { metric: csat } } }\n',
  );
  expectFormatted(
    'rule r { for: t in touchpoints  severity: error\n}',
    `rule r {
  for: t in touchpoints
  severity: error
}
`,
  );
});

test('a block that is too long for its line is opened, and those within it only where they must be', () => {
  const goals = `goals: "${'g'.repeat(50)}"  needs: "${'n'.repeat(21)}"`;
  const line = `example bad { persona P { ${goals} } }\n`;
  expect(line.length).toBe(121 + 1);
  expectFormatted(
    line,
    `example bad {
  persona P { ${goals} }
}
`,
  );
  const shorter = line.replace('nn', 'n');
  expectFormatted(shorter, shorter);
});

test('columns are characters, and not the units that they are stored in', () => {
  const line = `persona P { goals: "${'🛶'.repeat(97)}" }\n`;
  expect([...line].length).toBe(120 + 1);
  expectFormatted(line, line);
  expectFormatted(line.replace('P', 'PP'), `persona PP {\n  goals: "${'🛶'.repeat(97)}"\n}\n`);
});

test('an empty block is two braces', () => {
  expectFormatted('service Ramp "Help" {\n\n}', 'service Ramp "Help" {}\n');
});

test('groups of lines stay groups: one blank line between them, none where a block begins or ends', () => {
  expectFormatted(
    `


team A {

  lead: X


  kpis: Y

  // the last word


}
team B



team C


`,
    `team A {
  lead: X

  kpis: Y

  // the last word
}
team B

team C
`,
  );
});

test('namespace and use have lines of their own', () => {
  expectFormatted('namespace  acme . rail'.replace(' . ', '.'), 'namespace acme.rail\n');
  expectFormatted('namespace a use b\nuse c\n\nteam T', 'namespace a\nuse b\nuse c\n\nteam T\n');
});

test('elements follow each other as they were written', () => {
  expectFormatted(
    'team B team A stage S { team: Z owner: Y }',
    `team B
team A
stage S { team: Z  owner: Y }
`,
  );
});

test('a text that ends anywhere ends with a line break, and an empty one is empty', () => {
  expect(formatted('team A')).toBe('team A\n');
  expect(formatted('team A\n\n\n')).toBe('team A\n');
  expect(formatted('// only this')).toBe('// only this\n');
  expect(formatted('')).toBe('');
  expect(formatted(' \n\t\n')).toBe('');
});
