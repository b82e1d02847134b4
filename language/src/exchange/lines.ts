/** Where in a text something stands, for people. */

/** Lines of growing offsets, counted from 1. */
export function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return offset => {
    for (; at < offset; at++) {
      if (source[at] === '\n') {
        line++;
      }
    }
    return line;
  };
}
