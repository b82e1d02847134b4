// Texts that are written to take long, each as large as a file may be: `cx check` of one takes little more than of plain text.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PIECES, PLACES } from '../properties/hard-pieces.ts';
import { SHAPES } from '../properties/shapes.ts';
import { measure } from './measure.mjs';

/** The most that one .cx file may have. */
const BYTES = 4 * 1024 * 1024;
/** Seconds of processor time that a hard text may take beyond a plain one. */
const BEYOND = 2;

/** As many of the shape as fill a file. */
function filled(shape, from = 1000) {
  const size = Buffer.byteLength(shape(from)) / from;
  let count = Math.floor(BYTES / size);
  let text = shape(count);
  while (Buffer.byteLength(text) > BYTES) {
    count = Math.floor(count * 0.98);
    text = shape(count);
  }
  return text;
}

function* texts() {
  for (const [title, shape] of Object.entries(SHAPES)) {
    yield [title, () => filled(shape)];
  }
  for (const [place, shape] of Object.entries(PLACES)) {
    for (const piece of PIECES) {
      yield [`${JSON.stringify(piece)} ${place}`, () => filled(count => shape(piece, count))];
    }
  }
}

/**
 * Prints what each took, and tells whether none took too long. Rules are off: what they take depends on
 * what a text says, and not on how it is written. `plain` is a text as people write one; `only` chooses among the titles.
 */
export function hardShapes(folder, cx, plain, only = /(?:)/) {
  const path = join(folder, 'shape');
  mkdirSync(path);
  const rules = JSON.parse(measure([cx, 'rules', '--format', 'json']).stdout).rules;
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off']));
  writeFileSync(join(path, 'cx.config.json'), JSON.stringify({ edition: 2026, rules: off }));
  const cpu = text => {
    writeFileSync(join(path, 'main.cx'), text);
    // Some of them are refused, which ends with 2, and some have more problems than a small heap would hold.
    const run = measure([cx, 'check', path, '--format', 'compact'], { heap: 4096, statuses: [0, 1, 2], seconds: 60 });
    return run.cpu / 1000;
  };
  const usual = cpu(plain.slice(0, BYTES));
  console.log(`${(BYTES / 2 ** 20).toFixed(0)} MiB of plain text: ${usual.toFixed(1)} s CPU. Beyond that:`);
  const chosen = [...texts()].filter(([title]) => only.test(title));
  const slow = chosen.filter(([title, text]) => {
    const beyond = cpu(text()) - usual;
    console.log(`${beyond.toFixed(1).padStart(7)} s  ${title}`);
    return beyond > BEYOND;
  });
  console.log(`\n${slow.length} of ${chosen.length} take more than ${BEYOND} s beyond plain text.`);
  return slow.length === 0;
}
