/** `--framework` and `--lang`: which frameworks an answer is about, and in which language it names things. */
import type { TitleOf } from '../../language/src/analysis/index.ts';
import { type CxModel, didYouMean, type Element, indexOf, nearest } from '../../language/src/index.ts';
import { languagesIn, titleIn } from '../../language/src/model/languages.ts';
import { withDescendants } from '../../language/src/model/model.ts';
import { titleOf } from '../../language/src/model/read.ts';
import { type Arguments, type FlagSpec, UsageError } from './arguments.ts';
import { frameworkElementNamed, namesOf } from './framework-entries.ts';

export const FRAMEWORK: FlagSpec = {
  name: 'framework',
  value: 'ID',
  doc: 'Only this framework, of the product or of the project; may be repeated.',
};

export const TITLE_LANGUAGE: FlagSpec = {
  name: 'lang',
  value: 'LANG',
  doc: 'Titles of frameworks and practices in this language, where somebody translated them: en, es, it, uk.',
};

/** Identities of the frameworks that are asked for; absent where all of them are. */
export function chosenFrameworks(args: Arguments, model: CxModel): ReadonlySet<string> | undefined {
  const frameworks = frameworksIn(model);
  return args.has('framework')
    ? new Set(args.values('framework').map(words => frameworkNamed(words, frameworks).id))
    : undefined;
}

/** Those of library and project, or of them those of these identities. */
export function frameworksIn({ library, index }: CxModel, only?: ReadonlySet<string>): readonly Element[] {
  const all = [indexOf(library), index].flatMap(each => each.ofKind('framework'));
  return only === undefined ? all : all.filter(({ id }) => only.has(id));
}

function frameworkNamed(words: string, frameworks: readonly Element[]): Element {
  const named = frameworkElementNamed(words, frameworks);
  if (named === undefined) {
    const names = [...new Set(frameworks.map(({ name }) => name))];
    const guess = didYouMean(nearest(words, frameworks.flatMap(namesOf)).slice(0, 1));
    throw new UsageError(`There is no framework \`${words}\`.${guess} There is ${names.join(', ')}.`);
  }
  return named;
}

/** Refuses a language that nobody translated any of the frameworks into. */
export function titlesIn(args: Arguments, frameworks: readonly Element[]): TitleOf {
  const language = args.value('lang');
  if (language === undefined) {
    return titleOf;
  }
  const languages = languagesIn(frameworks.flatMap(framework => [...withDescendants(framework)]));
  if (!languages.includes(language)) {
    throw new UsageError(`Frameworks are there in ${languages.join(', ')}, not in \`${language}\`.`);
  }
  return element => titleIn(element, language);
}
