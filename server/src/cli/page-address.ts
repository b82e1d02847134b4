/** Where anybody can read the page of a rule of the library: in the package of this very version, without installing it. */
import { PACKAGE_NAME, TOOL } from './version.ts';

/** An address to print; nothing here ever opens it. */
export function pageAddress(rule: string): string {
  return `https://unpkg.com/${PACKAGE_NAME}@${TOOL.version}/language/docs/rules/${rule}.md`;
}
