/**
 * Reads a text as a terminal does (the states of ECMA-48), and as a person who looks at it: what leaves the state of plain
 * printing is a break-out, but for colours that we may set; so is what cannot be seen or reorders what can.
 */
const COLOR = /^\u001b\[(?:0|1|2|3[1-6])m/;

/** Every format control of Unicode, halves of pairs, and blanks that are no blanks. */
const UNSEEN = /[\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]/u;

export function screenFaults(text: string, { colors }: { readonly colors: boolean }): string[] {
  const faults: string[] = [];
  for (let at = 0; at < text.length; ) {
    const color = colors ? COLOR.exec(text.slice(at, at + 8))?.[0] : undefined;
    const sign = color ?? String.fromCodePoint(text.codePointAt(at)!);
    if (color === undefined && isFault(sign) && !joinsLetters(text, at)) {
      faults.push(`${JSON.stringify(sign)} in ${around(text, at)}`);
    }
    at += sign.length;
  }
  return faults;
}

function isFault(sign: string): boolean {
  if (sign === '\n' || sign === '\t') {
    return false;
  }
  return /\p{Cc}/u.test(sign) || UNSEEN.test(sign);
}

/** A joiner is part of how some scripts and emoji are written. */
function joinsLetters(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{Emoji}][\u200c\u200d][\p{L}\p{Emoji}]/u.test(text.slice(at - 1, at + 3));
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
}
