/** What is said of words that a framework does not know. */
import { indexOf } from '../model/element-index.ts';
import { type CxModel, containerOfKind, type Element } from '../model/model.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { quote } from '../model/quote.ts';
import { type Spellings, spellingsByName } from './spellings.ts';

/** Each word is looked for once, however often it stands in the files. */
export class UnknownWords {
  readonly #framework: Element;
  readonly #names: readonly string[];
  readonly #levels: string;
  readonly #model: CxModel;
  readonly #told = new Map<string, string>();
  #elsewhere: Spellings<Element> | undefined;

  constructor(framework: Element, practices: readonly Element[], levels: readonly string[], model: CxModel) {
    this.#framework = framework;
    this.#levels = levels.map(level => `\`${level}\``).join(', ');
    this.#names = practices.map(({ name }) => name);
    this.#model = model;
  }

  notAPractice(word: string): string {
    return this.#once(word, () => {
      const other = this.#practicesElsewhere().meaningOf(word);
      const framework = other && containerOfKind(other, 'framework');
      return framework === undefined
        ? `${quote(word)} is no practice of \`${this.#framework.name}\`.${didYouMean(nearest(word, this.#names).slice(0, 1))}`
        : `${quote(word)} is a practice of \`${framework.name}\`, and not of \`${this.#framework.name}\`.`;
    });
  }

  notALevel(word: string): string {
    return `${quote(word)} is no level of \`${this.#framework.name}\`: they are ${this.#levels}.`;
  }

  #once(key: string, say: () => string): string {
    let told = this.#told.get(key);
    if (told === undefined) {
      told = say();
      this.#told.set(key, told);
    }
    return told;
  }

  #practicesElsewhere(): Spellings<Element> {
    const { library, index } = this.#model;
    this.#elsewhere ??= spellingsByName([index, indexOf(library)].flatMap(each => each.ofKind('practice')));
    return this.#elsewhere;
  }
}
