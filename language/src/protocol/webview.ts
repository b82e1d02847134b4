/** What the page of the preview and the extension around it say to each other, and what a report carries inside. */
import * as z from 'zod/mini';
import type { ViewPlace } from '../views/index.ts';
import { journeyMapData } from './journey.ts';
import { type PreviewState, previewState, tab } from './preview.ts';
import { coverageData, findingsData, journeyCoverageData, programmeData } from './programme.ts';
import { count, place, text } from './shapes.ts';

/** How far what is shown can be trusted to be what the texts say. */
const freshness = z.enum([
  'live',
  /** A text does not parse just now: this is how things stood before. */
  'last-good',
  /** A text does not parse, and nothing better is known. */
  'incomplete',
]);

/** The error that keeps what is shown from being live. */
export interface Trouble {
  readonly message: string;
  readonly place: ViewPlace;
  /** How many more files have one. */
  readonly more: number;
}

const trouble = z.strictObject({ message: z.string(), place, more: count }) satisfies z.ZodMiniType<Trouble>;

export type ToPage =
  | {
      readonly type: 'show';
      /** The document whose project this is. */
      readonly uri: string;
      readonly state: PreviewState;
      readonly freshness: Freshness;
      readonly trouble: Trouble | null;
      /** Whether the journey stays when the cursor goes to another one. */
      readonly locked: boolean;
    }
  /** Highlights an element, as the cursor stands in it. */
  | { readonly type: 'focus'; readonly element: string | null }
  /** There is nothing to draw. */
  | { readonly type: 'nothing'; readonly why: 'starting' | 'no-document' };

export const toPage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('show'),
    uri: z.string(),
    state: previewState,
    freshness,
    trouble: z.nullable(trouble),
    locked: z.boolean(),
  }),
  z.strictObject({ type: z.literal('focus'), element: text }),
  z.strictObject({ type: z.literal('nothing'), why: z.enum(['starting', 'no-document']) }),
]) satisfies z.ZodMiniType<ToPage>;

export const fromPage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), tab }),
  /** Another view is looked at. */
  z.strictObject({ type: z.literal('look'), tab }),
  z.strictObject({ type: z.literal('reveal'), place }),
  z.strictObject({ type: z.literal('choose'), journey: z.string() }),
  z.strictObject({ type: z.literal('lock'), locked: z.boolean() }),
]);

/** What the page keeps over a reload of the window. */
export const pageState = z.strictObject({
  /** The document whose project is shown. */
  uri: z.string(),
  journey: text,
  locked: z.boolean(),
  /** What the reader chose to see of it. */
  tab,
  lens: text,
});

/** What a report carries. Its journeys may be thousands, so that each is looked at when it is shown: see `journeyIn`. */
export const reportData = z.strictObject({
  programme: programmeData,
  journeys: z.array(z.unknown()),
  coverage: z.nullable(z.strictObject({ ...coverageData.shape, journeys: z.array(z.unknown()) })),
  findings: findingsData,
  incomplete: text,
});

export type ReportData = z.infer<typeof reportData>;

/** The map and the coverage of the journey at this place, in the order of the programme; no map where there is none. */
export function journeyIn({ journeys, coverage }: ReportData, index: number) {
  const map = journeys[index];
  const covered = coverage?.journeys[index];
  return {
    map: map === undefined ? null : journeyMapData.parse(map),
    coverage: coverage && { ...coverage, journeys: covered === undefined ? [] : [journeyCoverageData.parse(covered)] },
  };
}

export type Freshness = z.infer<typeof freshness>;
export type FromPage = z.infer<typeof fromPage>;
export type PageState = z.infer<typeof pageState>;
