/** `cx explain`: why a rule is there, what passes it and what does not, and how to put it right. */
import { rulePage } from '../../../language/src/docs/index.ts';
import {
  didYouMean,
  nearest,
  POLICY_CHANGED,
  severityOfText,
  TEXT_ERRORS,
  TEXT_WARNINGS,
} from '../../../language/src/index.ts';
import { JobFailure } from '../../host/index.ts';
import { type Arguments, takesAtMost, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { colorMode, PROJECT_FLAGS } from '../flags.ts';
import { POLICY_PAGE } from '../policy-rule.ts';
import { type Printer, printerFor, styled } from '../printer.ts';
import { entriesOf } from '../rule-entries.ts';
import type { Terminal } from '../terminal.ts';

export const explain: Command = {
  name: 'explain',
  arguments: [{ usage: 'ID', doc: 'A rule of the product, or a rule or standard of the project around here.' }],
  flags: PROJECT_FLAGS,
  about: 'Tells why a rule is there, what it checks, and what passes and fails it. Works without a network.',
  run: runExplain,
};

async function runExplain(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const [id] = args.positionals;
  if (id === undefined) {
    throw new UsageError('Which rule? `cx rules` lists them.');
  }
  const printer = printerFor(terminal, terminal.out, colorMode(args));
  const severity = severityOfText(id);
  if (severity !== undefined) {
    printer.line(
      severity === 'error'
        ? `\`${id}\` is an error in the text: the programme does not mean anything yet where it stands.`
        : `\`${id}\` is a warning about the text: it says something else than it seems to whoever reads it.`,
    );
    printer.line('It is always on, and cannot be waived; each finding says what was expected and what helps.');
  } else if (id === POLICY_CHANGED) {
    printMarkdown(printer, POLICY_PAGE);
  } else {
    const { entries, failures } = await entriesOf(args, terminal);
    const entry = entries.find(({ rule }) => rule.id === id || rule.name === id);
    if (entry === undefined) {
      printFailures(terminal, failures);
      const names = [...TEXT_ERRORS, ...TEXT_WARNINGS, POLICY_CHANGED, ...entries.map(({ rule }) => rule.name)];
      throw new JobFailure(`There is no rule or standard \`${id}\`.${didYouMean(nearest(id, names).slice(0, 1))}`);
    }
    printMarkdown(printer, rulePage(entry.page));
  }
  terminal.out.write(printer.text);
  return CLEAN;
}

/** The page as it is, with its titles standing out. */
function printMarkdown(printer: Printer, page: string): void {
  for (const line of page.trimEnd().split('\n')) {
    const title = /^#+ (.*)$/.exec(line)?.[1];
    printer.line(title === undefined ? line : styled(title, 'bold'));
  }
}
