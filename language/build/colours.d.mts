/** The text of the file by which editors colour a text, as `language/build/colours.mjs` writes it. */
export function coloursText(): string;
