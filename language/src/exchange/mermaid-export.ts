/** Journeys → Mermaid `journey` diagrams: what a score and actors can say of them. */
import type { CxModel, Element } from '../model/model.ts';
import type { Value } from '../model/values.ts';
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
  private readonly lines: string[] = [];
  private readonly lost: string[] = [];
  private readonly model: CxModel;
  private readonly journey: Element;

  constructor(model: CxModel, journey: Element) {
    this.model = model;
    this.journey = journey;
  }

  run(): ExportedJourney {
    this.lines.push('journey');
    if (this.journey.title !== undefined) {
      this.lines.push(`    title ${encodeEntities(this.journey.title)}`);
    }
    for (const child of this.journey.children) {
      this.part(child, []);
    }
    return { journey: this.journey, text: `${this.lines.join('\n')}\n`, lost: this.lost };
  }

  private part(element: Element, outer: readonly string[]): void {
    if (element.kind === 'stage') {
      const titles = [...outer, titleOf(element)];
      const nested = element.children.filter(child => child.kind === 'stage');
      // A section holds no sections: an outer stage that only groups gives its title to those within.
      if (nested.length < element.children.length || nested.length === 0) {
        this.lines.push(`    section ${encodeEntities(titles.join(' – '))}`);
      }
      for (const reused of element.attributes.get('reuses')?.values ?? []) {
        const target = this.target(reused);
        if (target !== undefined) {
          this.task(target);
        }
      }
      for (const child of element.children) {
        this.part(child, titles);
      }
    } else if (element.kind === 'touchpoint') {
      this.task(element);
    } else {
      this.lost.push(`the ${element.kind} \`${element.name}\``);
    }
  }

  private task(touchpoint: Element): void {
    const emotions = touchpoint.attributes.get('emotion')?.values ?? [];
    const scores = emotions.map(emotion => (emotion.type === 'number' ? emotion.number : 0));
    const mean = scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 0;
    if (scores.length === 0) {
      this.lost.push(`\`${touchpoint.name}\` tells no emotion, and Mermaid wants a score: it is given 3`);
    } else if (new Set(scores).size > 1) {
      this.lost.push(`\`${touchpoint.name}\` feels different to different people: its score is their mean`);
    }
    const actors = [
      ...emotions.flatMap(emotion => emotion.parts?.['for'] ?? []),
      ...(touchpoint.attributes.get('responsible')?.values ?? []),
    ].map(value => this.actor(value));
    const score = Math.round(mean) + 3;
    const people = [...new Set(actors)].join(', ');
    this.lines.push(`      ${encodeEntities(titleOf(touchpoint))}: ${score}${people === '' ? '' : `: ${people}`}`);
  }

  private actor(value: Value): string {
    const target = this.target(value);
    return encodeActor(target === undefined ? (value.type === 'reference' ? value.text : '') : titleOf(target));
  }

  private target(value: Value): Element | undefined {
    return value.type === 'reference' && value.target !== undefined ? this.model.element(value.target) : undefined;
  }
}

function titleOf(element: Element): string {
  return element.title ?? element.name;
}
