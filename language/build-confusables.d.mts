/** The text of the module that `build-confusables.mjs` writes. */
export function confusablesText(): string;
