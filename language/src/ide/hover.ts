/** Hover: what a name stands for, and what a word of the language means. */
import type { Evaluation } from '../engine/evaluation/index.ts';
import type { Element } from '../model/model.ts';
import { targetOf, titleOf, wordOf } from '../model/read.ts';
import type { Span } from '../model/values.ts';
import type { Project } from '../project/workspace/project.ts';
import { figuresOf, type KpiFigures } from '../views/index.ts';
import { type JudgedProgramme, judgedIn } from './judged.ts';
import { type LevelFact, levelFacts } from './level-facts.ts';
import { spotAt } from './navigation/at.ts';

/** What is to be told about a name or a word. */
export interface Hover {
  /** The name or word at the offset. */
  readonly span: Span;
  /** `touchpoint`; absent for a word of the language. */
  readonly kind: string | undefined;
  readonly name: string;
  readonly title: string | undefined;
  readonly doc: string | undefined;
  readonly facts: readonly HoverFact[];
}

/** One line about an element, such as `Owner` with `Head of sales, Digital channels`. */
export type HoverFact = LevelFact;

/** How far the project is, for whoever asks how a KPI or a practice stands. */
export interface HoverContext {
  /** As an ISO date. */
  readonly today: string;
  /** Asked for a KPI alone, since it may take time; nothing where the project could not be evaluated. */
  evaluation(): Pick<Evaluation, 'model' | 'kpis'> | undefined;
  /** Asked for a framework or a practice alone, since it takes all norms; nothing where the project could not be judged. */
  judged(): JudgedProgramme | undefined;
}

/** What is to be told about the offset; nothing about a title, a comment or white space. */
export function hoverAt(project: Project, file: string, offset: number, context: HoverContext): Hover | undefined {
  const spot = spotAt(project, file, offset);
  if (spot === undefined) {
    return undefined;
  }
  if (spot.type === 'word') {
    return { span: spot.span, kind: undefined, name: spot.word, title: undefined, doc: spot.doc, facts: [] };
  }
  const { kind, name, title, doc } = spot.element;
  return { span: spot.span, kind, name, title, doc, facts: factsOf(spot.element, project, context) };
}

/** Who answers for it, how far it is, and how a KPI stands. Of people only their roles are shown. */
function factsOf(element: Element, project: Project, context: HoverContext): HoverFact[] {
  const owner = elementIn(element, 'owner', project);
  const team = owner === undefined ? undefined : elementIn(owner, 'team', project);
  const status = wordOf(element, 'status');
  return [
    ...(owner === undefined
      ? []
      : [fact('Owner', `${titleOf(owner)}${team === undefined ? '' : `, ${titleOf(team)}`}`)]),
    ...(status === undefined ? [] : [fact('Status', status)]),
    ...(element.kind === 'kpi' ? kpiFacts(element, context) : []),
    ...(LEVELLED.has(element.kind) ? factsOfLevels(element, context) : []),
  ];
}

/** What maturity tells of. */
const LEVELLED: ReadonlySet<string> = new Set(['framework', 'practice']);

/** What was judged may be of a moment ago, when the element was not there yet. */
function factsOfLevels({ id, kind }: Element, context: HoverContext): readonly HoverFact[] {
  const programme = context.judged();
  const element = programme?.model.element(id);
  return programme === undefined || element?.kind !== kind
    ? []
    : levelFacts(element, judgedIn(programme, context.today));
}

function kpiFacts(kpi: Element, context: HoverContext): HoverFact[] {
  const evaluation = context.evaluation();
  if (evaluation === undefined) {
    return [];
  }
  const { model, kpis } = evaluation;
  const figures = figuresOf(kpi, { model, kpis, today: context.today });
  const value = readingOf(figures);
  return [
    ...(value === undefined ? [] : [fact('Value', value)]),
    ...(figures.target === null ? [] : [fact('Target', goalText(figures))]),
    ...figures.segments.flatMap(segment => segmentFacts(segment)),
    ...figures.drives.map(effect => fact('Drives', effectText(effect))),
    ...(figures.status === null ? [] : [fact('It is', figures.status.replace('-', ' '))]),
  ];
}

/** A segment with a target of its own: what it is to reach, and where it stands. */
function segmentFacts(segment: KpiFigures['segments'][number]): HoverFact[] {
  if (segment.target === null) {
    return [];
  }
  const value = readingOf(segment);
  const stands = value === undefined ? '' : `, now ${value}`;
  return [fact(`Target for ${segment.title}`, `${goalText(segment)}${stands}`)];
}

function goalText({ target, due }: Pick<KpiFigures, 'target' | 'due'>): string {
  return due === null ? (target ?? '') : `${target} by ${due}`;
}

function effectText({ title, strength, from }: KpiFigures['drives'][number]): string {
  return `${title}${strength === null ? '' : `, strength ${strength}`}${from.length === 0 ? '' : `, from ${from.join(', ')}`}`;
}

function readingOf({ value, margin, on }: Pick<KpiFigures, 'value' | 'margin' | 'on'>): string | undefined {
  return value === null
    ? undefined
    : `${value}${margin === null ? '' : ` ± ${margin}`}${on === null ? '' : ` on ${on}`}`;
}

function elementIn(element: Element, attribute: string, project: Project): Element | undefined {
  const target = targetOf(element, attribute);
  return target === undefined ? undefined : project.model.element(target);
}

function fact(label: string, text: string): HoverFact {
  return { label, text };
}
