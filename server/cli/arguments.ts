/** Words of the command line → flags and the rest, with a sentence for each that does not fit. */
import { parseArgs } from 'node:util';
import { didYouMean, nearest } from '../../language/src/model/nearest.ts';

export interface FlagSpec {
  readonly name: string;
  readonly short?: string;
  /** What people write behind it: `FILE`. Without this it is a switch. */
  readonly value?: string;
  /** The value may be left out, and is otherwise written with `=`. */
  readonly optional?: true;
  /** The only values there are. */
  readonly words?: readonly string[];
  /** Behind the word may stand `=` and the file that it is for. */
  readonly toFile?: true;
  readonly doc: string;
}

/** The command line cannot be understood; the message is a sentence. */
export class UsageError extends Error {}

export class Arguments {
  readonly positionals: readonly string[];
  readonly #flags: ReadonlyMap<string, readonly string[]>;

  constructor(positionals: readonly string[], flags: ReadonlyMap<string, readonly string[]>) {
    this.positionals = positionals;
    this.#flags = flags;
  }

  has(flag: string): boolean {
    return this.#flags.has(flag);
  }

  /** The last one counts, so that a script can append to a command. */
  value(flag: string): string | undefined {
    return this.#flags.get(flag)?.at(-1);
  }

  values(flag: string): readonly string[] {
    return this.#flags.get(flag) ?? [];
  }
}

export function parseArguments(specs: readonly FlagSpec[], words: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      specs.map(({ name, short, value, optional }) => [
        name,
        { type: value === undefined || optional ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
      ]),
    ),
  });
  const positionals: string[] = [];
  const flags = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      positionals.push(token.value);
    } else if (token.kind === 'option') {
      const spec = specs.find(candidate => candidate.name === token.name);
      if (spec === undefined) {
        throw new UsageError(unknownFlag(token.rawName, specs));
      }
      const value = checkedValue(spec, token);
      flags.set(spec.name, [...(flags.get(spec.name) ?? []), ...(value === undefined ? [] : [value])]);
    }
  }
  return new Arguments(positionals, flags);
}

/** A word that no command reads is a mistake, and to pass over it would hide what it was meant for. */
export function takesAtMost(count: number, { positionals }: Arguments): void {
  const extra = positionals[count];
  if (extra !== undefined) {
    throw new UsageError(`\`${extra}\` is one word too many here.`);
  }
}

/** A whole number of at least `least` that a flag was given. */
export function numberOf(args: Arguments, flag: string, least: number): number | undefined {
  const text = args.value(flag);
  if (text === undefined) {
    return undefined;
  }
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least)) {
    throw new UsageError(`\`--${flag}\` takes a whole number of at least ${least}, not \`${text}\`.`);
  }
  return number;
}

export function oneOf(what: string, word: string, words: readonly string[]): UsageError {
  return new UsageError(
    `${what} is ${words.join(', ')}, not \`${word}\`.${didYouMean(nearest(word, words).slice(0, 1))}`,
  );
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkedValue(spec: FlagSpec, token: OptionToken): string | undefined {
  const { value } = token;
  if (spec.value === undefined) {
    if (value !== undefined) {
      throw new UsageError(`\`--${spec.name}\` takes no value.`);
    }
    return undefined;
  }
  if (value === undefined) {
    if (spec.optional) {
      return undefined;
    }
    throw new UsageError(`\`${token.rawName}\` needs a value: \`${token.rawName} ${spec.value}\`.`);
  }
  if (token.inlineValue !== true && /^--?[a-z]/.test(value)) {
    throw new UsageError(`\`${token.rawName}\` needs a value before \`${value}\`.`);
  }
  const word = spec.toFile ? value.split('=', 1)[0]! : value;
  if (spec.words !== undefined && !spec.words.includes(word)) {
    throw oneOf(`The value of \`--${spec.name}\``, word, spec.words);
  }
  return value;
}

function unknownFlag(rawName: string, specs: readonly FlagSpec[]): string {
  const names = specs.map(spec => `--${spec.name}`);
  return `There is no flag \`${rawName}\` here.${didYouMean(nearest(rawName, names).slice(0, 1))}`;
}
