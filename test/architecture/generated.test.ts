// What Langium's generator writes is in git, and is what it writes from the grammar of today.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { coloursText } from '../../language/build/colours.mjs';
import { confusablesText } from '../../language/build/confusables.mjs';
import { AGGREGATES, CONSTANT_WORDS, PREFIX_WORDS, QUANTIFIERS } from '../../language/src/model/expression.ts';
import { CONDITION_KEYS, FIX_KEYS, PART_WORDS, SELECTION_KEYS } from '../../language/src/model/metamodel/index.ts';
import { ROOT } from './sources.ts';

test('the generated parser code is that of the grammar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-generate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const language = join(ROOT, 'language');
  cpSync(join(language, 'grammar'), join(folder, 'grammar'), { recursive: true });
  const generator = join(ROOT, 'node_modules', 'langium-cli', 'bin', 'langium.js');
  const config = join(folder, 'grammar', 'langium-config.json');
  execFileSync(process.execPath, [generator, 'generate', '--file', config, '--mode=production'], { stdio: 'ignore' });
  const written = readdirSync(join(folder, 'src', 'syntax', 'generated')).sort();
  expect(readdirSync(join(language, 'src', 'syntax', 'generated')).sort()).toEqual(written);
  for (const file of written) {
    const inGit = readFileSync(join(language, 'src', 'syntax', 'generated', file), 'utf8');
    expect(inGit, file).toBe(readFileSync(join(folder, 'src', 'syntax', 'generated', file), 'utf8'));
  }
});

test('the table of letters that look like others is that of the package', () => {
  const inGit = join(ROOT, 'language', 'src', 'project', 'references', 'generated', 'confusables.ts');
  expect(readFileSync(inGit, 'utf8')).toBe(confusablesText());
});

test('texts are coloured by the words of the metamodel', () => {
  const inGit = join(ROOT, 'language', 'grammar', 'syntaxes', 'cx.tmLanguage.json');
  expect(readFileSync(inGit, 'utf8')).toBe(coloursText());
});

test('the grammar lists the words of the metamodel and of expressions', () => {
  const grammar = readFileSync(join(ROOT, 'language', 'grammar', 'cx.langium'), 'utf8');
  const listed = (terminal: string) =>
    new RegExp(`^terminal ${terminal}: /(?:\\(([^)]*)\\):|([^/:]*):?)/`, 'm')
      .exec(grammar)!
      .slice(1)
      .flatMap(words => words?.split('|') ?? [])
      .filter(word => /^\w+$/.test(word))
      .sort();
  const parts = [...PART_WORDS];
  expect(listed('PART')).toEqual(namesOf(parts.filter(([, { many }]) => !many)));
  expect(listed('LIST_PART')).toEqual(namesOf(parts.filter(([, { many }]) => many)));
  expect(listed('KEY_FIX')).toEqual([...FIX_KEYS]);
  expect(listed('KEY_EXPRESSION')).toEqual([...CONDITION_KEYS].sort());
  expect(listed('KEY_SELECTION')).toEqual([...SELECTION_KEYS].sort());
  expect(listed('AGGREGATE')).toEqual([...AGGREGATES].sort());
  expect(listed('PREFIX')).toEqual([...PREFIX_WORDS].sort());
  expect(listed('CONSTANT')).toEqual([...CONSTANT_WORDS].sort());
  expect([...listed('QUANTIFIER'), ...listed('EVERY')].sort()).toEqual([...QUANTIFIERS].sort());
});

function namesOf(entries: readonly (readonly [string, unknown])[]): string[] {
  return entries.map(([name]) => name).sort();
}
