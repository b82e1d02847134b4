/**
 * The shape of the metamodel table: which kinds exist, what may be written in them, and what can be asked of them.
 *
 * The table is the only place that names kinds, attributes, enum words and derived properties. Lowering, expressions,
 * completion, hover, JSON, diff and the reference pages read it; none of them lists a kind of its own.
 */
import type { Kinds } from '../names.ts';

/** What may stand for one value. */
export type TypeSpec =
  | { readonly type: 'text' }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly integer?: boolean }
  | { readonly type: 'percent'; readonly min?: number; readonly max?: number }
  | { readonly type: 'date' }
  | { readonly type: 'duration' }
  | { readonly type: 'money' }
  | { readonly type: 'boolean' }
  /** One of a closed list of words. */
  | { readonly type: 'word'; readonly words: readonly string[] }
  /** A free name that stands for itself: a tag, a level, an earlier name. */
  | { readonly type: 'name' }
  | { readonly type: 'reference'; readonly kinds: Kinds }
  | { readonly type: 'range' }
  | { readonly type: 'expression' }
  | { readonly type: 'selection' }
  | { readonly type: 'fix' };

/** A named part beside the main value: `for` of an emotion. */
export interface PartSpec {
  /** The part's name in expressions and JSON, and the word before it in the text unless `written` says otherwise. */
  readonly name: string;
  /**
   * How it is written: after a word of its own; as an operator before (`<=`), a version after `@`, or directly behind
   * (the count of `top 2`, the date of `approved: Role 2026-01-20`); as the word in front of a text (`it "…"`).
   */
  readonly written: 'word' | 'operator' | 'version' | 'behind' | 'before';
  readonly types: readonly TypeSpec[];
  readonly many: boolean;
  readonly doc: string;
}

export interface AttributeSpec {
  readonly name: string;
  /** Tried in order: a word of a list before a name that stands for an element. */
  readonly types: readonly TypeSpec[];
  /** Takes several values, on one line or by repeating the line. */
  readonly many: boolean;
  /** Takes several values, but one a line, since each has parts of its own. */
  readonly oneALine?: boolean;
  /** The property name of the main value of a value with parts. */
  readonly main?: string;
  readonly parts?: readonly PartSpec[];
  /** One sentence for people. */
  readonly doc: string;
}

/** A property that is computed from the model, never written. */
export interface DerivedSpec {
  readonly name: string;
  readonly types: readonly TypeSpec[];
  readonly many: boolean;
  readonly doc: string;
  /** The word by which it says that nothing is written to tell it from. */
  readonly silence?: string;
  /** How the engine finds it. */
  readonly how: /** Elements of the kind inside this one, at any depth; `reused` counts the touchpoints that a stage reuses. */
    | { readonly by: 'contained'; readonly kind: string }
    /** The nearest container of the kind. */
    | { readonly by: 'container'; readonly kind: string }
    /** Elements of the kind that refer to this one by one of the attributes. */
    | { readonly by: 'reverse'; readonly kind: string; readonly attributes: readonly string[] }
    /** The union of the attribute over this element and all within it. */
    | { readonly by: 'gathered'; readonly attribute: string }
    /** All values of the attribute, each with its parts. */
    | { readonly by: 'values'; readonly attribute: string }
    /** The value of the attribute without the part `for`, with its other parts: the others are about a part of the whole. */
    | { readonly by: 'whole'; readonly attribute: string }
    /** The attribute of the same name, or else that of the element that the attribute `through` names. */
    | { readonly by: 'inherited'; readonly through: string }
    /** A computation of its own, named after the property; it may begin by following these attributes. */
    | { readonly by: 'computed'; readonly follows?: readonly string[] };
}

export interface KindSpec {
  readonly kind: string;
  /** The collection of all elements of this kind in expressions. */
  readonly plural: string;
  readonly doc: string;
  /** The kinds that it may stand in; `''` is the top level of a file. */
  readonly within: readonly string[];
  /**
   * What its name is: a name of its own; one that may be left out (the element is then known by its ordinal); or the
   * name of another element that it is about (`adopt forrester`).
   */
  readonly naming: 'required' | 'optional' | { readonly refersTo: readonly string[] };
  readonly attributes: readonly AttributeSpec[];
  readonly derived: readonly DerivedSpec[];
}
