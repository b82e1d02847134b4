/** Images in files: what is read as one, within which limits, and from where. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMAGE_LIMITS, ImageFiles, MemoryHost, readImage } from '../../server/host/index.ts';
import { NodeHost } from '../../server/host/node/node-host.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const WEBP = Buffer.concat([Buffer.from('RIFF'), Buffer.from([4, 0, 0, 0]), Buffer.from('WEBPVP8 ')]);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function read(name: string, content: string | Uint8Array, left: number = IMAGE_LIMITS.all) {
  const host = new MemoryHost(() => 0);
  host.put(`/p/${name}`, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return readImage(host, '/p', name, left);
}

describe('what a file holds', () => {
  test.each([
    ['a.png', PNG, 'image/png'],
    ['a.JPG', JPEG, 'image/jpeg'],
    ['a.jpeg', JPEG, 'image/jpeg'],
    ['a.webp', WEBP, 'image/webp'],
    ['a.svg', SVG, 'image/svg+xml'],
    [
      'a.svg',
      `\uFEFF<?xml version="1.0"?>\n<!-- by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<!---->${SVG}`,
      'image/svg+xml',
    ],
  ])('%s is an image', (name, content, type) => {
    expect(read(name, content)).toMatchObject({ type });
  });

  test.each([
    ['a.png', JPEG, 'it is no PNG, whatever its name says'],
    ['a.png', '<html><script>alert(1)</script>', 'it is no PNG'],
    ['a.png', '', 'it is no PNG'],
    ['a.jpg', PNG, 'it is no JPEG'],
    ['a.webp', Buffer.from('RIFF....WAVEfmt '), 'it is no WebP'],
    ['a.svg', PNG, 'it is no SVG'],
    ['a.svg', '<html><svg/></html>', 'it is no SVG'],
    ['a.svg', '<svgx/>', 'it is no SVG'],
    ['a.svg', '<!-- <svg> ', 'it is no SVG'],
    ['a.svg', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${SVG}`, 'it declares entities of its own'],
    ['a.svg', Buffer.from('\uFEFF<svg/>', 'utf16le'), 'it is no SVG'],
    ['a.html', SVG, 'there is no such file'],
  ])('%s is none', (name, content, why) => {
    expect(read(name, content)).toEqual({ why: expect.stringContaining(why) });
  });

  test('a text of any length before the image takes no time', () => {
    expect(read('a.svg', `${'<!---->'.repeat(100_000)}${SVG}`)).toMatchObject({ type: 'image/svg+xml' });
    expect(read('a.svg', '<!--'.repeat(200_000))).toMatchObject({ why: expect.stringContaining('no SVG') });
  });
});

test('one too many bytes are too many, of one file or of all', () => {
  const large = new Uint8Array(IMAGE_LIMITS.one + 1);
  expect(read('a.png', large)).toEqual({ why: 'it has more than 2 MiB: save it smaller' });
  const exact = new Uint8Array(IMAGE_LIMITS.one);
  exact.set(PNG);
  expect(read('a.png', exact)).toMatchObject({ type: 'image/png' });
  expect(read('a.png', PNG, PNG.length - 1)).toEqual({ why: expect.stringContaining('all images') });
});

describe('where a file lies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-images-'));
  const root = join(folder, 'project');
  const host = new NodeHost(folder);

  beforeAll(() => {
    mkdirSync(join(root, 'img'), { recursive: true });
    writeFileSync(join(folder, 'secret.png'), PNG);
    writeFileSync(join(root, 'img', 'a.png'), PNG);
    symlinkSync(join(folder, 'secret.png'), join(root, 'out.png'));
    symlinkSync(folder, join(root, 'up'));
    symlinkSync(join('img', 'a.png'), join(root, 'in.png'));
    symlinkSync('loop.png', join(root, 'loop.png'));
    mkdirSync(join(root, 'folder.png'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['out.png', 'up/secret.png', '../secret.png', 'loop.png', 'gone.png', 'folder.png'])(
    '%s is not read',
    path => {
      expect(readImage(host, root, path, IMAGE_LIMITS.all)).toMatchObject({ why: expect.any(String) });
      expect(new ImageFiles(host, root).has(path)).toBe(false);
    },
  );

  test.each(['img/a.png', 'in.png'])('%s is', path => {
    expect(readImage(host, root, path, IMAGE_LIMITS.all)).toMatchObject({ type: 'image/png' });
    expect(new ImageFiles(host, root).has(path)).toBe(true);
  });

  test('what is behind a link changes with it', () => {
    const images = new ImageFiles(host, root);
    expect(images.forget('img/a.png')).toEqual([]);
    images.has('in.png');
    expect(images.forget('img/a.png')).toEqual(['in.png']);
    expect(images.versionOf('in.png')).toBe(1);
  });
});

test('a file that came, changed or went is looked for again, and has another version', () => {
  const host = new MemoryHost(() => 0);
  const images = new ImageFiles(host, '/p');
  expect(images.has('a/x.png')).toBe(false);
  host.put('/p/a/x.png', PNG);
  expect(images.has('a/x.png')).toBe(false);
  expect(images.forget('b')).toEqual([]);
  expect(images.forget('a')).toEqual(['a/x.png']);
  expect(images.has('a/x.png')).toBe(true);
  expect(images.versionOf('a/x.png')).toBe(1);
});
