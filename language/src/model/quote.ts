/** Pieces of foreign texts in messages. */
const LONGEST_QUOTE = 40;

/** A piece of a file, safe to stand in a message: one line, not long. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 4 * LONGEST_QUOTE).replace(/[\p{Cc}\u2028\u2029]+/gu, ' '));
  const shown =
    characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('');
  return `\`${shown}\``;
}
