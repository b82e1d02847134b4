/** The text of the module that `build-parser.mjs` writes. */
export function parserText(): Promise<string>;
