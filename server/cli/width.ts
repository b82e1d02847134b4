/** How many columns letters take on a terminal, and what fits into some. */
import { escapeForTerminal, oneLine } from './escape.ts';

const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** As wide as words are told that wrap: a line that is longer is hard to read, and logs are no wider. */
export const COLUMNS = 100;

/** Of one code point. */
export function widthOf(character: string): number {
  if (character < '\u0300') {
    return 1;
  }
  // The class of Unicode is built when somebody first asks for it, which most runs do not.
  return /[\p{Mn}\p{Me}\p{Cf}]/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

export function widthOfText(text: string): number {
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
  }
  return width;
}

/** One line as a terminal shows it that is exactly so wide: filled up with blanks, or cut. */
export function fitted(text: string, width: number): string {
  const shown = escapeForTerminal(oneLine(text));
  const missing = width - widthOfText(shown);
  if (missing >= 0) {
    return shown + ' '.repeat(missing);
  }
  let kept = '';
  let left = width - 1;
  for (const character of shown) {
    left -= widthOf(character);
    if (left < 0) {
      break;
    }
    kept += character;
  }
  return fitted(`${kept}…`, width);
}

/** Lines of words that are at most so wide; a word that is wider has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOfText(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
