// @vitest-environment happy-dom
/** Images on the page: as images, or in words where there is none. */
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { FoundImage } from '../../language/src/protocol/index.ts';
import { allImagesOf, reportOf } from '../../language/src/views/index.ts';
import { source } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

const TEXT = `
  persona Ada "Ada, in a hurry" { images: "people/ada.png" }
  journey J "Rent a pair" {
    personas: Ada
    images: "rent.webp"
    stage S "Try them on" {
      images: "shop.jpg"
      touchpoint T "Fit the boot" {
        images: "fit.svg", "fit.svg", "gone.png", "../away.png"
        pain P "Too tight" { images: "tight.png" }
        gain G "Warm" { images: "warm.png" }
        opportunity O "Heat the boots" { images: "heat.png" }
      }
      touchpoint U "Walk about" {}
    }
  }
`;

const report = reportOf(source(TEXT));
const found = (path: string): FoundImage => ({ path, address: `data:image/png;base64,${path}`, why: null });

test('a map tells each image that it draws, once', () => {
  expect(allImagesOf(report.views)).toEqual([
    'people/ada.png',
    'rent.webp',
    'shop.jpg',
    'fit.svg',
    'gone.png',
    'tight.png',
    'warm.png',
    'heat.png',
  ]);
});

test('images stand with what they show, and say in words what that is', () => {
  const page = new Page(report, {}, allImagesOf(report.views).map(found));
  const alts = (selector: string) => page.all(`${selector} img`).map(image => image.getAttribute('alt'));
  expect(alts('.journey-people')).toEqual(['Ada, in a hurry']);
  expect(alts('.journey-header > .images')).toEqual(['Rent a pair']);
  expect(alts('.lane-stage-images')).toEqual(['Try them on']);
  expect(alts('.lane-images')).toEqual(['Fit the boot', 'Fit the boot', 'Fit the boot']);
  expect(alts('.pain')).toEqual(['Too tight']);
  expect(alts('.gain')).toEqual(['Warm']);
  expect(alts('.opportunity')).toEqual(['Heat the boots']);
  // An image is never made a part of the page, where what stands in one would run.
  expect(page.all('svg')).toEqual(page.all('svg[aria-hidden="true"], .emotion svg'));
});

test('where there is none, its place and the reason are told, and a click leads there', () => {
  const page = new Page(report, {}, [
    found('fit.svg'),
    { path: 'gone.png', address: null, why: 'it is no PNG, whatever its name says' },
  ]);
  expect(page.texts('.lane-images .gap')).toEqual(['Without the image gone.png: it is no PNG, whatever its name says']);
  expect(page.texts('.lane-stage-images .gap')).toEqual(['Without the image shop.jpg: there is no such file']);
  page.click(page.one('.lane-images .gap'));
  expect(page.revealed).toMatchObject([{ file: 'main.cx', line: 8 }]);
});

test('what the browser cannot draw is told, until another version of it comes', () => {
  const page = new Page(report, {}, [found('fit.svg')]);
  const image = page.all('.lane-images img')[0]!;
  act(() => void image.dispatchEvent(new Event('error')));
  expect(page.texts('.lane-images .gap')[0]).toBe('Without the image fit.svg: it cannot be drawn');
  page.find([{ path: 'fit.svg', address: 'data:image/png;base64,other', why: null }]);
  expect(page.all('.lane-images img')).toHaveLength(2);
});
