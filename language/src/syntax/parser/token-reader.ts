/** The tokens of a text as the generated functions of the grammar read them: one after the other, never back. */
import type { IToken } from 'chevrotain';
import { VOCABULARY } from './tokens.ts';

/** For the index of each token type, whether it belongs. */
export type TokenSet = Uint8Array;

const SIZE = Math.max(...Object.values(VOCABULARY).map(type => type.tokenTypeIdx!)) + 1;

/** The token types of these names. */
export function tokenSet(...names: readonly string[]): TokenSet {
  const set = new Uint8Array(SIZE);
  for (const name of names) {
    set[VOCABULARY[name]!.tokenTypeIdx!] = 1;
  }
  return set;
}

/** Thrown when the tokens do not fit. */
export class Misfit extends Error {}

/** One object for all: where it was thrown says nothing. */
const MISFIT = new Misfit();

export class TokenReader {
  readonly #tokens: readonly IToken[];
  #at = 0;

  constructor(tokens: readonly IToken[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** The offset of the next token; -1 behind the last. */
  get start(): number {
    return this.#at < this.#tokens.length ? this.#tokens[this.#at]!.startOffset : -1;
  }

  /** The offset behind the last token that was taken, of a node that starts at `start`; -1 where nothing was. */
  endOf(start: number): number {
    return start < 0 || this.#at === 0 ? -1 : this.#tokens[this.#at - 1]!.endOffset! + 1;
  }

  sees(set: TokenSet, ahead = 0): boolean {
    const index = this.#at + ahead;
    return index < this.#tokens.length && set[this.#tokens[index]!.tokenTypeIdx] === 1;
  }

  take(set: TokenSet): IToken {
    if (!this.sees(set)) {
      throw MISFIT;
    }
    return this.#tokens[this.#at++]!;
  }

  fail(): never {
    throw MISFIT;
  }
}

/** Where a token stands, behind the places of those before it in a list. */
export function placeOf({ startOffset, endOffset }: IToken, before: number[] | undefined): number[] {
  if (before === undefined) {
    return [startOffset, endOffset! + 1];
  }
  before.push(startOffset, endOffset! + 1);
  return before;
}
