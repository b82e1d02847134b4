/** Which namespaces the files of a project declare, and each `use` of one that none declares. */
import type { PlacedDiagnostic } from '../../model/diagnostic.ts';
import type { Fragment } from '../../model/model.ts';
import { didYouMean, isTie, nearest } from '../../model/nearest.ts';
import { quote } from '../../syntax/parser/messages.ts';
import { LIBRARY_NAMESPACE } from '../references/resolve.ts';

/** A namespace among the names that a file mentions; no other name has a blank. */
export function mentionOf(namespace: string): string {
  return `use ${namespace}`;
}

export class Namespaces {
  /** How many files declare each. */
  readonly #files = new Map<string, number>();

  /** Counts what a file declared and what it declares now; returns the namespaces that have come or gone. */
  replace(before: string | undefined, after: string | undefined): string[] {
    return before === after ? [] : [...this.#count(before, -1), ...this.#count(after, 1)];
  }

  #count(namespace: string | undefined, by: number): string[] {
    if (namespace === undefined || namespace === '') {
      return [];
    }
    const known = this.#files.get(namespace) ?? 0;
    if (known + by === 0) {
      this.#files.delete(namespace);
    } else {
      this.#files.set(namespace, known + by);
    }
    return known === 0 || known + by === 0 ? [namespace] : [];
  }

  unknownUses({ file, uses }: Fragment): PlacedDiagnostic[] {
    return uses
      .filter(({ namespace }) => namespace !== '' && namespace !== LIBRARY_NAMESPACE && !this.#files.has(namespace))
      .map(({ namespace, span }): PlacedDiagnostic => {
        const suggestions = nearest(namespace, [...this.#files.keys(), LIBRARY_NAMESPACE]);
        return {
          rule: 'unresolved-name',
          file,
          span,
          message: `There is no namespace ${quote(namespace)}.${didYouMean(suggestions)}`,
          discriminator: mentionOf(namespace),
          fixes: suggestions.map(newText => ({
            title: `Change to \`${newText}\``,
            safe: false,
            ...(isTie(namespace, suggestions) && { isChoice: true }),
            edits: [{ file, span, newText }],
          })),
        };
      });
  }
}
