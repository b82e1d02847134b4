/** `cx lsp`: the language server, for any editor that speaks the protocol. */
import { type Arguments, takesAtMost, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export const lsp: Command = {
  name: 'lsp',
  arguments: [],
  flags: [{ name: 'stdio', doc: 'Speaks over standard input and output; there is no other way here.' }],
  about: 'Starts the language server for editors other than VS Code, which brings its own.',
  run: startServer,
};

async function startServer(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(0, args);
  if (!args.has('stdio')) {
    throw new UsageError('The language server speaks over standard input and output: `cx lsp --stdio`.');
  }
  await terminal.serve();
  return CLEAN;
}
