/** What `npm publish` would put on the registry: all that the command line and the addresses of pages need, and no more. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };

const repository = join(import.meta.dirname, '..', '..', '..');

test('the package is built when it is packed, and holds what it runs and shows', () => {
  expect(manifest.scripts.prepack).toContain('build');
  const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(out) as [{ readonly files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      manifest.bin.cx,
      'dist/cx-main.cjs',
      'dist/server.cjs',
      'dist/THIRD_PARTY_NOTICES.txt',
      'dist/sbom.cdx.json',
      'LICENSE',
      'README.md',
      'language/docs/rules/touchpoint-single-accountable.md',
      'examples/quickstart/README.md',
    ]),
  );
  const ofOthers =
    /(^|\/)(src|test|node_modules)\/|\.(ts|mjs|map)$|^dist\/(extension|webview)|^client\/(?!media\/(preview|maturity)\.png$)/;
  expect(paths.filter(path => ofOthers.test(path))).toEqual([]);
});
