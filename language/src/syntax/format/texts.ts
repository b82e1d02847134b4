/** How texts in quotes are written: what they say never changes, only which quotes they have and how far they are indented. */
import { DEFAULT_LIMITS } from '../parser/scanner.ts';
import { type LineBreak, linesOf } from './line-breaks.ts';

const BLOCK = '"""';

/** `"""plain"""` needs no more than one quote on either side, unless blanks in front would begin to count. */
export function plainQuotes(image: string): string {
  if (!image.startsWith(BLOCK)) {
    return image;
  }
  const content = image.slice(BLOCK.length, -BLOCK.length);
  return /^(?![ \t])[^"\r\n]*$/.test(content) ? `"${content}"` : image;
}

/**
 * A `"""` text of several lines with its lines at the column. Reading takes the indentation that all lines share away, so
 * the text stays the same. One that begins right behind its quotes shares none, and in one that is all blank the blanks
 * count: these are left as they are.
 */
export function indentText(image: string, column: number, lineBreak: LineBreak): string {
  const lines = linesOf(image);
  const content = lines.slice(1);
  const closing = content[content.length - 1]!.slice(0, -BLOCK.length);
  const closesOnOwnLine = closing.trim() === '';
  content[content.length - 1] = closing;
  if (closesOnOwnLine) {
    content.pop();
  }
  const shared = sharedIndentation(content);
  if (lines[0]!.slice(BLOCK.length).trim() !== '' || shared === undefined) {
    return withinLimit(lines.join(lineBreak), image);
  }
  const indentation = ' '.repeat(column);
  const indented = content.map(line => {
    const rest = line.startsWith(shared) ? line.slice(shared.length) : line.trimStart();
    return rest === '' ? '' : `${indentation}${rest}`;
  });
  if (closesOnOwnLine) {
    indented.push(indentation);
  }
  return withinLimit(`${[BLOCK, ...indented].join(lineBreak)}${BLOCK}`, image);
}

/** What every line that is not blank begins with; nothing where all are blank. */
function sharedIndentation(lines: readonly string[]): string | undefined {
  let shared: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') {
      continue;
    }
    const indentation = /^[ \t]*/.exec(line)![0];
    shared ??= indentation;
    while (!indentation.startsWith(shared)) {
      shared = shared.slice(0, -1);
    }
  }
  return shared;
}

/** Indentation must not make a text longer than one may be. */
function withinLimit(written: string, image: string): string {
  return written.length > DEFAULT_LIMITS.tokenLength ? image : written;
}
