/** What a programme wants to reach: the targets of the frameworks that it adopts, and of single practices of theirs. */
import { levelsOf } from '../../model/framework.ts';
import type { PracticeTarget } from '../../model/level.ts';
import { type CxModel, containerOfKind, type Element } from '../../model/model.ts';
import { firstValue, isRetired, targetOf } from '../../model/read.ts';
import { dateIn, firstPart, wordIn } from '../../model/values.ts';

export class Targets {
  /** The frameworks that are adopted, with a target or without, each once. */
  readonly adopted: readonly Element[];
  /** In source order. */
  readonly all: readonly PracticeTarget[];
  readonly #ofPractice = new Map<string, PracticeTarget>();
  readonly #ofFramework = new Map<string, PracticeTarget>();

  constructor(model: CxModel) {
    const adopted = new Set<Element>();
    const all: PracticeTarget[] = [];
    for (const adopt of model.index.ofKind('adopt')) {
      const framework = model.element(targetOf(adopt, 'framework') ?? '');
      if (framework === undefined) {
        continue;
      }
      adopted.add(framework);
      const ofAll = targetIn(adopt, framework, undefined);
      if (ofAll !== undefined && !this.#ofFramework.has(framework.id)) {
        this.#ofFramework.set(framework.id, ofAll);
        all.push(ofAll);
      }
      for (const goal of adopt.children.filter(child => child.kind === 'goal' && !isRetired(child))) {
        const practice = model.element(targetOf(goal, 'practice') ?? '');
        if (practice === undefined || containerOfKind(practice, 'framework') !== framework) {
          continue;
        }
        const ofOne = targetIn(goal, framework, practice);
        if (ofOne !== undefined && !this.#ofPractice.has(practice.id)) {
          this.#ofPractice.set(practice.id, ofOne);
          all.push(ofOne);
        }
      }
    }
    this.adopted = [...adopted];
    this.all = all;
  }

  /** Its own, or else that of its framework. */
  of(practice: Element, framework: Element): PracticeTarget | undefined {
    return this.#ofPractice.get(practice.id) ?? this.#ofFramework.get(framework.id);
  }
}

/** Absent where none is written, or none that means anything. */
function targetIn(element: Element, framework: Element, practice: Element | undefined): PracticeTarget | undefined {
  const value = firstValue(element, 'target');
  const common = { element, framework, practice, due: dateIn(firstPart(value, 'by')) };
  if (value?.type === 'percent') {
    return { ...common, text: `${value.number}%`, rank: undefined, percent: value.number };
  }
  const word = wordIn(value);
  const rank = word === undefined ? -1 : levelsOf(framework).indexOf(word);
  return word === undefined || rank < 0 ? undefined : { ...common, text: word, rank, percent: undefined };
}
