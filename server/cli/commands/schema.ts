/** `cx schema`: what the config may say, and what the outputs hold. */
import { type Arguments, oneOf, takesAtMost, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { SCHEMAS } from '../schemas/index.ts';
import type { Terminal } from '../terminal.ts';

export const schema: Command = {
  name: 'schema',
  arguments: [{ usage: 'NAME', words: [...SCHEMAS.keys()], doc: `One of ${[...SCHEMAS.keys()].join(', ')}.` }],
  flags: [],
  about: 'Prints a JSON Schema: of cx.config.json, or of a document that another command prints.',
  run: printSchema,
};

async function printSchema(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const [name] = args.positionals;
  if (name === undefined) {
    throw new UsageError(`Which schema? There is ${[...SCHEMAS.keys()].join(', ')}.`);
  }
  const load = SCHEMAS.get(name);
  if (load === undefined) {
    throw oneOf('A schema', name, [...SCHEMAS.keys()]);
  }
  terminal.out.write(jsonText(await load()));
  return CLEAN;
}
