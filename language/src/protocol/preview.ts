/** What editor and language server say to each other about the preview. */
import * as z from 'zod/mini';
import type { CoverageView, FindingsView, Focus, JourneyMapView, ProgrammeView, ViewPlace } from '../views/index.ts';
import { journeyMapData } from './journey.ts';
import { coverageData, findingsData, programmeData } from './programme.ts';
import { count, place, text } from './shapes.ts';

/** Client → server: the views of the project that a document is part of. */
export const PREVIEW_REQUEST = 'cx/preview';
/** Client → server: what stands at a position. */
export const FOCUS_REQUEST = 'cx/previewFocus';
/** Client → server: the document and range of a place in a view. */
export const LOCATE_REQUEST = 'cx/locate';
/** Server → client: the findings and views of a project may have changed. */
export const REBUILT_NOTIFICATION = 'cx/rebuilt';

const position = z.object({ line: count, character: count });
const range = z.object({ start: position, end: position });

/** The views of a project, of which a reader looks at one at a time. */
export const TABS = ['programme', 'map', 'coverage', 'findings'] as const;
export type Tab = (typeof TABS)[number];

export const tab = z.enum(TABS);

export const previewParams = z.object({
  uri: z.string(),
  /** Null takes the first journey. */
  journey: text,
  /** Only what is looked at is worked out: it is worked out anew with every keystroke. */
  tab,
});

/** An error that keeps a text from being read as a whole: what it says may be missing from the views. */
export interface Broken {
  readonly message: string;
  readonly place: ViewPlace;
  /** Whether what is missing may be missed in what is shown: it is of the same file, or a name there means nothing. */
  readonly matters: boolean;
}

export interface PreviewState {
  /** What tells the project from others in the window. */
  readonly project: string;
  /** All there are to choose from. */
  readonly journeys: readonly JourneyName[];
  /** Identity of the one that is shown; null in a project without journeys. */
  readonly journey: string | null;
  /** How many findings there are. */
  readonly findings: number;
  readonly shown: ShownView;
  /** One a file. */
  readonly broken: readonly Broken[];
}

export interface JourneyName {
  readonly id: string;
  readonly title: string;
}

export type ShownView =
  | { readonly tab: 'programme'; readonly programme: ProgrammeView }
  /** Null in a project without journeys. */
  | { readonly tab: 'map'; readonly map: JourneyMapView | null }
  /** Null where nothing has been judged. */
  | { readonly tab: 'coverage'; readonly coverage: CoverageView | null }
  | { readonly tab: 'findings'; readonly findings: FindingsView };

const shownView = z.discriminatedUnion('tab', [
  z.strictObject({ tab: z.literal('programme'), programme: programmeData }),
  z.strictObject({ tab: z.literal('map'), map: z.nullable(journeyMapData) }),
  z.strictObject({ tab: z.literal('coverage'), coverage: z.nullable(coverageData) }),
  z.strictObject({ tab: z.literal('findings'), findings: findingsData }),
]) satisfies z.ZodMiniType<ShownView>;

const broken = z.strictObject({
  message: z.string(),
  place,
  matters: z.boolean(),
}) satisfies z.ZodMiniType<Broken>;

export const previewState = z.strictObject({
  project: z.string(),
  journeys: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  journey: text,
  findings: count,
  shown: shownView,
  broken: z.array(broken),
}) satisfies z.ZodMiniType<PreviewState>;

/** Null where the document is part of no project. */
export const previewResult = z.nullable(previewState);

export const focusParams = z.object({ uri: z.string(), position });

export const focusResult = z.strictObject({ journey: text, element: text }) satisfies z.ZodMiniType<Focus>;

export const locateParams = z.object({ uri: z.string(), place });

/** Null where the file is gone. */
export const locateResult = z.nullable(z.object({ uri: z.string(), range }));

export const rebuiltParams = z.object({ project: z.string() });

export type PreviewParams = z.infer<typeof previewParams>;
export type FocusParams = z.infer<typeof focusParams>;
export type FocusResult = z.infer<typeof focusResult>;
export type LocateParams = z.infer<typeof locateParams>;
export type LocateResult = z.infer<typeof locateResult>;
export type RebuiltParams = z.infer<typeof rebuiltParams>;
