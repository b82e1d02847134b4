/** What editor and language server say to each other about the preview. */
import * as z from 'zod/mini';
import { count, foundImage, type Infer, journeyName, place, text } from '../views/parts/schema.ts';
import { VIEW_NAMES, VIEWS, type ViewData, type ViewName } from '../views/registry.ts';

/** Client → server: the views of the project that a document is part of. */
export const PREVIEW_REQUEST = 'cx/preview';
/** Client → server: what stands at a position. */
export const FOCUS_REQUEST = 'cx/previewFocus';
/** Client → server: the document and range of a place in a view. */
export const LOCATE_REQUEST = 'cx/locate';
/** Client → server: an edit that begins a plan for a practice below its target. */
export const PLAN_REQUEST = 'cx/planGap';
/** Server → client: the findings and views of a project may have changed. */
export const REBUILT_NOTIFICATION = 'cx/rebuilt';

const position = z.object({ line: count, character: count });
const range = z.object({ start: position, end: position });

/** The command of the editor that opens the preview. */
export const OPEN_PREVIEW = 'cx.openPreview';

/** A reader looks at one view at a time. */
export const tab = z.enum(VIEW_NAMES);

export const previewParams = z.object({
  uri: z.string(),
  /** Null takes the first journey. */
  journey: text,
  /** Only what is looked at is worked out: it is worked out anew with every keystroke. */
  tab,
});

/** An error that keeps a text from being read as a whole: what it says may be missing from the views. */
const broken = z.strictObject({
  message: z.string(),
  place,
  /** Whether what is missing may be missed in what is shown: it is of the same file, or a name there means nothing. */
  matters: z.boolean(),
});

/** What is said of a project beside the view that is shown. */
const around = {
  /** What tells the project from others in the window. */
  project: z.string(),
  /** All there are to choose from. */
  journeys: z.array(journeyName),
  /** Identity of the one that is shown; null in a project without journeys. */
  journey: text,
  /** How many findings there are. */
  findings: count,
  /** Those that the view draws. */
  images: z.array(foundImage),
  /** One a file. */
  broken: z.array(broken),
};

/** A view under its own name: `{ tab: 'map', map: … }`. */
export type ShownView = {
  readonly [Name in ViewName]: { readonly tab: Name } & { readonly [Key in Name]: ViewData[Name] };
}[ViewName];

/** Put together while the program runs, so that the compiler takes our word for its type: see the table of views. */
const shownView = z.discriminatedUnion('tab', [
  shownSchema(VIEW_NAMES[0]),
  ...VIEW_NAMES.slice(1).map(shownSchema),
]) as z.ZodMiniType as z.ZodMiniType<ShownView>;

function shownSchema(name: ViewName) {
  const { scope, schema } = VIEWS[name];
  return z.strictObject({ tab: z.literal(name), [name]: scope === 'journey' ? z.nullable(schema) : schema });
}

export interface PreviewState<View = ShownView> extends Infer<z.ZodMiniObject<typeof around>> {
  readonly shown: View;
}

export const previewState = z.strictObject({ ...around, shown: shownView }) satisfies z.ZodMiniType<PreviewState>;

/** A view on its way to the page, which looks at all of it before it draws any of it. */
const passedView = z.looseObject({ tab });
export type PassedView = Infer<typeof passedView>;

/** Null where the document is part of no project. */
export const previewResult = z.nullable(z.strictObject({ ...around, shown: passedView }));

export const focusParams = z.object({ uri: z.string(), position });

export const focusResult = z.strictObject({ journey: text, element: text });

export const locateParams = z.object({ uri: z.string(), place });

/** Null where the file is gone. */
export const locateResult = z.nullable(z.object({ uri: z.string(), range }));

export const planParams = z.object({
  uri: z.string(),
  /** Its identity. */
  practice: z.string(),
});

/** Null where there is no such gap, where something closes it by now, and where no file can take a plan. */
export const planResult = z.nullable(
  z.object({
    /** The document that it changes, and the version that it was made for; null for one that is not open. */
    uri: z.string(),
    version: z.nullable(z.int()),
    /** Where it is inserted. */
    position,
    newText: z.string(),
    /** Where a person goes on writing once it is. */
    cursor: position,
  }),
);

export const rebuiltParams = z.object({ project: z.string() });

/** What the command that opens the preview is told by what stands beside the source: what to show in it. */
export const openPreviewParams = z.object({
  /** The document whose project it is. */
  uri: z.string(),
  /** Not every view that is named need be one of this preview: then the one that is there stays. */
  tab: z.string(),
  /** Identities; null leaves what is looked at. */
  journey: text,
  framework: text,
});

export type OpenPreviewParams = z.infer<typeof openPreviewParams>;
export type Broken = Infer<typeof broken>;
export type PreviewParams = z.infer<typeof previewParams>;
export type FocusParams = z.infer<typeof focusParams>;
export type FocusResult = z.infer<typeof focusResult>;
export type LocateParams = z.infer<typeof locateParams>;
export type LocateResult = z.infer<typeof locateResult>;
export type PlanParams = z.infer<typeof planParams>;
export type PlanResult = z.infer<typeof planResult>;
export type RebuiltParams = z.infer<typeof rebuiltParams>;
