/** Attributes that name files of the project, and how such files end. */
import { imageTypeOf } from './images.ts';

const DATA = /\.(?:csv|tsv|txt|json)$/i;

export function isDataFile(path: string): boolean {
  return DATA.test(path);
}

const FILES: Readonly<Record<string, (path: string) => boolean>> = {
  images: path => imageTypeOf(path) !== undefined,
  data: isDataFile,
  items: isDataFile,
  responses: isDataFile,
};

/** Whether the attribute may name a file that is called so; nothing for an attribute that names no files. */
export function filesNamedBy(attribute: string): ((path: string) => boolean) | undefined {
  return Object.hasOwn(FILES, attribute) ? FILES[attribute] : undefined;
}
