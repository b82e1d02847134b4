/** `cx completion SHELL`: a script that completes commands, flags and their words. */
import { elementsOf, library } from '../../../language/src/index.ts';
import { languagesIn } from '../../../language/src/model/languages.ts';
import { type Arguments, oneOf, takesAtMost, UsageError } from '../arguments.ts';
import type { Command, CommandEntry } from '../command.ts';
import { SHELLS, type WordsOf } from '../completions.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import { COLOR, HELP } from '../flags.ts';
import type { Terminal } from '../terminal.ts';

type Commands = ReadonlyMap<string, CommandEntry>;

/** The commands are handed in: this is one of them. */
export const completionOf = (commands: Commands): Command => ({
  name: 'completion',
  arguments: [{ usage: 'SHELL', words: [...SHELLS.keys()], doc: `One of ${[...SHELLS.keys()].join(', ')}.` }],
  flags: [],
  about: `Prints a script that completes what you type. Load it where your shell starts, as in
  source <(cx completion bash)
  source <(cx completion zsh)
  cx completion fish > ~/.config/fish/completions/cx.fish
  cx completion powershell | Out-String | Invoke-Expression`,
  run: (args, terminal) => printCompletion(commands, args, terminal),
});

async function printCompletion(commands: Commands, args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const [shell] = args.positionals;
  if (shell === undefined) {
    throw new UsageError(`For which shell? There is ${[...SHELLS.keys()].join(', ')}.`);
  }
  const write = SHELLS.get(shell);
  if (write === undefined) {
    throw oneOf('A shell', shell, [...SHELLS.keys()]);
  }
  terminal.out.write(write(await allWords(commands)));
  return CLEAN;
}

async function allWords(commands: Commands): Promise<WordsOf[]> {
  const known = wordsOfLibrary();
  const all: WordsOf[] = [];
  for (const [name, entry] of commands) {
    const command = await entry.load();
    const words = command.arguments.flatMap(argument => argument.words ?? []);
    all.push({
      command: name,
      summary: entry.summary,
      words: [...words, ...(known.get(name) ?? [])],
      flags: [...command.flags, COLOR, HELP].map(flag => {
        const values = known.get(`--${flag.name}`);
        return values === undefined ? flag : { ...flag, words: values };
      }),
    });
  }
  return all;
}

/** What the library knows by name, for the commands and flags behind which it may stand. */
function wordsOfLibrary(): ReadonlyMap<string, readonly string[]> {
  const elements = library().fragments.flatMap(elementsOf);
  const namesOf = (kind: string) => elements.filter(each => each.kind === kind).map(({ name }) => name);
  const rules = namesOf('rule').sort();
  const practices = [...new Set(['framework', 'dimension', 'practice'].flatMap(namesOf))].sort();
  return new Map([
    ['rules', rules],
    ['--only', rules],
    ['--skip', rules],
    ['explain', [...rules, ...practices]],
    ['--lang', languagesIn(elements)],
  ]);
}
