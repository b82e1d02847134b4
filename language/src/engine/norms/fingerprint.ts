/** Fingerprints: what stays the same about a finding while the text around it moves, is reformatted or renamed. */
import type { Finding } from '../../model/finding.ts';
import type { Element } from '../../model/model.ts';
import { lastingIdentity } from '../../model/renames.ts';

/** Sixteen hexadecimal digits of two independent multiplicative hashes (the mixing of MurmurHash3) over the parts. */
export function fingerprint(...parts: readonly string[]): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  const text = parts.join('\u0000');
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
    low = Math.imul(low ^ code, 0xc2b2ae35);
    low ^= low >>> 13;
  }
  return hex(mix(high, text.length)) + hex(mix(low, high));
}

function mix(hash: number, salt: number): number {
  let mixed = hash ^ salt;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(number: number): string {
  return BYTES[number >>> 24]! + BYTES[(number >>> 16) & 255]! + BYTES[(number >>> 8) & 255]! + BYTES[number & 255]!;
}

/**
 * The fingerprint of a finding, and that by the names of today where a declared rename makes it another. What a norm or
 * an element is known by may also be given as it stands.
 */
export function fingerprintsOf(
  norm: Element | string,
  about: Element | string,
  discriminator: string,
): Pick<Finding, 'fingerprint' | 'currentFingerprint'> {
  const [lastingNorm, currentNorm] = [lastingName(norm), currentName(norm)];
  const [lastingAbout, currentAbout] = [lastingName(about), currentName(about)];
  const print = fingerprint(lastingNorm, lastingAbout, discriminator);
  return lastingNorm === currentNorm && lastingAbout === currentAbout
    ? { fingerprint: print }
    : { fingerprint: print, currentFingerprint: fingerprint(currentNorm, currentAbout, discriminator) };
}

function lastingName(named: Element | string): string {
  return typeof named === 'string' ? named : lastingIdentity(named);
}

function currentName(named: Element | string): string {
  return typeof named === 'string' ? named : named.id;
}
