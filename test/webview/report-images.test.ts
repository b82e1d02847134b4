/** Images in the page that `cx report` writes: they travel with it, and nothing that stands in one ever runs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cx } from '../cli/support/run-cx.ts';
import { givenChromium } from '../support/given-chromium.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const HOSTILE = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="30" onload="top.broken = 1">
<script>top.broken = 2; fetch('https://outside.example/script')</script>
<style>@import url('https://outside.example/style');</style>
<image xlink:href="https://outside.example/image.png" width="10" height="10"/>
<foreignObject width="60" height="30"><body xmlns="http://www.w3.org/1999/xhtml"><img src="https://outside.example/x" onerror="top.broken = 3"/></body></foreignObject>
<rect width="60" height="30" fill="red"/></svg>`;

function programme(...images: readonly string[]): string {
  const named = images.map(image => JSON.stringify(image)).join(', ');
  return `journey J "Rent" { touchpoint T "Fit the boot" { images: ${named} } }\n`;
}

describe('the page', () => {
  test('carries each image once, and admits no others', async () => {
    const text = `${programme('a.png', 'b.svg')}journey K { images: "b.svg" }\n`;
    const { files, err } = await cx({ 'shop.cx': text, 'a.png': PNG, 'b.svg': SVG }, 'report -o out.html');
    const page = files['out.html'] ?? '';
    expect(err).toBe('Wrote out.html\n');
    expect(page).toContain("img-src data:; base-uri 'none'");
    expect(page.split(Buffer.from(SVG).toString('base64'))).toHaveLength(2);
    expect(page.split(PNG.toString('base64'))).toHaveLength(2);
    expect(page).not.toContain('<svg xmlns');
  });

  test('admits no image where there is none', async () => {
    const { files } = await cx({ 'shop.cx': 'journey J {}\n' }, 'report -o out.html');
    expect(files['out.html']).not.toContain('img-src');
  });

  test('does without what is too large, is no image, or is not there, and a line says so', async () => {
    const tree = {
      'map/shop.cx': programme('fake.png', 'large.svg', 'gone.jpg', '../out.png', 'good.png', 'broken.webp'),
      'map/fake.png': '<html><script>globalThis.broken = 4</script></html>',
      'map/large.svg': `${SVG}${' '.repeat(2 * 1024 * 1024)}`,
      'map/good.png': PNG,
      'map/broken.webp': { fails: 'EIO' },
      'out.png': { link: '../secret.png' },
    };
    const run = await cx(tree, 'report -o out.html');
    expect(run.code).toBe(0);
    const lines = run.err.split('\n');
    expect(lines).toContain('cx: Without the image map/fake.png: it is no PNG, whatever its name says.');
    expect(lines).toContain('cx: Without the image map/large.svg: it has more than 2 MiB: save it smaller.');
    expect(lines).toContain('cx: Without the image map/gone.jpg: there is no such file in the project.');
    expect(lines).toContain('cx: Without the image out.png: there is no such file in the project.');
    expect(lines).toContain('cx: Without the image map/broken.webp: the device failed (EIO).');
    expect(run.files['out.html']?.match(/data:image/g)).toHaveLength(1);
  });

  test('stops where all images together have enough', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024 - PNG.length)]);
    const names = Array.from({ length: 10 }, (_, index) => `${index}.png`);
    const tree = { 'shop.cx': programme(...names), ...Object.fromEntries(names.map(name => [name, large])) };
    const run = await cx(tree, 'report -o out.html');
    expect(run.files['out.html']?.match(/data:image/g)).toHaveLength(8);
    expect(run.err).toContain('Without the image 9.png: with it, all images would have more than 16 MiB');
  });
});

test('a folder of images that went away is told in a few lines', async () => {
  const names = Array.from({ length: 25 }, (_, index) => `gone/${index}.png`);
  const { err } = await cx({ 'shop.cx': programme(...names) }, 'report -o out.html');
  expect(err.match(/Without the image/g)).toHaveLength(20);
  expect(err).toContain('cx: And without 5 more images.\n');
});

test('a check tells what is missing at the line that names it', async () => {
  const tree = {
    'shop.cx': programme('a.png', 'gone.png', 'out.png'),
    'a.png': PNG,
    'out.png': { link: '../../x.png' },
  };
  const run = await cx(tree, 'check --format json');
  const found = JSON.parse(run.out).findings.filter(({ rule }: { rule: string }) => rule === 'unresolved-name');
  expect(found.map(({ message }: { message: string }) => message)).toEqual([
    'There is no file `gone.png` in the project.',
    'There is no file `out.png` in the project.',
  ]);
});

describe('in a browser', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'cx-report-images-'));

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: givenChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('images are drawn, and what stands in one runs nothing and asks nobody', async () => {
    const tree = { 'shop.cx': programme('hostile.svg', 'a.png', 'gone.png'), 'hostile.svg': HOSTILE, 'a.png': PNG };
    const { files } = await cx(tree, 'report -o out.html');
    const file = join(folder, 'out.html');
    writeFileSync(file, files['out.html'] ?? '');
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('console', message => void troubles.push(message.text()));
    page.on('pageerror', error => void troubles.push(error.message));
    page.on('request', request => {
      if (!/^(?:file|data):/.test(request.url())) {
        troubles.push(`asked for ${request.url()}`);
      }
    });
    await page.goto(pathToFileURL(file).href);
    await page.locator('#tab-map').click();
    const images = page.locator('.lane-images img');
    await expect
      .poll(() => images.evaluateAll(all => all.map(each => (each as HTMLImageElement).naturalWidth)))
      .toEqual([60, 1]);
    expect(await images.first().getAttribute('alt')).toBe('Fit the boot');
    expect(await page.locator('.lane-images .gap').textContent()).toContain('there is no such file');
    expect(await page.evaluate('globalThis.broken')).toBeUndefined();
    expect(await page.locator('svg script, svg foreignObject').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
