/** A text taken to pieces, with the place of each, or the reasons why it cannot be read. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseDocument } from '../parser/parse.ts';
import { scan } from '../parser/scan.ts';
import { DEFAULT_LIMITS, type ScanLimits } from '../parser/scanner.ts';
import { Surplus } from '../parser/tokens.ts';
import { layOut } from './layout.ts';
import { type LineBreak, lineBreakOf } from './line-breaks.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { Row } from './row.ts';

export interface FormatOptions {
  readonly limits?: Partial<ScanLimits>;
}

export interface Arrangement {
  readonly pieces: readonly Piece[];
  /** For each piece, the white space before it and its text. */
  readonly gaps: readonly string[];
  readonly images: readonly string[];
  readonly lineBreak: LineBreak;
}

export function arrange(text: string, options: FormatOptions): Arrangement | { problems: readonly Diagnostic[] } {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { tree, problems, refusal, mode } = parseDocument(text, limits);
  if (tree === undefined || problems.length > 0) {
    return { problems: refusal === undefined ? problems : [refusal] };
  }
  const lineBreak = lineBreakOf(text);
  const scanned = scan(text, mode, limits);
  const surplus = scanned.tokens.find(({ tokenType }) => tokenType === Surplus);
  if (surplus !== undefined) {
    const { startOffset: start, endOffset } = surplus;
    return { problems: [{ message: 'This is too much on its line.', span: { start, end: endOffset! + 1 } }] };
  }
  const row = new Row(piecesOf(text, scanned, lineBreak), lineBreak);
  layOut(tree, row);
  return { pieces: row.pieces, gaps: row.gaps, images: row.images, lineBreak };
}
