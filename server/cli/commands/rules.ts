/** `cx rules`: the catalogue. `cx rules test`: whether the examples of rules show what they are to show. */
import type { RuleEntry } from '../../../language/src/docs/index.ts';
import { didYouMean, nearest } from '../../../language/src/index.ts';
import { JobFailure } from '../../host/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CLEAN, type ExitCode, FAILED, FOUND } from '../exit-codes.ts';
import { printFailures } from '../failures.ts';
import { AS_OF, PROJECT_FLAGS } from '../flags.ts';
import { ANSWER_FORMAT, type Answer, outputsOf, writeAnswer } from '../formats.ts';
import { type Printer, styled } from '../printer.ts';
import { entriesOf, type ListedRule } from '../rule-entries.ts';
import { type RuleTest, testRules } from '../rule-tests.ts';
import type { Terminal } from '../terminal.ts';
import { asOf } from '../today.ts';

export const rules: Command = {
  name: 'rules',
  arguments: [
    { usage: '[test]', words: ['test'], doc: 'Runs the examples of all rules, or of those named behind it.' },
    { usage: '[ID…]', doc: 'Only these rules.' },
  ],
  flags: [ANSWER_FORMAT, AS_OF, ...PROJECT_FLAGS],
  about: `Lists the rules of the product, and the rules and standards of the project around here.
\`test\` runs the examples of rules: a good one must pass, a bad one must fail by that very rule.`,
  run: runRules,
};

async function runRules(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const outputs = outputsOf(args);
  const [first, ...others] = args.positionals;
  const isTest = first === 'test';
  const names = isTest ? others : args.positionals;
  const { entries, model, failures } = await entriesOf(args, terminal);
  printFailures(terminal, failures);
  const chosen = names.length === 0 ? entries : names.map(name => entryNamed(name, entries));
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

function catalogue(entries: readonly ListedRule[]): Answer {
  return {
    print: printer => printRules(printer, entries),
    json: () => ({ formatVersion: 1, rules: entries.map(ruleJson) }),
  };
}

function outcome(tests: readonly RuleTest[]): Answer {
  return { print: printer => printTests(printer, tests), json: () => ({ formatVersion: 1, tests }) };
}

function entryNamed(name: string, entries: readonly ListedRule[]): ListedRule {
  const found = entries.find(({ rule }) => rule.name === name || rule.id === name);
  if (found !== undefined) {
    return found;
  }
  const names = entries.map(({ rule }) => rule.name);
  throw new JobFailure(`There is no rule or standard \`${name}\`.${didYouMean(nearest(name, names).slice(0, 1))}`);
}

function printRules(printer: Printer, entries: readonly ListedRule[]): void {
  const width = Math.max(...entries.map(({ page }) => page.id.length));
  const groups = Map.groupBy(
    entries,
    ({ page, rule }) => page.aspect ?? (rule.kind === 'standard' ? 'standards' : 'other'),
  );
  for (const [aspect, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    printer.line(styled(aspect, 'bold'));
    for (const { page, builtIn } of group) {
      const where = builtIn ? (page.preset ?? '') : 'your own';
      printer.line(`  ${page.id.padEnd(width)}  ${page.severity.padEnd(7)}  ${where.padEnd(11)}  `, page.title);
    }
  }
  printer.line(`${entries.length} in all. \`cx explain ID\` tells more of each.`);
}

function ruleJson({ rule, page, builtIn, file }: ListedRule) {
  return {
    id: page.id,
    kind: rule.kind,
    title: page.title,
    builtIn,
    file,
    severity: page.severity,
    aspect: page.aspect ?? null,
    preset: page.preset ?? null,
    for: page.selection ?? null,
    require: page.requirements,
    message: page.message ?? null,
    why: page.why ?? null,
    fix: page.fix ?? null,
    settings: page.settings.map(settingJson),
    examples: page.examples.map(({ good, text }) => ({ good, text })),
    practices: page.practices.map(({ framework, practice, title }) => ({ framework, practice, title })),
  };
}

function settingJson({ name, title, default: value }: RuleEntry['settings'][number]) {
  return { name, title: title ?? null, default: value };
}

function printTests(printer: Printer, tests: readonly RuleTest[]): void {
  const failed = tests.filter(test => !test.passes);
  for (const { rule, example, file, line, reasons } of failed) {
    printer.line(styled(`${file}:${line}`, 'bold'), `  ${rule}, example \`${example}\``);
    for (const reason of reasons) {
      printer.line('  ', reason);
    }
  }
  const summary = `${tests.length} examples: ${tests.length - failed.length} as they should be, ${failed.length} not.`;
  printer.line(styled(summary, failed.length === 0 ? 'green' : 'red'));
}
