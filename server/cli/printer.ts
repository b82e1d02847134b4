/**
 * Prints lines for people. A line is made of pieces, and every piece is escaped before it is coloured, so that no formatter
 * can forget it.
 */
import { COMMAND_SIGN, escapeForTerminal } from './escape.ts';
import type { Sink, Terminal } from './terminal.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green' | 'cyan';

export interface StyledText {
  readonly text: string;
  readonly styles: readonly Style[];
}

export type Piece = string | StyledText;

export function styled(text: string, ...styles: Style[]): StyledText {
  return { text, styles };
}

const CODES: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  cyan: 36,
};

export interface PrinterOptions {
  readonly color: boolean;
  /** The log is read by GitHub Actions, which takes some lines for commands. */
  readonly workflow: boolean;
}

export class Printer {
  readonly #lines: string[] = [];
  readonly #options: PrinterOptions;

  constructor(options: PrinterOptions) {
    this.#options = options;
  }

  line(...pieces: readonly Piece[]): void {
    let texts = pieces.map(piece => escapeForTerminal(typeof piece === 'string' ? piece : piece.text));
    const line = texts.join('');
    if (this.#options.workflow && /^\s*::/.test(line)) {
      texts = disarm(texts, /\S/);
    }
    // No piece has one, so two of them have it together.
    if (line.search(COMMAND_SIGN) >= 0) {
      texts = disarm(texts, /#/g);
    }
    this.#lines.push(texts.map((text, index) => this.#paint(text, pieces[index]!)).join(''));
  }

  /** All lines so far. */
  get text(): string {
    return this.#lines.map(line => `${line}\n`).join('');
  }

  #paint(text: string, piece: Piece): string {
    if (!this.#options.color || typeof piece === 'string' || text === '') {
      return text;
    }
    return `\u001b[${piece.styles.map(style => CODES[style]).join(';')}m${text}\u001b[0m`;
  }
}

/** Shows signs as their code points, the first of the line or all, so that the line is no command any more. */
function disarm(texts: readonly string[], signs: RegExp): string[] {
  const first = signs.global ? undefined : texts.findIndex(text => signs.test(text));
  return texts.map((text, index) =>
    first === undefined || index === first
      ? text.replace(signs, sign => `\\u{${sign.charCodeAt(0).toString(16)}}`)
      : text,
  );
}

export type ColorMode = 'auto' | 'always' | 'never';

/** Who asked by a flag is obeyed first, then who set a variable, then the terminal. */
export function usesColor(mode: ColorMode, sink: Sink, env: Terminal['env']): boolean {
  if (mode !== 'auto') {
    return mode === 'always';
  }
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') {
    return false;
  }
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) {
    return forced !== '0' && forced !== 'false';
  }
  return sink.isTerminal && env['TERM'] !== 'dumb';
}

export function printerFor(terminal: Terminal, sink: Sink, mode: ColorMode): Printer {
  const workflow = terminal.env['GITHUB_ACTIONS'] === 'true';
  return new Printer({ color: usesColor(mode, sink, terminal.env), workflow });
}
