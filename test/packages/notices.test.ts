/** What of others is in the bundles is said, with every licence text, to people and to machines. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
// @ts-expect-error: a script of the build, without types.
import { buildNotices } from '../../server/build/notices.mjs';

const top = join(import.meta.dirname, '..', '..');
const built = (file: string) => readFileSync(join(top, 'dist', file), 'utf8');

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly purl: string;
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

describe('of the product', () => {
  /** The folders of all packages that the programs reach, found without the script of the build. */
  let folders: readonly string[];
  const bill = (): Bill => JSON.parse(built('sbom.cdx.json'));

  beforeAll(async () => {
    const entryPoints = ['client/src/extension.ts', 'client/webview/main.tsx', 'server/lsp/main.ts'];
    const { metafile } = await build({
      absWorkingDir: top,
      entryPoints: [...entryPoints, 'server/cli/main.ts'],
      outdir: 'out',
      bundle: true,
      write: false,
      logLevel: 'silent',
      metafile: true,
      platform: 'node',
      external: ['vscode'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    const taken = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    const found = taken
      .filter(file => file.includes('node_modules/'))
      .map(file => {
        const words = file.split('/');
        const last = words.lastIndexOf('node_modules') + 1;
        return words.slice(0, last + (words[last]!.startsWith('@') ? 2 : 1)).join('/');
      });
    folders = [...new Set(found)];
  });

  test('the notices hold name, version and licence text of every package', () => {
    const notices = built('THIRD_PARTY_NOTICES.txt');
    expect(folders.length).toBeGreaterThan(15);
    for (const folder of folders) {
      const { name, version, license } = JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8'));
      expect(notices).toContain(`\n${name} ${version} (${license})\n`);
    }
    for (const sentence of [
      'Permission is hereby granted, free of charge',
      'Copyright 2021 TypeFox GmbH',
      'Copyright (c) 2015-present Jason Miller',
      'TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION',
    ]) {
      expect(notices).toContain(sentence);
    }
  });

  test('they are few, and the two sides of the protocol speak by one copy of it', () => {
    expect(folders.length).toBeLessThanOrEqual(60);
    expect(folders.filter(folder => folder.endsWith('/vscode-jsonrpc'))).toHaveLength(1);
  });

  test('the bill of materials names the same packages, as CycloneDX 1.6 writes them', () => {
    const { bomFormat, specVersion, version, metadata, components, dependencies } = bill();
    expect([bomFormat, specVersion, version]).toEqual(['CycloneDX', '1.6', 1]);
    expect(metadata.component).toMatchObject({
      type: 'application',
      name: manifest.name,
      version: manifest.version,
      purl: `pkg:npm/${manifest.name}@${manifest.version}`,
    });
    const ids = folders.map(folder => {
      const { name, version } = JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8'));
      return `${name}@${version}`;
    });
    expect(
      components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`).sort(),
    ).toEqual([...new Set(ids)].sort());
    for (const { type, purl, licenses, 'bom-ref': ref } of components) {
      expect([type, ref]).toEqual(['library', purl]);
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/);
      expect(licenses).toHaveLength(1);
    }
    const refs = components.map(component => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(dependencies).toEqual([
      { ref: metadata.component['bom-ref'], dependsOn: refs },
      ...refs.map(ref => ({ ref })),
    ]);
  });
});

describe('of what must not be given to others', () => {
  const root = mkdtempSync(join(tmpdir(), 'cx-notices-'));
  afterAll(() => rmSync(root, { recursive: true }));

  function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
    const inputs = Object.entries(files).map(([path, text]) => {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return [file, {}];
    });
    return buildNotices([{ outputs: { 'a.js': { inputs: Object.fromEntries(inputs) } } }], root);
  }

  test('a package without the text of its licence', () => {
    const problems = problemsOf({
      'node_modules/@a/b/package.json': '{"name":"@a/b","version":"1.0.0","license":"MIT"}',
    });
    expect(problems).toEqual(['@a/b 1.0.0 is bundled without the text of its licence.']);
  });

  test('a licence that nobody agreed to, and one that is not named', () => {
    const problems = problemsOf({
      'node_modules/x/node_modules/c/package.json': '{"name":"c","version":"2.0.0","license":"GPL-3.0-only"}',
      'node_modules/x/node_modules/c/COPYING': 'text',
      'node_modules/d/package.json': '{"name":"d","version":"1.0.0"}',
      'node_modules/d/LICENSE-MIT': 'text',
    });
    expect(problems).toEqual([
      'c 2.0.0 is bundled, and its licence (GPL-3.0-only) is none of those that were agreed to.',
      'd 1.0.0 is bundled, and its licence (not named) is none of those that were agreed to.',
    ]);
  });
});
