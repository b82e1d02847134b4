/** What the preview shows of a project: its views, and which texts keep them from being whole. */
import { type Element, LIBRARY_TEXTS, type TextError } from '../../../language/src/index.ts';
import type { Broken, PreviewState } from '../../../language/src/protocol/index.ts';
import {
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
import type { OpenProject } from '../session/open-project.ts';
import type { Located } from '../session/projects.ts';

/** The most that is listed: a preview is looked at, and drawn again with every keystroke. */
const MOST_FINDINGS = 500;
const MOST_IN_A_ROW = 100;

export function previewOf({ project, file }: Located, wanted: string | null): PreviewState {
  const source = sourceOf(project);
  const journey = chosen(journeysOf(source), wanted, file);
  const map = journey === undefined ? undefined : journeyMap(source, journey.id);
  return {
    project: project.root,
    programme: programmeView(source),
    journey: map ?? null,
    coverage: coverageView(source, { journeys: new Set(map === undefined ? [] : [map.id]), most: MOST_IN_A_ROW }),
    findings: findingsView(source, MOST_FINDINGS),
    broken: project.engine.files().flatMap(each => brokenIn(each, project, source)),
  };
}

/** The journey that was asked for; one that is gone, perhaps under a new name, gives way to the first of the file. */
function chosen(journeys: readonly Element[], wanted: string | null, file: string): Element | undefined {
  return journeys.find(({ id }) => id === wanted) ?? journeys.find(each => each.file === file) ?? journeys[0];
}

function sourceOf(project: OpenProject): ViewSource {
  const textOf = (file: string) => project.anyDocument(file)?.getText() ?? LIBRARY_TEXTS[file];
  const { today } = project;
  const evaluation = project.evaluation();
  if (evaluation === undefined) {
    return { model: project.engine.model, findings: project.findings(), today, lineOf: lineCounter(textOf) };
  }
  const thresholds = new Map([...project.config.thresholds].map(([id, { value }]) => [id, value]));
  return viewSource(evaluation, { today, thresholds, textOf });
}

/** Errors after which a part of the text, or all of it, is in no model. */
const BREAKING: ReadonlySet<TextError> = new Set<TextError>(['syntax', 'not-utf8', 'too-large', 'too-deep']);

/** One a file: where the first is mended, the next will show. */
function brokenIn(file: string, project: OpenProject, source: ViewSource): Broken[] {
  const problem = project.engine.problems(file).find(({ rule }) => BREAKING.has(rule));
  return problem === undefined ? [] : [{ message: problem.message, place: placeIn(file, problem.span, source.lineOf) }];
}
