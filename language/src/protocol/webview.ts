/** What the page of the preview and the extension around it say to each other, and what a report carries inside. */
import * as z from 'zod/mini';
import type { ReportView } from '../views/index.ts';
import { journeyMapData } from './journey.ts';
import { previewState } from './preview.ts';
import { coverageData, findingsData, programmeData } from './programme.ts';
import { place, text } from './shapes.ts';

/** How far what is shown can be trusted to be what the texts say. */
const freshness = z.enum([
  'live',
  /** A text does not parse just now: this is how things stood before. */
  'last-good',
  /** A text does not parse, and nothing better is known. */
  'incomplete',
]);

export const toPage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('show'),
    /** The document whose project this is. */
    uri: z.string(),
    state: previewState,
    freshness,
    /** The error that keeps it from being live. */
    trouble: z.nullable(z.strictObject({ message: z.string(), place })),
    /** Whether the journey stays when the cursor goes to another one. */
    locked: z.boolean(),
  }),
  /** Highlights an element, as the cursor stands in it. */
  z.strictObject({ type: z.literal('focus'), element: text }),
  /** There is nothing to draw. */
  z.strictObject({ type: z.literal('nothing'), why: z.enum(['starting', 'no-document']) }),
]);

export const fromPage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
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
  tab: z.string(),
  lens: text,
});

export const reportData = z.strictObject({
  programme: programmeData,
  journeys: z.array(journeyMapData),
  coverage: z.nullable(coverageData),
  findings: findingsData,
}) satisfies z.ZodMiniType<ReportView>;

export type Freshness = z.infer<typeof freshness>;
export type ToPage = z.infer<typeof toPage>;
export type FromPage = z.infer<typeof fromPage>;
export type PageState = z.infer<typeof pageState>;
export type ReportData = z.infer<typeof reportData>;
