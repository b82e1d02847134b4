/** Which line breaks a text uses: one kind for the whole file, whatever it was put together from. */

export type LineBreak = '\n' | '\r\n';

export function lineBreakOf(text: string): LineBreak {
  let windows = 0;
  let others = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text[at - 1] === '\r') {
      windows++;
    } else {
      others++;
    }
  }
  return windows > others ? '\r\n' : '\n';
}

export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
