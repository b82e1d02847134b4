/**
 * `cx rules`: the catalogue. `cx rules test`: whether the examples of rules show what they are to show. `cx rules --waived`:
 * how often each was set aside, and why.
 */
import { type WaivedRule, waivedByRule } from '../../../language/src/analysis/index.ts';
import { didYouMean, nearest } from '../../../language/src/index.ts';
import { JobFailure } from '../../host/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { evaluateOne } from '../evaluate-workspace.ts';
import { CLEAN, type ExitCode, FAILED, FOUND } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, limitFlags, PROJECT_FLAGS } from '../flags.ts';
import { type Output, outputsOf, PAGE_FORMAT, type PageAnswer, writeAnswer } from '../formats.ts';
import { oneProject } from '../one-project.ts';
import { entriesIn, entriesOf, type ListedRule } from '../rule-entries.ts';
import { ruleJson } from '../rule-json.ts';
import { type RuleTest, testRules } from '../rule-tests.ts';
import { printRules, printTests, rulesMarkdown, testsMarkdown } from '../rules-text.ts';
import type { Terminal } from '../terminal.ts';
import { textErrorsIn } from '../text-errors.ts';
import { asOf } from '../today.ts';
import { printWaived, waivedMarkdown } from '../waived-text.ts';

export const rules: Command = {
  name: 'rules',
  arguments: [
    { usage: '[test]', words: ['test'], doc: 'Runs the examples of all rules, or of those named behind it.' },
    { usage: '[ID…]', doc: 'Only these rules.' },
  ],
  flags: [
    { name: 'waived', doc: 'Counts the findings that are waived, by rule and by the type of waiver.' },
    PAGE_FORMAT,
    AS_OF,
    ...PROJECT_FLAGS,
  ],
  about: `Lists the rules of the product, and the rules and standards of the project around here.
\`test\` runs the examples of rules: a good one must pass, a bad one must fail by that very rule.
\`--waived\` tells which rules the project sets aside most often, and why: one that is often blind is a bad rule.`,
  run: runRules,
};

async function runRules(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const outputs = outputsOf(args);
  if (args.has('waived')) {
    return countWaived(args, outputs, terminal);
  }
  const [first, ...others] = args.positionals;
  const isTest = first === 'test';
  const { entries, model, failures } = await entriesOf(args, terminal);
  printFailures(terminal, failures);
  const chosen = chosenOf(isTest ? others : args.positionals, entries);
  const tests = isTest ? testRules(chosen, model, asOf(args, terminal)) : undefined;
  if (tests?.length === 0) {
    throw new JobFailure('There is nothing to test: no example is written in what you name.');
  }
  writeAnswer(tests === undefined ? catalogue(chosen) : outcome(tests), outputs, args, terminal);
  if (failures.length > 0) {
    return FAILED;
  }
  return tests === undefined || tests.every(test => test.passes) ? CLEAN : FOUND;
}

/** What is waived can only be told of a project. */
async function countWaived(args: Arguments, outputs: readonly Output[], terminal: Terminal): Promise<ExitCode> {
  const today = asOf(args, terminal);
  const { project, failures: unread } = await oneProject(args, [], limitFlags(args), terminal);
  const named = new Set(
    chosenOf(args.positionals, entriesIn(project.engine.model, project)).map(({ rule }) => rule.name),
  );
  const { evaluation, failures: unjudged } = await evaluateOne(project, { today }, terminal);
  const waived = waivedByRule(evaluation.findings, evaluation.model).filter(({ rule }) => named.has(rule));
  const textErrors = textErrorsIn(project, evaluation);
  const answer: PageAnswer = {
    print: printer => printWaived(printer, waived, today),
    json: () => ({
      formatVersion: 1,
      asOf: today,
      waived: waived.map(waivedJson),
      textErrors: textErrors.count,
    }),
    markdown: () => waivedMarkdown(waived, today),
  };
  writeAnswer(answer, outputs, args, terminal);
  const failures = [...unread, ...unjudged];
  printFailures(terminal, [...textErrors.notes, ...failures]);
  return failures.length > 0 ? FAILED : CLEAN;
}

function waivedJson({ rule, count, types, comments, blind, isOftenBlind }: WaivedRule) {
  return { rule, count, types, comments, blind, oftenBlind: isOftenBlind };
}

function catalogue(entries: readonly ListedRule[]): PageAnswer {
  return {
    print: printer => printRules(printer, entries),
    json: () => ({ formatVersion: 1, rules: entries.map(ruleJson) }),
    markdown: () => rulesMarkdown(entries),
  };
}

function outcome(tests: readonly RuleTest[]): PageAnswer {
  return {
    print: printer => printTests(printer, tests),
    json: () => ({ formatVersion: 1, tests }),
    markdown: () => testsMarkdown(tests),
  };
}

/** All where none is named. */
function chosenOf(names: readonly string[], entries: readonly ListedRule[]): readonly ListedRule[] {
  return names.length === 0 ? entries : names.map(name => entryNamed(name, entries));
}

function entryNamed(name: string, entries: readonly ListedRule[]): ListedRule {
  const found = entries.find(({ rule }) => rule.name === name || rule.id === name);
  if (found !== undefined) {
    return found;
  }
  const names = entries.map(({ rule }) => rule.name);
  throw new JobFailure(`There is no rule or standard \`${name}\`.${didYouMean(nearest(name, names).slice(0, 1))}`);
}
