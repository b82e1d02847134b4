/** A journey unrolled into columns: its steps in the order of the text, and the stages that span them. */
import type { Element } from '../model/model.ts';
import { referencesOf, type Said, saidOf, wordOf } from './attributes.ts';
import type { ClaimView } from './claims.ts';
import type { Named } from './context.ts';
import { entriesOf } from './entries.ts';
import type { Mark } from './findings.ts';
import { type FlowView, flowOf } from './flow.ts';
import type { Judged } from './judged.ts';
import { type KpiView, kpisOf } from './kpis.ts';
import { type OpportunityView, opportunitiesOf, type PainView, painsOf } from './pains.ts';
import { type OwnerView, ownersOf } from './people.ts';
import type { ViewPlace } from './places.ts';
import { type TimeView, type TouchpointView, timeOf, touchpointView } from './touchpoints.ts';

export interface MilestoneView {
  readonly type: 'milestone';
  readonly id: string;
  readonly title: string;
  readonly place: ViewPlace;
  readonly mark: Mark;
}

/** The one column of a stage in which nothing happens yet. */
export interface EmptyView {
  readonly type: 'empty';
}

/** A column; its key stays the same while the text around it changes. */
export type StepView = { readonly key: string } & (TouchpointView | MilestoneView | EmptyView);

export interface StageView {
  readonly id: string;
  readonly title: string;
  readonly place: ViewPlace;
  /** 0 for a stage of the journey, 1 for a stage within one. */
  readonly level: number;
  /** The columns it spans, from and up to but not including. */
  readonly from: number;
  readonly to: number;
  readonly phase: string | null;
  readonly goal: Said | null;
  readonly duration: TimeView | null;
  readonly owners: readonly OwnerView[];
  readonly kpis: readonly KpiView[];
  readonly claims: readonly ClaimView[];
  readonly listening: readonly Named[];
  readonly pains: readonly PainView[];
  readonly opportunities: readonly OpportunityView[];
  readonly flow: FlowView;
  readonly mark: Mark;
}

export interface Columns {
  /** Outer ones first, in order. */
  readonly stages: readonly StageView[];
  readonly steps: readonly StepView[];
}

export function columnsOf(journey: Element, judged: Judged): Columns {
  const unrolled = new Unrolled(judged);
  unrolled.walk(journey, 0);
  return { stages: unrolled.stages.sort((a, b) => a.level - b.level || a.from - b.from), steps: unrolled.steps };
}

class Unrolled {
  readonly stages: StageView[] = [];
  readonly steps: StepView[] = [];
  private readonly judged: Judged;
  private readonly keys = new Map<string, number>();

  constructor(judged: Judged) {
    this.judged = judged;
  }

  walk(container: Element, level: number): void {
    for (const { element, reusedAt } of entriesOf(container, this.judged.context)) {
      switch (element.kind) {
        case 'stage':
          this.stage(element, level);
          break;
        case 'milestone':
          this.steps.push({ key: this.key(container, element.id), ...this.milestone(element) });
          break;
        default:
          this.steps.push({
            key: this.key(container, element.id),
            ...touchpointView(element, reusedAt, this.judged),
          });
      }
    }
  }

  private stage(element: Element, level: number): void {
    const { context, marks, claims } = this.judged;
    const from = this.steps.length;
    this.walk(element, level + 1);
    if (this.steps.length === from) {
      this.steps.push({ key: this.key(element, ''), type: 'empty' });
    }
    const { title, place } = context.named(element);
    this.stages.push({
      id: element.id,
      title,
      place,
      level,
      from,
      to: this.steps.length,
      phase: wordOf(element, 'phase'),
      goal: saidOf(element, 'goal', context),
      duration: timeOf(element, 'duration', context),
      owners: ownersOf(element, context),
      kpis: kpisOf(element, context),
      claims: claims.of(element),
      listening: context.mentions(referencesOf(element, 'listening'), element.file),
      pains: painsOf(element, context, marks),
      opportunities: opportunitiesOf(element, context, marks),
      flow: flowOf(element, context),
      mark: marks.of(element.id),
    });
  }

  private milestone(element: Element): MilestoneView {
    const { context, marks } = this.judged;
    const { title, place } = context.named(element);
    return { type: 'milestone', id: element.id, title, place, mark: marks.of(element.id) };
  }

  /** Unique even where a touchpoint is met twice in one stage, or two have one name. */
  private key(container: Element, id: string): string {
    const key = `${container.id}>${id}`;
    const count = (this.keys.get(key) ?? 0) + 1;
    this.keys.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  }
}
