/** `cx query`: any expression over the model. */

import { query as ask, formatValue, isElement, isList } from '../../../language/src/engine/expressions/index.ts';
import { createKpiReader } from '../../../language/src/engine/measures/index.ts';
import { type CxModel, type Diagnostic, didYouMean, nearest, settingsOf } from '../../../language/src/index.ts';
import { readExpression } from '../../../language/src/syntax/lowering/read-expression.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Command } from '../command.ts';
import { unreadDataOf } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { ANSWER_FORMAT, type Answer, outputsOf, writeAnswer } from '../formats.ts';
import { oneProject } from '../one-project.ts';
import { printerFor, styled } from '../printer.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsOf } from '../text-errors.ts';
import { asOf } from '../today.ts';
import { widthOfText } from '../width.ts';

export const query: Command = {
  name: 'query',
  arguments: [
    { usage: 'EXPR', doc: 'An expression, as in "count(t in touchpoints where t.critical)".' },
    { usage: '[path]', doc: 'The project; the one around here unless given.' },
  ],
  flags: [
    { name: 'in', value: 'NAMESPACE', doc: 'Looks names up from this namespace.' },
    ANSWER_FORMAT,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Evaluates an expression over a project, as rules do. Elements are printed as their identities.
A selection gives its elements: "t in touchpoints where t.critical".`,
  run: runQuery,
};

async function runQuery(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [text, ...paths] = args.positionals;
  if (text === undefined) {
    throw new UsageError('`cx query` needs an expression, in quotes.');
  }
  const outputs = outputsOf(args);
  const read = readExpression(text);
  if ('problems' in read) {
    return refuse(text, read.problems, terminal);
  }
  const today = asOf(args, terminal);
  const { project, failures } = await oneProject(args, paths, limitFlags(args), terminal);
  const { model } = project.engine;
  const kpis = createKpiReader(model, path => project.data.text(path));
  const { calendar } = settingsOf(project.source.config, { today });
  const namespace = namespaceOf(args, model);
  const result = ask(read, model, {
    today,
    calendar,
    kpis,
    ...(namespace === undefined ? {} : { namespace }),
  });
  if ('problems' in result) {
    return refuse(text, result.problems, terminal);
  }
  const { type, value, runtimeValue } = result;
  const textErrors = textErrorsOf(project, kpis.problems());
  const answer: Answer = {
    print: printer => {
      for (const single of isList(runtimeValue) ? runtimeValue : [runtimeValue]) {
        printer.line(single !== undefined && isElement(single) ? single.id : formatValue(single));
      }
    },
    json: () => ({ formatVersion: 1, expression: text, type, value, textErrors: textErrors.count }),
  };
  writeAnswer(answer, outputs, args, terminal);
  const all = [...failures, ...unreadDataOf(project, project.data.isRead ? kpis.problems() : [])];
  printFailures(terminal, [...textErrors.notes, ...all]);
  return all.length > 0 ? FAILED : CLEAN;
}

/** From a namespace that nobody wrote nothing would be found that others cannot see, and a misspelt one would stay unseen. */
function namespaceOf(args: Arguments, { fragments, library }: CxModel): string | undefined {
  const asked = args.value('in');
  const known = [...new Set([...fragments, ...library].map(({ namespace }) => namespace))];
  if (asked === undefined || known.includes(asked)) {
    return asked;
  }
  throw new UsageError(`There is no namespace \`${asked}\`.${didYouMean(nearest(asked, known).slice(0, 1))}`);
}

/** The expression came by the command line, so its place is shown below it and not by numbers. */
function refuse(text: string, problems: readonly Diagnostic[], terminal: Terminal): ExitCode {
  const printer = printerFor(terminal, terminal.err, 'auto');
  for (const { span, message } of problems) {
    printer.line('cx: ', message);
    printer.line('  ', text.replaceAll('\n', ' '));
    const before = ' '.repeat(widthOfText(text.slice(0, span.start)));
    printer.line('  ', before, styled('^'.repeat(Math.max(1, widthOfText(text.slice(span.start, span.end)))), 'red'));
  }
  terminal.err.write(printer.text);
  return FAILED;
}
