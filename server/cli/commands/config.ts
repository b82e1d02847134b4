/** `cx config show`: every setting with the place it comes from. */
import { CONFIG_NAME } from '../../../language/src/config/index.ts';
import { discoverProject, printedPath, relativePath } from '../../host/index.ts';
import { type Arguments, oneOf, takesAtMost, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type ConfigEntry, entriesOf } from '../config-entries.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import { CONFIG, PROJECT } from '../flags.ts';
import { ANSWER_FORMAT, type Answer, outputsOf, writeAnswer } from '../formats.ts';
import { type Printer, styled } from '../printer.ts';
import { targetsOf } from '../targets.ts';
import type { Terminal } from '../terminal.ts';

export const config: Command = {
  name: 'config',
  arguments: [
    { usage: 'show', words: ['show'], doc: 'Prints each setting and where it comes from.' },
    { usage: '[path]', doc: 'A file, whose rules are then shown as the overrides make them, or a project.' },
  ],
  flags: [ANSWER_FORMAT, PROJECT, CONFIG],
  about: 'Answers which line set this.',
  run: showConfig,
};

async function showConfig(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [verb, ...paths] = args.positionals;
  if (verb === undefined) {
    throw new UsageError('What shall be done with the config? There is `cx config show`.');
  }
  if (verb !== 'show') {
    throw oneOf('What can be done with a config', verb, ['show']);
  }
  takesAtMost(2, args);
  const outputs = outputsOf(args);
  const { host } = terminal;
  const [target] = targetsOf(host, paths, { project: args.value('project'), config: args.value('config') });
  const source = await discoverProject(host, target!.root, target!.configFile);
  const file = target!.shown?.[0];
  const entries = entriesOf(source.config, path => printedPath(host, path), file && relativePath(source.root, file));
  const configFile = target!.configFile;
  const shownFile = configFile === undefined ? undefined : printedPath(host, configFile);
  const title = shownFile ?? `no ${CONFIG_NAME} at or above ${printedPath(host, source.root)}`;
  const answer: Answer = {
    print: printer => printEntries(printer, title, entries),
    json: () => ({ formatVersion: 1, config: shownFile ?? null, settings: entries }),
  };
  writeAnswer(answer, outputs, args, terminal);
  return CLEAN;
}

function printEntries(printer: Printer, title: string, entries: readonly ConfigEntry[]): void {
  printer.line(styled(title, 'bold'));
  const width = Math.max(...entries.map(({ key }) => key.length));
  for (const entry of entries) {
    printer.line(
      `  ${entry.key.padEnd(width)}  `,
      styled(JSON.stringify(entry.value), 'cyan'),
      styled(`  ${placeOf(entry)}`, 'dim'),
    );
  }
}

function placeOf({ origin }: ConfigEntry): string {
  return origin === 'default' ? 'by default' : `${origin.file}:${origin.line}:${origin.column}`;
}
