/** The images that elements name: files of the project, of four types, and whatever else somebody may write there. */
import { type Element, type Fragment, visibleElements } from './model.ts';
import { projectPath } from './project-path.ts';
import { titleOf, valuesOf } from './read.ts';
import type { TextValue } from './values.ts';

/** The media type of each ending. */
const TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
} as const;

export type ImageType = (typeof TYPES)[keyof typeof TYPES];

/** An image as an element names it. */
export interface NamedImage {
  /** Relative to the project, with `/`. */
  readonly path: string;
  /** What stands for it where it cannot be seen: the title of its element. */
  readonly alt: string;
  readonly value: TextValue;
}

const IMAGES = { lie: 'images lie in files of the project', keep: 'keep the image inside it' };

/** What the ending of a path says that the file is; nothing for what is no image that is drawn. */
export function imageTypeOf(path: string): ImageType | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, ending) ? TYPES[ending as keyof typeof TYPES] : undefined;
}

/** The path of an image in the project, by what is written in a file; or why there is none. */
export function imagePath(from: string, written: string): string | { readonly why: string } {
  const path = projectPath(from, written, IMAGES);
  return typeof path !== 'string' || imageTypeOf(path) !== undefined
    ? path
    : { why: 'is no image that can be drawn: save it as PNG, JPEG, WebP or SVG.' };
}

/** The images that an element names; what cannot be one was reported. */
export function imagesOf(element: Element): NamedImage[] {
  return valuesOf(element, 'images').flatMap(value => {
    const path = value.type === 'text' ? imagePath(element.file, value.text) : undefined;
    return value.type === 'text' && typeof path === 'string' ? [{ path, alt: titleOf(element), value }] : [];
  });
}

const named = new WeakMap<Fragment, readonly (NamedImage & { readonly element: Element })[]>();

/** All of a file that the project sees, each with the element that names it; looked for once. */
export function imagesIn(fragment: Fragment): readonly (NamedImage & { readonly element: Element })[] {
  let images = named.get(fragment);
  if (images === undefined) {
    images = visibleElements(fragment.elements).flatMap(element =>
      imagesOf(element).map(image => ({ ...image, element })),
    );
    named.set(fragment, images);
  }
  return images;
}
