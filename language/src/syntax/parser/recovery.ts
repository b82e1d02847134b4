/**
 * Keeps Chevrotain's recovery from errors within bounds. It looks ahead for a place to go on from anew at each error, to the
 * end of the text if need be, and goes one call deeper for each error of a list: both are kept here, the first by
 * remembering the place, the second by giving up.
 */
import { type IRecognitionException, type IToken, type TokenType, tokenMatcher } from 'chevrotain';

/**
 * A text with more errors in its syntax is given up: what is left of it would cost time and say nothing new. Half of what
 * the stack of the engine is known to bear.
 */
export const MOST_ERRORS = 500;

/** The parts of a parser of Chevrotain's that recovery goes through. */
interface RecoveringParser {
  readonly RULE_STACK: readonly number[];
  readonly RULE_OCCURRENCE_STACK: readonly number[];
  readonly RULE_STACK_IDX: number;
  exportLexerState(): number;
  LA(ahead: number): IToken;
  flattenFollowSet(): readonly TokenType[];
  findReSyncTokenType(): TokenType;
  SAVE_ERROR(error: IRecognitionException): IRecognitionException;
}

/** The first token after `from` that a set of types has, and where it stands. */
interface Found {
  readonly from: number;
  readonly at: number;
  readonly type: TokenType;
}

export class Recovery {
  readonly #parser: RecoveringParser;
  /** By the rules that are open. */
  readonly #found = new Map<string, Found>();
  #errors = 0;

  constructor(parser: unknown) {
    this.#parser = parser as RecoveringParser;
    const save = this.#parser.SAVE_ERROR.bind(parser);
    this.#parser.SAVE_ERROR = error => {
      if (this.#errors++ >= MOST_ERRORS) {
        throw new Error('There are too many errors to go on.');
      }
      return save(error);
    };
    this.#parser.findReSyncTokenType = () => this.#typeAhead();
  }

  /** For another text. */
  reset(): void {
    this.#errors = 0;
    this.#found.clear();
  }

  #typeAhead(): TokenType {
    const { RULE_STACK, RULE_OCCURRENCE_STACK, RULE_STACK_IDX } = this.#parser;
    const open = RULE_STACK_IDX + 1;
    const key = `${RULE_STACK.slice(0, open)};${RULE_OCCURRENCE_STACK.slice(0, open)}`;
    const from = this.#parser.exportLexerState();
    let found = this.#found.get(key);
    if (found === undefined || from < found.from || from >= found.at) {
      found = this.#lookAhead(from);
      this.#found.set(key, found);
    }
    return found.type;
  }

  #lookAhead(from: number): Found {
    const types = this.#parser.flattenFollowSet();
    for (let ahead = 1; ; ahead++) {
      const token = this.#parser.LA(ahead);
      const type = types.find(candidate => tokenMatcher(token, candidate));
      if (type !== undefined) {
        return { from, at: from + ahead, type };
      }
    }
  }
}
