/** What a view is: a title, a schema, a builder, and how it is told in tables where nothing can be drawn. */
import type * as z from 'zod/mini';
import type { Element } from '../model/model.ts';
import type { ImageView } from './parts/schema.ts';
import type { ViewSource } from './source.ts';

/** What both ends of a border must agree on about a view. */
export interface ViewContract {
  /** What people call it. */
  readonly title: string;
  readonly scope: Scope;
  /** Of the whole view; of one journey where that is the scope. */
  readonly schema: z.ZodMiniType;
}

/**
 * What a view tells of: the programme as a whole, one journey at a time, or the programme with a closer look into a journey.
 */
export type Scope = 'programme' | 'journey' | 'both';

export interface ViewBuilder<Built> {
  readonly build: (source: ViewSource, look: Look) => Built;
  /** What it tells, for a document that draws nothing. */
  readonly tables: (built: Built) => readonly ViewTable[];
  /** The images that it draws; absent for a view that draws none. */
  readonly images?: (built: Built) => readonly ImageView[];
}

/** What of a project is looked at, and how closely. */
export interface Look {
  /** The journeys to look into, in the order of the text. */
  readonly journeys: readonly Element[];
  /** Whether it is looked at while somebody types, and made anew with every keystroke: then no list is long. */
  readonly isBrief: boolean;
}

export interface ViewTable {
  /** Null where no heading stands above it. */
  readonly heading: string | null;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number;
