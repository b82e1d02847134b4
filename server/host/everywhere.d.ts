/**
 * What Node and every browser's worker offer alike, and all that the pure part of the programs may use of it. Each stands here
 * by hand, for the types of either host would bring the rest of that host with them.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

declare const performance: {
  /** Milliseconds that only ever grow. */
  now(): number;
};

interface Timer {
  /** Two timers are never the same. */
  readonly timer: unique symbol;
}

declare function setTimeout(work: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
