/** What the preview shows of a project: its views, and which texts keep them from being whole. */
import { type Element, LIBRARY_TEXTS, type TextRule } from '../../../language/src/index.ts';
import type { Broken, PreviewState, ShownView, Tab } from '../../../language/src/protocol/index.ts';
import {
  countFindings,
  coverageView,
  findingsView,
  journeyMap,
  journeysOf,
  lineCounter,
  placeIn,
  programmeView,
  type ViewSource,
  viewSource,
} from '../../../language/src/views/index.ts';
import type { EditorProject } from '../session/editor-project.ts';
import type { Located } from '../session/projects.ts';

/** The most that is listed: a preview is looked at, and drawn again with every keystroke. */
const MOST_FINDINGS = 500;
const MOST_IN_A_ROW = 100;

export function previewOf({ project, file }: Located, wanted: string | null, tab: Tab): PreviewState {
  const source = sourceOf(project);
  const journeys = journeysOf(source);
  const element = chosen(journeys, wanted, file);
  const journey = element?.id ?? null;
  const matters = mattering({ project, file }, element, tab);
  return {
    project: project.id,
    journeys: journeys.map(({ id, title, name }) => ({ id, title: title ?? name })),
    journey,
    findings: countFindings(source),
    shown: shownView(source, journey, tab),
    broken: project.engine.files().flatMap(each => brokenIn(each, project, source, matters)),
  };
}

function shownView(source: ViewSource, journey: string | null, tab: Tab): ShownView {
  switch (tab) {
    case 'programme':
      return { tab, programme: programmeView(source) };
    case 'map':
      return { tab, map: journey === null ? null : (journeyMap(source, journey) ?? null) };
    case 'coverage': {
      const journeys = new Set(journey === null ? [] : [journey]);
      return { tab, coverage: coverageView(source, { journeys, most: MOST_IN_A_ROW }) };
    }
    case 'findings':
      return { tab, findings: findingsView(source, MOST_FINDINGS) };
  }
}

/** The journey that was asked for; one that is gone, perhaps under a new name, gives way to the first of the file. */
function chosen(journeys: readonly Element[], wanted: string | null, file: string): Element | undefined {
  return journeys.find(({ id }) => id === wanted) ?? journeys.find(each => each.file === file) ?? journeys[0];
}

function sourceOf(project: EditorProject): ViewSource {
  const textOf = (file: string) => project.anyDocument(file)?.getText() ?? LIBRARY_TEXTS[file];
  const { today } = project;
  const thresholds = new Map([...project.config.thresholds].map(([id, { value }]) => [id, value]));
  const evaluation = project.evaluation();
  if (evaluation !== undefined) return viewSource(evaluation, { today, thresholds, textOf });
  const { model } = project.engine;
  return { model, findings: project.findings(), today, thresholds, lineOf: lineCounter(textOf) };
}

/** Errors after which a part of the text, or all of it, is in no model. */
const BREAKING: ReadonlySet<TextRule> = new Set<TextRule>(['syntax', 'not-utf8', 'too-large', 'too-deep']);

/** Errors after which what a text names may stand in another text that is broken. */
const UNRESOLVED: ReadonlySet<TextRule> = new Set<TextRule>(['unresolved-name', 'owner-resolves']);

/** Whether a file that is broken may be missed in what is shown. */
function mattering(asked: Located, journey: Element | undefined, tab: Tab): (file: string) => boolean {
  if (journey === undefined || tab === 'programme' || tab === 'findings') return () => true;
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
  if (problem === undefined) return [];
  return [{ message: problem.message, place: placeIn(file, problem.span, source.lineOf), matters: matters(file) }];
}
