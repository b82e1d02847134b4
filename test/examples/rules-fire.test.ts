/**
 * What the page of a rule shows is so in a real project, too: each of its blocks, in a folder of its own with every rule
 * turned on, is found by that rule where it fails and passed over where it passes.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cx, failures, ROOT } from './run-cx.ts';

const PAGES = join(ROOT, 'language', 'docs', 'rules');

interface Block {
  readonly rule: string;
  readonly fails: boolean;
  readonly folder: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  const rule = page.replace(/\.md$/, '');
  const sections = readFileSync(join(PAGES, page), 'utf8').split(/^## /m);
  return ['Passes', 'Fails'].flatMap(title => {
    const section = sections.find(each => each.startsWith(`${title}\n`)) ?? '';
    const texts = [...section.matchAll(/^```cx\n(.*?)^```$/gms)].map(match => match[1]!);
    return texts.map((text, index) => ({ rule, fails: title === 'Fails', folder: `${rule}.${title}.${index}`, text }));
  });
}

const blocks = readdirSync(PAGES)
  .filter(page => page !== 'README.md')
  .flatMap(blocksOf);

const scratch = mkdtempSync(join(tmpdir(), 'cx-rules-'));
afterAll(() => rmSync(scratch, { recursive: true }));

for (const { folder, text } of blocks) {
  mkdirSync(join(scratch, folder));
  writeFileSync(join(scratch, folder, 'cx.config.json'), '{ "edition": 2026, "extends": ["cx:strict"] }\n');
  writeFileSync(join(scratch, folder, 'programme.cx'), withFiles(text, join(scratch, folder)));
}

/** Examples hold their data within the text, because a page has no files beside it; a project has. */
function withFiles(text: string, folder: string): string {
  return text.replaceAll(/"data:text\/csv,([^"]*)"/g, (_, data: string) => {
    const name = `data-${readdirSync(folder).length}.csv`;
    writeFileSync(join(folder, name), data.replaceAll('\\n', '\n'));
    return `"${name}"`;
  });
}

const found = new Set(
  failures(scratch, '--as-of', '2026-11-22').map(({ rule, file }) => `${rule} in ${file.split('/').at(-2)}`),
);
const isFound = ({ rule, folder }: Block): boolean => found.has(`${rule} in ${folder}`);

test('the page of each rule shows a programme that passes and one that fails', () => {
  const rules: readonly { readonly id: string }[] = JSON.parse(cx('rules', '--format', 'json')).rules;
  const pages = (fails: boolean) => new Set(blocks.filter(block => block.fails === fails).map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter(id => !pages(true).has(id) || !pages(false).has(id))).toEqual([]);
});

test('each block that fails is found by the rule', () => {
  expect(blocks.filter(block => block.fails && !isFound(block)).map(({ folder }) => folder)).toEqual([]);
});

test('no block that passes is', () => {
  expect(blocks.filter(block => !block.fails && isFound(block)).map(({ folder }) => folder)).toEqual([]);
});
