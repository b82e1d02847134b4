/** The pages of the rules, which come with the product, as files that an editor can open. */
import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PAGES = join('language', 'docs', 'rules');

/** Gives the address of a rule's page; nothing for a rule of the project's own. `program` is the file that runs. */
export function rulePages(program: string | undefined): (rule: string) => string | undefined {
  const pages = program === undefined ? NO_PAGES : pagesNear(dirname(realpathSync(program)));
  return rule => pages.get(rule);
}

const NO_PAGES: ReadonlyMap<string, string> = new Map();

/** A bundle lies one folder below the package and the sources two, so the pages are looked for a little further up. */
function pagesNear(folder: string): ReadonlyMap<string, string> {
  for (const above of ['..', join('..', '..')]) {
    const pages = pagesIn(join(folder, above, PAGES));
    if (pages.size > 0) {
      return pages;
    }
  }
  return NO_PAGES;
}

function pagesIn(folder: string): ReadonlyMap<string, string> {
  try {
    const files = readdirSync(folder).filter(file => file.endsWith('.md') && file !== 'README.md');
    return new Map(files.map(file => [file.slice(0, -'.md'.length), pathToFileURL(join(folder, file)).href]));
  } catch {
    // A copy of the server without its pages works all the same.
    return NO_PAGES;
  }
}
