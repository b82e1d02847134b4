/**
 * Names that look like each other and are not the same, as `Pay` with a Cyrillic `Р` and `Pay`: their skeletons by Unicode
 * Technical Standard #39 are equal. Names of ASCII letters alone are not compared with each other: `Phase1` and `PhaseI` are
 * told apart by anybody who has to, and one of them is no disguise of the other.
 */
import { CONFUSABLES } from './generated/confusables.ts';

/** Read from its text when a name beyond ASCII is first seen: most projects have none, and pay nothing. */
let prototypes: ReadonlyMap<string, string> | undefined;

function readPrototypes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of CONFUSABLES.trim().split('\n')) {
    const [prototype, signs] = line.split(' ') as [string, string];
    for (const sign of signs) {
      found.set(sign, prototype);
    }
  }
  return found;
}

function skeletonOf(name: string): string {
  prototypes ??= readPrototypes();
  let skeleton = '';
  for (const sign of name.normalize('NFKD')) {
    skeleton += prototypes.get(sign) ?? sign;
  }
  return skeleton.normalize('NFKD');
}

function isAscii(name: string): boolean {
  return /^[\u0000-\u007f]*$/.test(name);
}

export class LookAlikes {
  readonly #ascii = new Set<string>();
  readonly #bySkeleton = new Map<string, Set<string>>();
  /** Whether a name beyond ASCII has ever come: from then on all names are compared. */
  #isComparing = false;

  add(name: string): void {
    if (isAscii(name)) {
      this.#ascii.add(name);
    } else if (!this.#isComparing) {
      this.#isComparing = true;
      this.#ascii.forEach(known => {
        this.#note(known);
      });
    }
    if (this.#isComparing) {
      this.#note(name);
    }
  }

  remove(name: string): void {
    this.#ascii.delete(name);
    if (this.#isComparing) {
      const skeleton = skeletonOf(name);
      const names = this.#bySkeleton.get(skeleton);
      names?.delete(name);
      if (names?.size === 0) {
        this.#bySkeleton.delete(skeleton);
      }
    }
  }

  /** Names that look the same, in groups; the first of each is the one that the others are taken for. */
  *groups(): Generator<readonly [string, ...string[]]> {
    if (this.#isComparing) {
      for (const names of this.#bySkeleton.values()) {
        if (names.size > 1) {
          // In the order of code units ASCII comes first, which most readers would take the others for.
          const [first, ...others] = [...names].sort();
          const disguised = others.filter(name => !isAscii(name));
          if (disguised.length > 0) {
            yield [first!, ...disguised];
          }
        }
      }
    }
  }

  #note(name: string): void {
    const skeleton = skeletonOf(name);
    const names = this.#bySkeleton.get(skeleton);
    if (names === undefined) {
      this.#bySkeleton.set(skeleton, new Set([name]));
    } else {
      names.add(name);
    }
  }
}
