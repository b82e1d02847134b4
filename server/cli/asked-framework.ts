/** The framework that a command is about: the one that a flag names, or the only one that the programme adopts. */
import { type CxModel, didYouMean, type Element, nearest, targetOf } from '../../language/src/index.ts';
import { type Arguments, type FlagSpec, UsageError } from './arguments.ts';
import { frameworkElementNamed, frameworkElements, namesOf } from './framework-entries.ts';

export const FRAMEWORK: FlagSpec = {
  name: 'framework',
  value: 'ID',
  doc: 'The framework, of the library or of the project; the one that the programme adopts unless given.',
};

export function askedFramework(args: Arguments, model: CxModel): Element {
  const frameworks = frameworkElements(model).filter(({ kind }) => kind === 'framework');
  const named = args.value('framework');
  if (named !== undefined) {
    const found = frameworkElementNamed(named, frameworks);
    if (found === undefined) {
      const names = frameworks.flatMap(namesOf);
      throw new UsageError(
        `There is no framework \`${named}\`.${didYouMean(nearest(named, names).slice(0, 1))} There are ${listed(frameworks)}.`,
      );
    }
    return found;
  }
  const ids = new Set(model.index.ofKind('adopt').map(adopt => targetOf(adopt, 'framework')));
  const adopted = frameworks.filter(({ id }) => ids.has(id));
  const [only] = adopted;
  if (only === undefined || adopted.length > 1) {
    const why = only === undefined ? 'No framework is adopted here' : 'Several frameworks are adopted here';
    throw new UsageError(`${why}: say which one with \`--framework\`: ${listed(only ? adopted : frameworks)}.`);
  }
  return only;
}

function listed(frameworks: readonly Element[]): string {
  return frameworks.map(({ name }) => `\`${name}\``).join(', ');
}
