// What Langium's generator writes is in git, and is what it writes from the grammar of today.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { confusablesText } from '../../language/build/confusables.mjs';
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
