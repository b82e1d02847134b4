/** Levels of maturity in words. */

/** `ad-hoc` → `ad hoc`: as it is said within a sentence. */
export function levelWord(level: string): string {
  return level.replaceAll('-', ' ');
}
