/** The text of the module that `language/build/confusables.mjs` writes. */
export function confusablesText(): string;
