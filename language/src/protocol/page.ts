/** What the page of the preview and the extension around it say to each other. */
import * as z from 'zod/mini';
import { count, type Infer, place, text } from '../views/parts/schema.ts';
import { type PreviewState, previewState, type ShownView, tab } from './preview.ts';

/** How far what is shown can be trusted to be what the texts say. */
const freshness = z.enum([
  'live',
  /** A text does not parse just now: this is how things stood before. */
  'last-good',
  /** A text does not parse, and nothing better is known. */
  'incomplete',
]);

/** The error that keeps what is shown from being live. */
const trouble = z.strictObject({
  message: z.string(),
  place,
  /** How many more files have one. */
  more: count,
});

const show = z.strictObject({
  type: z.literal('show'),
  /** The document whose project this is. */
  uri: z.string(),
  state: previewState,
  freshness,
  trouble: z.nullable(trouble),
  /** Whether the journey stays when the cursor goes to another one. */
  locked: z.boolean(),
});

/** Highlights an element, as the cursor stands in it. */
const focus = z.strictObject({ type: z.literal('focus'), element: text });

/** Somebody asked beside the source for this view. The page says that it looks at it, as when its reader chooses. */
const turn = z.strictObject({
  type: z.literal('turn'),
  tab,
  /** Identity of the framework that maturity is told by; null leaves the one that is looked at. */
  framework: text,
});

/** There is nothing to draw. */
const nothing = z.strictObject({ type: z.literal('nothing'), why: z.enum(['starting', 'no-document']) });

/** The page looks at all that it is sent, views among it, before it draws any of it; nobody else on their way does. */
export const toPage = z.discriminatedUnion('type', [show, focus, turn, nothing]);

/** What comes from the page is never believed unseen: it is where the texts of a workspace are drawn. */
export const fromPage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), tab }),
  /** Another view is looked at. */
  z.strictObject({ type: z.literal('look'), tab }),
  z.strictObject({ type: z.literal('reveal'), place }),
  /** A practice, by its identity, shall get a plan: what is written is worked out by others. */
  z.strictObject({ type: z.literal('plan'), practice: z.string() }),
  z.strictObject({ type: z.literal('choose'), journey: z.string() }),
  z.strictObject({ type: z.literal('lock'), locked: z.boolean() }),
]);

/** By which framework a reader looks at maturity, and in which language. */
const maturityChoice = z.strictObject({
  /** Identity of the framework; null is the first, an adopted one where there is any. */
  framework: text,
  /** The language of titles, where somebody translated them; null is the own one. */
  language: text,
});

/** Which KPIs a reader looks at, and how. */
const kpiChoice = z.strictObject({
  by: z.enum(['journey', 'quality', 'layer', 'owner', 'status']),
  /** Identity of the dashboard whose KPIs are shown; null shows all there are. */
  dashboard: text,
  /** Whether only those are shown that need attention. */
  attention: z.boolean(),
});

/** Which gaps a reader looks at, and in which order. */
const gapChoice = z.strictObject({
  by: z.enum(['leverage', 'worst', 'owner']),
  /** Identity of the framework whose gaps are shown; null shows all there are. */
  framework: text,
});

/** What the page keeps over a reload of the window. */
export const pageState = z.strictObject({
  /** The document whose project is shown. */
  uri: z.string(),
  journey: text,
  locked: z.boolean(),
  /** What the reader chose to see of it. */
  tab,
  lens: text,
  maturity: maturityChoice,
  gaps: gapChoice,
  kpis: kpiChoice,
});

/** `View` is how far the view in it has been looked at. */
export type ToPage<View = ShownView> =
  | (Omit<Infer<typeof show>, 'state'> & { readonly state: PreviewState<View> })
  | Infer<typeof focus>
  | Infer<typeof turn>
  | Infer<typeof nothing>;

export type Freshness = z.infer<typeof freshness>;
export type Trouble = Infer<typeof trouble>;
export type FromPage = z.infer<typeof fromPage>;
export type MaturityChoice = Infer<typeof maturityChoice>;
export type GapChoice = Infer<typeof gapChoice>;
export type KpiChoice = Infer<typeof kpiChoice>;
export type PageState = z.infer<typeof pageState>;
