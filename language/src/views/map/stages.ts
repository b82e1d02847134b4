/** A journey unrolled into columns: its steps in the order of the text, and the stages that span them. */
import type { Element } from '../../model/model.ts';
import { wordOf } from '../../model/read.ts';
import { saidOf } from '../parts/attributes.ts';
import type { ViewContext } from '../parts/context.ts';
import { entriesOf } from '../parts/entries.ts';
import { flowOf } from '../parts/flow.ts';
import { imagesOf } from '../parts/images.ts';
import { kpisOf } from '../parts/kpis.ts';
import { listeningOf } from '../parts/listening.ts';
import { gainsOf, opportunitiesOf, painsOf } from '../parts/pains.ts';
import { ownersOf } from '../parts/people.ts';
import type { MilestoneView, StageView, StepView } from './schema.ts';
import { timeOf, touchpointView } from './touchpoints.ts';

export interface Columns {
  /** Outer ones first, in order. */
  readonly stages: readonly StageView[];
  readonly steps: readonly StepView[];
}

export function columnsOf(journey: Element, context: ViewContext): Columns {
  const unrolled = new Unrolled(context);
  unrolled.walk(journey, 0);
  return { stages: unrolled.stages.sort((a, b) => a.level - b.level || a.from - b.from), steps: unrolled.steps };
}

class Unrolled {
  readonly stages: StageView[] = [];
  readonly steps: StepView[] = [];
  readonly #context: ViewContext;
  readonly #keys = new Map<string, number>();

  constructor(context: ViewContext) {
    this.#context = context;
  }

  walk(container: Element, level: number): void {
    for (const { element, reusedAt } of entriesOf(container, this.#context)) {
      switch (element.kind) {
        case 'stage':
          this.#stage(element, level);
          break;
        case 'milestone':
          this.steps.push({ key: this.#key(container, element.id), ...this.#milestone(element) });
          break;
        default:
          this.steps.push({
            key: this.#key(container, element.id),
            ...touchpointView(element, reusedAt, this.#context),
          });
      }
    }
  }

  #stage(element: Element, level: number): void {
    const context = this.#context;
    const from = this.steps.length;
    this.walk(element, level + 1);
    if (this.steps.length === from) {
      this.steps.push({ key: this.#key(element, ''), type: 'empty' });
    }
    const { title, place } = context.named(element);
    this.stages.push({
      id: element.id,
      title,
      place,
      level,
      from,
      to: this.steps.length,
      phase: wordOf(element, 'phase') ?? null,
      goal: saidOf(element, 'goal', context),
      duration: timeOf(element, 'duration', context),
      owners: ownersOf(element, context),
      kpis: kpisOf(element, context),
      claims: context.claims.of(element),
      listening: listeningOf(element, context),
      pains: painsOf(element, context),
      gains: gainsOf(element, context),
      opportunities: opportunitiesOf(element, context),
      images: imagesOf(element, context),
      flow: flowOf(element, context),
      mark: context.marks.of(element.id),
    });
  }

  #milestone(element: Element): MilestoneView {
    const context = this.#context;
    const { title, place } = context.named(element);
    return { type: 'milestone', id: element.id, title, place, mark: context.marks.of(element.id) };
  }

  /** Unique even where a touchpoint is met twice in one stage, or two have one name. */
  #key(container: Element, id: string): string {
    const key = `${container.id}>${id}`;
    const count = (this.#keys.get(key) ?? 0) + 1;
    this.#keys.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  }
}
