/** Views of small programmes, evaluated as any program evaluates them. */
import { DEFAULT_CONFIG } from '../../../language/src/config/index.ts';
import type { DataTexts } from '../../../language/src/engine/measures/index.ts';
import { evaluate, type RunOptions, settingsOf } from '../../../language/src/index.ts';
import { type JourneyMapView, journeysOf, type ViewSource, viewSource } from '../../../language/src/views/index.ts';
import { journeyMaps } from '../../../language/src/views/map/builder.ts';
import { read } from '../../support/check.ts';

export const TODAY = '2026-11-22';

/** `only` names the rules and standards to evaluate; absent means none, so that a text needs to say no more than it is about. */
export function source(text: string, only: readonly string[] = []): ViewSource {
  return sourceOf(text, { today: TODAY, only: new Set(only) });
}

/** Judged by all rules for their evidence, as the preview and the report judge. */
export function sourceWithEvidence(text: string, data?: DataTexts): ViewSource {
  return sourceOf(text, { today: TODAY, evidence: true }, data);
}

function sourceOf(text: string, run: RunOptions, data: DataTexts = () => undefined): ViewSource {
  const { project } = read(text);
  const settings = settingsOf(DEFAULT_CONFIG, run);
  const evaluation = evaluate(project, settings, data);
  return viewSource(evaluation, { today: TODAY, thresholds: new Map(), textOf: file => project.text(file) });
}

export function mapsOf(source: ViewSource): JourneyMapView[] {
  return journeyMaps(source, journeysOf(source.model));
}

/** Undefined where there is no such journey. */
export function mapOf(source: ViewSource, id: string): JourneyMapView | undefined {
  return mapsOf(source).find(journey => journey.id === id);
}

export function map(text: string, id = 'J'): JourneyMapView {
  const found = mapOf(source(text), id);
  if (found === undefined) {
    throw new Error(`There is no journey ${id}.`);
  }
  return found;
}

type Touchpoint = Extract<JourneyMapView['steps'][number], { type: 'touchpoint' }>;

/** The touchpoint of this title. */
export function touchpoint(view: JourneyMapView, title: string): Touchpoint {
  const found = view.steps.find((step): step is Touchpoint => step.type === 'touchpoint' && step.title === title);
  if (found === undefined) {
    throw new Error(`The map has no touchpoint “${title}”.`);
  }
  return found;
}

export function titles(items: readonly { readonly title: string }[]): string[] {
  return items.map(({ title }) => title);
}
