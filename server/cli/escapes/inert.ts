/**
 * Hosts of repositories look through texts for mentions and references (`@user`, `#1`, `!1`, `GH-1`, `:smile:`) and for
 * addresses, also in what they have rendered already, where a backslash is gone. A sign that nobody sees keeps them from it.
 */

/** Nothing shows it, and no name, number or address goes on behind it. */
export const WORD_JOINER = '\u2060';

const BEGINS = /[@#!~%$&:](?=[\p{L}\p{N}"'_/-])|\bGH-(?=\p{N})|\bwww\.(?=\S)/giu;

/** The middle of an address of mail, whose host may be written in any sign, in this one too; the name before it may not. */
const AFTER_A_NAME = /(?<=\S)@/gu;

/** Parts signs that begin something from what follows them, and the name of an address of mail from its host. */
export function inert(text: string): string {
  return text.replace(BEGINS, sign => sign + WORD_JOINER).replace(AFTER_A_NAME, sign => WORD_JOINER + sign);
}
