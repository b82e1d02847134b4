/**
 * The pages that stand in one file, as the build made them: the script of each, and its style sheet.
 *
 * The bundled `cx` is one file: the bundler puts these texts here in place of reading them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** The page that draws views, and the form of a questionnaire. */
export type PageName = 'webview' | 'form';

export function pageFiles(name: PageName): PageFiles {
  const dist = join(import.meta.dirname, '..', '..', '..', 'dist');
  return {
    script: readFileSync(join(dist, `${name}.js`), 'utf8'),
    style: readFileSync(join(dist, `${name}.css`), 'utf8'),
  };
}
