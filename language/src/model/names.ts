/** What a name may mean, and who can tell. */
import type { Element } from './model.ts';

/** The kinds that a name may stand for; `any` is every known one. */
export type Kinds = readonly string[] | 'any';

export type Resolution =
  | { readonly outcome: 'found'; readonly element: Element }
  /** It is there, but its kind is unknown: that was reported where it stands. */
  | { readonly outcome: 'unknown-kind' }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Element[] }
  | { readonly outcome: 'wrong-kind'; readonly elements: readonly Element[] }
  /** Nothing is called so any more; this is what a declared rename made of it, and how it is called from there now. */
  | { readonly outcome: 'renamed'; readonly element: Element; readonly now: string }
  | { readonly outcome: 'missing' };

export interface NameResolver {
  /** What a name, simple or qualified, means where it stands: in `from`. */
  resolve(name: string, kinds: Kinds, from: Element): Resolution;
  /** The names of elements of the kinds that are nearest to one that means nothing in `from`, nearest first. */
  nearest(name: string, kinds: Kinds, from: Element): readonly string[];
}
