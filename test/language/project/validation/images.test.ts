// Images: files of the project, of four types.
import { expect, test } from 'vitest';
import { imagesOf } from '../../../../language/src/model/images.ts';
import { readFiles } from '../../../support/check.ts';

function named(written: string) {
  const reading = readFiles({ 'a/b/map.cx': `journey J "Rent" { images: "${written}" }\n` });
  return { problems: reading.problems, images: imagesOf(reading.element('J')) };
}

test.each([
  ['counter.png', 'a/b/counter.png'],
  ['./img/counter.JPG', 'a/b/img/counter.JPG'],
  ['../counter.jpeg', 'a/counter.jpeg'],
  ['../../counter.webp', 'counter.webp'],
  ['Schalter März #1.svg', 'a/b/Schalter März #1.svg'],
])('%j is %j', (written, path) => {
  const { problems, images } = named(written);
  expect(problems).toEqual([]);
  expect(images).toMatchObject([{ path, alt: 'Rent' }]);
});

test.each([
  ['', 'names no file'],
  ['/etc/x.png', 'path of one machine'],
  ['//host/x.png', 'path of one machine'],
  ['C:/x.png', 'path of one machine'],
  ['https://example.org/x.png', 'is an address: images lie in files of the project'],
  ['file:///x.png', 'is an address'],
  ['data:image/svg+xml,<svg/>.svg', 'is an address'],
  ['javascript:alert(1)//.png', 'is an address'],
  ['..\\\\x.png', 'write `/`'],
  ['../../../x.png', 'leads out of the project: keep the image inside it'],
  ['img/../../../../x.png', 'leads out of the project'],
  ['x\\u{0}.png', 'no file name has'],
  ['x.gif', 'save it as PNG, JPEG, WebP or SVG'],
  ['x.svg.html', 'is no image'],
  ['x.__proto__', 'is no image'],
  ['img/', 'is no image'],
])('%j is none', (written, message) => {
  const { problems, images } = named(written);
  expect(images).toEqual([]);
  expect(problems).toMatchObject([{ rule: 'wrong-value', file: 'a/b/map.cx', element: 'J' }]);
  expect(problems[0]?.message).toContain(message);
});
