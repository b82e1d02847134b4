/** Which frameworks a command is about, by `--framework`, and in which language it names things, by `--lang`. */
import type { TitleOf } from '../../language/src/analysis/index.ts';
import { type CxModel, didYouMean, type Element, indexOf, nearest, targetOf } from '../../language/src/index.ts';
import { languagesIn, titleIn } from '../../language/src/model/languages.ts';
import { withDescendants } from '../../language/src/model/model.ts';
import { titleOf } from '../../language/src/model/read.ts';
import { type Arguments, type FlagSpec, UsageError } from './arguments.ts';
import { frameworkElementNamed, namesOf } from './framework-entries.ts';

/** Of a command that is about one. */
export const FRAMEWORK: FlagSpec = {
  name: 'framework',
  value: 'ID',
  doc: 'The framework, of the library or of the project; the one that the programme adopts unless given.',
};

/** Of a command that is about all of them unless somebody chooses. */
export const FRAMEWORKS: FlagSpec = {
  name: 'framework',
  value: 'ID',
  doc: 'Only this framework, of the library or of the project; may be repeated.',
};

export const TITLE_LANGUAGE: FlagSpec = {
  name: 'lang',
  value: 'LANG',
  doc: 'Titles of frameworks and practices in this language, where somebody translated them: en, es, it, uk.',
};

/** The one that the flag names, or the only one that the programme adopts. */
export function askedFramework(args: Arguments, model: CxModel): Element {
  const named = args.value('framework');
  if (named !== undefined) {
    return frameworkNamed(named, model);
  }
  const frameworks = frameworksIn(model);
  const ids = new Set(model.index.ofKind('adopt').map(adopt => targetOf(adopt, 'framework')));
  const adopted = frameworks.filter(({ id }) => ids.has(id));
  const [only] = adopted;
  if (only === undefined || adopted.length > 1) {
    const why = only === undefined ? 'No framework is adopted here' : 'Several frameworks are adopted here';
    throw new UsageError(`${why}: say which one with \`--framework\`: ${listed(only ? adopted : frameworks)}.`);
  }
  return only;
}

/** Identities of those that the flag names; absent where it names none, and all are meant. */
export function askedFrameworks(args: Arguments, model: CxModel): ReadonlySet<string> | undefined {
  return args.has('framework')
    ? new Set(args.values('framework').map(words => frameworkNamed(words, model).id))
    : undefined;
}

/** Those of library and project, or of them those of these identities. */
export function frameworksIn({ library, index }: CxModel, only?: ReadonlySet<string>): readonly Element[] {
  const all = [indexOf(library), index].flatMap(each => each.ofKind('framework'));
  return only === undefined ? all : all.filter(({ id }) => only.has(id));
}

function frameworkNamed(words: string, model: CxModel): Element {
  const frameworks = frameworksIn(model);
  const found = frameworkElementNamed(words, frameworks);
  if (found === undefined) {
    const guess = didYouMean(nearest(words, frameworks.flatMap(namesOf)).slice(0, 1));
    throw new UsageError(`There is no framework \`${words}\`.${guess} There are ${listed(frameworks)}.`);
  }
  return found;
}

function listed(frameworks: readonly Element[]): string {
  return frameworks.map(({ name }) => `\`${name}\``).join(', ');
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
