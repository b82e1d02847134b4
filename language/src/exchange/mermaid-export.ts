/** Journeys → Mermaid `journey` diagrams: what a score and actors can say of them. */
import type { CxModel, Element } from '../model/model.ts';
import { meanEmotion, titleOf, valuesOf } from '../model/read.ts';
import { numberIn, partsOf, targetIn, type Value } from '../model/values.ts';
import { encodeActor, encodeEntities } from './mermaid-entities.ts';

/** A diagram a journey, in source order; `lost` says what each one leaves out. */
export interface ExportedJourney {
  readonly journey: Element;
  readonly text: string;
  readonly lost: readonly string[];
}

export function exportMermaid(model: CxModel, journeys: readonly Element[]): ExportedJourney[] {
  return journeys.map(journey => new JourneyExport(model, journey).run());
}

class JourneyExport {
  readonly #lines: string[] = [];
  readonly #lost: string[] = [];
  readonly #model: CxModel;
  readonly #journey: Element;

  constructor(model: CxModel, journey: Element) {
    this.#model = model;
    this.#journey = journey;
  }

  run(): ExportedJourney {
    this.#lines.push('journey');
    if (this.#journey.title !== undefined) {
      this.#lines.push(`    title ${encodeEntities(this.#journey.title)}`);
    }
    for (const child of this.#journey.children) {
      this.#part(child, []);
    }
    return { journey: this.#journey, text: `${this.#lines.join('\n')}\n`, lost: this.#lost };
  }

  #part(element: Element, outer: readonly string[]): void {
    if (element.kind === 'stage') {
      const titles = [...outer, titleOf(element)];
      const nested = element.children.filter(child => child.kind === 'stage');
      // A section holds no sections: an outer stage that only groups gives its title to those within.
      if (nested.length < element.children.length || nested.length === 0) {
        this.#lines.push(`    section ${encodeEntities(titles.join(' – '))}`);
      }
      for (const reused of valuesOf(element, 'reuses')) {
        const target = this.#target(reused);
        if (target !== undefined) {
          this.#task(target);
        }
      }
      for (const child of element.children) {
        this.#part(child, titles);
      }
    } else if (element.kind === 'touchpoint') {
      this.#task(element);
    } else {
      this.#lost.push(`the ${element.kind} \`${element.name}\``);
    }
  }

  #task(touchpoint: Element): void {
    const emotions = valuesOf(touchpoint, 'emotion');
    const mean = meanEmotion(touchpoint);
    if (mean === undefined) {
      this.#lost.push(`\`${touchpoint.name}\` tells no emotion, and Mermaid wants a score: it is given 3`);
    } else if (new Set(emotions.map(numberIn)).size > 1) {
      this.#lost.push(`\`${touchpoint.name}\` feels different to different people: its score is their mean`);
    }
    const actors = [
      ...emotions.flatMap(emotion => partsOf(emotion, 'for')),
      ...valuesOf(touchpoint, 'responsible'),
    ].map(value => this.#actor(value));
    const score = Math.round(mean ?? 0) + 3;
    const people = [...new Set(actors)].join(', ');
    this.#lines.push(`      ${encodeEntities(titleOf(touchpoint))}: ${score}${people === '' ? '' : `: ${people}`}`);
  }

  #actor(value: Value): string {
    const target = this.#target(value);
    return encodeActor(target === undefined ? (value.type === 'reference' ? value.text : '') : titleOf(target));
  }

  #target(value: Value): Element | undefined {
    const target = targetIn(value);
    return target === undefined ? undefined : this.#model.element(target);
  }
}
