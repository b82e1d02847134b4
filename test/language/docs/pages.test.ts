import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages } from '../../../language/build/docs.mjs';
import { referencePage, ruleEntry, rulePage } from '../../../language/src/docs/index.ts';
import { KINDS, library } from '../../../language/src/index.ts';
import { starterProgramme } from '../../../server/cli/starter/programme.ts';
import { read } from '../../support/check.ts';

const docs = join(import.meta.dirname, '../../../language/docs');
const wanted: Map<string, string> = await pages();

describe('the generated pages', () => {
  test.each([...wanted.keys()])('%s says what the library says; after a change run `npm run generate`', path => {
    expect(existsSync(join(docs, path)) && readFileSync(join(docs, path), 'utf8')).toBe(wanted.get(path));
  });

  test('are all of rules that there are', () => {
    expect(readdirSync(join(docs, 'rules')).map(file => `rules/${file}`)).toEqual(
      expect.arrayContaining([...wanted.keys()].filter(path => path.startsWith('rules/'))),
    );
    expect(readdirSync(join(docs, 'rules'))).toHaveLength(
      [...wanted.keys()].filter(path => path.startsWith('rules/')).length,
    );
  });

  test('tell of every kind, attribute and property of the table', () => {
    const page = referencePage();
    for (const kind of KINDS) {
      expect(page).toContain(`## ${kind.kind}\n`);
      for (const { name } of [...kind.attributes, ...kind.derived]) {
        expect(page).toContain(`| \`${name}\` |`);
      }
    }
  });
});

describe('a rule of the library', () => {
  const rules = library().fragments.flatMap(fragment => fragment.elements.filter(element => element.kind === 'rule'));

  test.each(rules.map(rule => [rule.name, rule] as const))(
    '%s has a reason, examples of both sorts, aspect, preset and message',
    (_, rule) => {
      for (const attribute of ['why', 'message', 'aspect', 'preset', 'severity', 'for']) {
        expect([...rule.attributes.keys()]).toContain(attribute);
      }
      const examples = rule.children.filter(child => child.kind === 'example').map(child => child.name.split('#')[0]);
      expect(examples).toContain('good');
      expect(examples).toContain('bad');
      expect(rule.title).toBeDefined();
    },
  );
});

test('a rule of a project has a page in the same form', () => {
  const { model, project } = read(`
rule two-channels "A touchpoint has two channels" {
  for: t in touchpoints
  require: count(t.channels) >= 2
  message: "{t.title} has too few channels"
  why: "One breaks."
  example good {
    touchpoint A { channels: Web, App }
    channel Web
    channel App
  }
  example bad { touchpoint A }
}
`);
  const rule = model.fragments[0]!.elements[0]!;
  const page = rulePage(ruleEntry(rule, project.text(rule.file)!, model));
  expect(page).toContain('# two-channels\n\n**A touchpoint has two channels**\n\nWarning\n');
  expect(page).toContain('```cx\ntouchpoint A { channels: Web, App }\nchannel Web\nchannel App\n```');
  expect(page).toContain('require: count(t.channels) >= 2');
});

test('what the guide has people type goes into what `cx init` wrote, in the place of its journey', () => {
  const guide = readFileSync(join(docs, 'first-hour.md'), 'utf8');
  const typed = [...guide.matchAll(/```cx\n([\s\S]*?)```/g)].map(match => match[1]);
  expect(typed.length).toBeGreaterThan(2);
  const starter = starterProgramme('2026-11-22', '2028-11-22');
  const rest = starter.replace(/^journey [\s\S]*?^\}\n/m, '');
  expect(rest).not.toBe(starter);
  expect(read([rest, ...typed].join('\n')).problems).toEqual([]);
});
