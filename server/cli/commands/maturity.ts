/** `cx maturity`: how mature the programme is by each framework, shown by facts, beside what people claim. */
import { maturity as computeMaturity, maturityDocument } from '../../../language/src/analysis/index.ts';
import { type Arguments, takesAtMost } from '../arguments.ts';
import { askedFrameworks, FRAMEWORKS, TITLE_LANGUAGE, titlesIn } from '../asked-frameworks.ts';
import type { Command } from '../command.ts';
import { evaluateLevels } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { outputsOf, PAGE_FORMAT, type PageAnswer, writeAnswer } from '../formats.ts';
import { maturityMarkdown } from '../maturity-markdown.ts';
import { printMaturity } from '../maturity-text.ts';
import { oneProject } from '../one-project.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsIn } from '../text-errors.ts';
import { asOf } from '../today.ts';

export const maturity: Command = {
  name: 'maturity',
  arguments: [{ usage: '[path]', doc: 'The project; the one around here unless given.' }],
  flags: [
    FRAMEWORKS,
    { name: 'all', doc: 'Tells of frameworks that are not adopted practice by practice too.' },
    TITLE_LANGUAGE,
    PAGE_FORMAT,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Tells of each practice which level its facts show, what people claim, what is left of that where they show nothing,
and what is aimed at. Facts count whatever the config switches off, so nobody becomes mature by judging less.`,
  run: runMaturity,
};

async function runMaturity(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  takesAtMost(1, args);
  const outputs = outputsOf(args);
  const today = asOf(args, terminal);
  const { project, failures: unread } = await oneProject(args, args.positionals, limitFlags(args), terminal);
  const only = askedFrameworks(args, project.engine.model);
  const { evaluation, levels, failures: unjudged } = await evaluateLevels(project, today, terminal);
  const frameworks = computeMaturity(levels, only);
  const titleOf = titlesIn(
    args,
    frameworks.map(({ framework }) => framework),
  );
  const textErrors = textErrorsIn(project, evaluation);
  const text = { today, titleOf, inFull: args.has('all') || only !== undefined };
  const answer: PageAnswer = {
    print: printer => printMaturity(printer, frameworks, text),
    json: () => ({ ...maturityDocument(frameworks, today, titleOf), textErrors: textErrors.count }),
    markdown: () => maturityMarkdown(frameworks, text),
  };
  writeAnswer(answer, outputs, args, terminal);
  const failures = [...unread, ...unjudged];
  printFailures(terminal, [...textErrors.notes, ...failures]);
  return failures.length > 0 ? FAILED : CLEAN;
}
