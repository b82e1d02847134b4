/** Text → tokens, as it is written or as it was surely meant. */
import { type BraceRepairs, mendBraces } from './braces.ts';
import { FaultyScanner } from './faulty-scanner.ts';
import { DEFAULT_LIMITS, type ScanLimits, Scanner, type ScanResult } from './scanner.ts';

/**
 * Whether the text is a document, a document that has turned out to be faulty, or one expression on its own as in `cx query`.
 */
export type ScanMode = 'document' | 'faulty document' | 'expression';

/** How often a text is read anew because of its braces. */
const BRACE_ROUNDS = 3;

export function scan(text: string, mode: ScanMode = 'document', limits: ScanLimits = DEFAULT_LIMITS): ScanResult {
  return mode === 'faulty document' ? scanFaulty(text, limits) : new Scanner(text, mode, limits).run();
}

/** Once one brace of several is mended that are nested in each other, the next can be told. */
function scanFaulty(text: string, limits: ScanLimits): ScanResult {
  const repairs: BraceRepairs = { tooMany: new Map(), unopened: new Set(), unclosed: new Map() };
  let scanner = new FaultyScanner(text, limits);
  let result = scanner.run();
  for (let round = 0; round < BRACE_ROUNDS && scanner.hasWrongBraces && result.refusal === undefined; round++) {
    const found = mendBraces(text, result.tokens);
    if (found === undefined) {
      break;
    }
    for (const [at, kind] of found.tooMany) {
      repairs.tooMany.set(at, kind);
    }
    for (const at of found.unopened) {
      repairs.unopened.add(at);
    }
    for (const [at, unclosed] of found.unclosed) {
      repairs.unclosed.set(at, unclosed);
    }
    scanner = new FaultyScanner(text, limits, repairs);
    result = scanner.run();
  }
  return result;
}
