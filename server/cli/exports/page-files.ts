/**
 * The page that draws views, as the build made it: its script and its style sheet.
 *
 * The bundled `cx` is one file: the bundler puts both texts here in place of reading them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

export function pageFiles(): PageFiles {
  const dist = join(import.meta.dirname, '..', '..', '..', 'dist');
  return {
    script: readFileSync(join(dist, 'webview.js'), 'utf8'),
    style: readFileSync(join(dist, 'webview.css'), 'utf8'),
  };
}
