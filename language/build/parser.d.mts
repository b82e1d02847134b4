/** The text of the module that `language/build/parser.mjs` writes. */
export function parserText(): Promise<string>;
