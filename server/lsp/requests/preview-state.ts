/** What the preview shows of a project: its views, and which texts keep them from being whole. */
import { type Element, LIBRARY_TEXTS, type TextRule } from '../../../language/src/index.ts';
import {
  type Broken,
  type PreviewState,
  type ShownView,
  VIEWS,
  type ViewName,
  viewOfJourney,
} from '../../../language/src/protocol/index.ts';
import {
  buildView,
  countFindings,
  type FoundImage,
  imagesOf,
  journeyNames,
  journeysOf,
  lineCounter,
  placeIn,
  type ViewSource,
  viewSource,
} from '../../../language/src/views/index.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Located } from '../session/projects.ts';

/** `isMoreKnown` is called once something has been found out that is not in what is shown. */
export function previewOf(
  { project, file }: Located,
  wanted: string | null,
  tab: ViewName,
  isMoreKnown: () => void,
): PreviewState {
  // Only the view of the programme looks into the past, and nobody else waits for it.
  const trend = tab === 'programme' ? project.trend(isMoreKnown) : undefined;
  const source = sourceOf(project, trend);
  const journeys = journeysOf(source.model);
  const journey = chosen(journeys, wanted, file);
  const built = buildView(tab, source, { journeys: journey === undefined ? [] : [journey], isBrief: true });
  const matters = mattering({ project, file }, journey, tab);
  return {
    project: project.id,
    journeys: journeyNames(journeys),
    journey: journey?.id ?? null,
    findings: countFindings(source),
    shown: { tab, [tab]: viewOfJourney(tab, built, 0) } as ShownView,
    images: imagesOf(tab, built).map(path => foundImage(path, project)),
    broken: project.engine.files().flatMap(each => brokenIn(each, project, source, matters)),
  };
}

function foundImage(path: string, project: EditorProject): FoundImage {
  const address = project.imageAddress(path);
  return address === undefined ? { path, address: null, why: 'there is no such file' } : { path, address, why: null };
}

/** The journey that was asked for; one that is gone, perhaps under a new name, gives way to the first of the file. */
function chosen(journeys: readonly Element[], wanted: string | null, file: string): Element | undefined {
  return journeys.find(({ id }) => id === wanted) ?? journeys.find(each => each.file === file) ?? journeys[0];
}

function sourceOf(project: EditorProject, trend: ViewSource['trend']): ViewSource {
  const textOf = (file: string) => project.anyDocument(file)?.getText() ?? LIBRARY_TEXTS[file];
  const { today } = project;
  const thresholds = new Map([...project.config.thresholds].map(([id, { value }]) => [id, value]));
  const evaluation = project.evaluation();
  if (evaluation !== undefined) {
    return viewSource(evaluation, { today, thresholds, textOf, trend });
  }
  const { model } = project.engine;
  return { model, findings: project.findings(), today, thresholds, lineOf: lineCounter(textOf) };
}

/** Errors after which a part of the text, or all of it, is in no model. */
const BREAKING: ReadonlySet<TextRule> = new Set<TextRule>(['syntax', 'not-utf8', 'too-large', 'too-deep']);

/** Errors after which what a text names may stand in another text that is broken. */
const UNRESOLVED: ReadonlySet<TextRule> = new Set<TextRule>(['unresolved-name', 'owner-resolves']);

/** Whether a file that is broken may be missed in what is shown. */
function mattering(asked: Located, journey: Element | undefined, tab: ViewName): (file: string) => boolean {
  if (journey === undefined || VIEWS[tab].scope === 'programme') {
    return () => true;
  }
  const { project } = asked;
  const isLacking = project.engine.problems(journey.file).some(({ rule }) => UNRESOLVED.has(rule));
  return file => isLacking || file === journey.file || file === asked.file;
}

/** One a file: where the first is mended, the next will show. */
function brokenIn(
  file: string,
  project: EditorProject,
  source: ViewSource,
  matters: (file: string) => boolean,
): Broken[] {
  const problem = project.engine.problems(file).find(({ rule }) => BREAKING.has(rule));
  if (problem === undefined) {
    return [];
  }
  return [{ message: problem.message, place: placeIn(file, problem.span, source.lineOf), matters: matters(file) }];
}
