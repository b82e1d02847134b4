/**
 * Writes the table of letters that look like others from the data of Unicode Technical Standard #39, “confusables.txt”,
 * as the package `unhomoglyph` carries it. Only what a name may hold is kept, and of that only what Unicode's compatibility
 * decomposition does not tell already.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const target = join(folder, '..', 'src', 'project', 'references', 'generated', 'confusables.ts');

/** The text of the module: by what they look like, all letters that look so. */
export function confusablesText() {
  const table = new Map(Object.entries(createRequire(import.meta.url)('unhomoglyph/data.json')));
  const groups = new Map();
  for (const [sign, prototype] of table) {
    if (!/^[\p{L}\p{M}\p{N}_-]$/u.test(sign) || sign === prototype) {
      continue;
    }
    if (sign.normalize('NFKD') !== sign && skeletonOf(sign, table) === skeletonOf(prototype, table)) {
      continue;
    }
    groups.set(prototype, `${groups.get(prototype) ?? ''}${sign}`);
  }
  const lines = [...groups].map(([prototype, signs]) => `${escaped(prototype)} ${escaped(signs)}`).sort();
  return `/* Written by language/build/confusables.mjs from Unicode's data on confusable characters. */
export const CONFUSABLES = \`
${lines.join('\n')}
\`;
`;
}

function skeletonOf(text, table) {
  return [...text.normalize('NFKD')]
    .map(sign => table.get(sign) ?? sign)
    .join('')
    .normalize('NFKD');
}

/** Signs that an editor would draw over others, or backwards, are written by number. */
function escaped(text) {
  return text.replace(/[^\x21-\x5b\x5d-\x5f\x61-\x7e]/gu, sign => `\\u{${sign.codePointAt(0).toString(16)}}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, confusablesText());
}
