/** Where anybody can read the pages of this very version: in its package, without installing it. */
import { PACKAGE_NAME, TOOL } from './version.ts';

/** The address of a rule of the library, to be printed; nothing here ever opens it. */
export function pageAddress(rule: string): string {
  return guideAddress(`rules/${rule}`);
}

/** The address of a page that is not about one rule of the library. */
export function guideAddress(page: string): string {
  return `https://unpkg.com/${PACKAGE_NAME}@${TOOL.version}/language/docs/${page}.md`;
}
