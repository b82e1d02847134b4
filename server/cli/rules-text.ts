/** The catalogue of rules and the outcome of their examples, for people: in a terminal, and as a page. */
import { markdownTable } from './escapes/markdown-table.ts';
import { type Printer, styled } from './printer.ts';
import type { ListedRule } from './rule-entries.ts';
import type { RuleTest } from './rule-tests.ts';

export function printRules(printer: Printer, entries: readonly ListedRule[]): void {
  const width = Math.max(...entries.map(({ page }) => page.id.length));
  for (const [aspect, group] of byAspect(entries)) {
    printer.line(styled(aspect, 'bold'));
    for (const { page, builtIn } of group) {
      const where = builtIn ? (page.preset ?? '') : 'your own';
      printer.line(`  ${page.id.padEnd(width)}  ${page.severity.padEnd(7)}  ${where.padEnd(11)}  `, page.title);
    }
  }
  printer.line(`${entries.length} in all. \`cx explain ID\` tells more of each.`);
}

export function rulesMarkdown(entries: readonly ListedRule[]): string {
  const rows = byAspect(entries).flatMap(([aspect, group]) =>
    group.map(({ page, builtIn }) => [
      page.id,
      page.title,
      page.severity,
      aspect,
      builtIn ? (page.preset ?? '') : 'your own',
    ]),
  );
  return `# Rules\n\n${markdownTable(['Rule', 'What must hold', 'Severity', 'Aspect', 'Preset'], rows)}`;
}

function byAspect(entries: readonly ListedRule[]): [string, ListedRule[]][] {
  const groups = Map.groupBy(
    entries,
    ({ page, rule }) => page.aspect ?? (rule.kind === 'standard' ? 'standards' : 'other'),
  );
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function printTests(printer: Printer, tests: readonly RuleTest[]): void {
  const failed = tests.filter(test => !test.passes);
  for (const { rule, example, file, line, reasons } of failed) {
    printer.line(styled(`${file}:${line}`, 'bold'), `  ${rule}, example \`${example}\``);
    for (const reason of reasons) {
      printer.line('  ', reason);
    }
  }
  printer.line(styled(summaryOf(tests), failed.length === 0 ? 'green' : 'red'));
}

export function testsMarkdown(tests: readonly RuleTest[]): string {
  const failed = tests.filter(test => !test.passes);
  const rows = failed.map(({ rule, example, file, line, reasons }) => [
    `${file}:${line}`,
    rule,
    example,
    reasons.join(' '),
  ]);
  const table = markdownTable(['Place', 'Rule', 'Example', 'What is wrong'], rows, 'All are as they should be.');
  return `# Examples of rules\n\n${summaryOf(tests)}\n\n${table}`;
}

function summaryOf(tests: readonly RuleTest[]): string {
  const failed = tests.filter(test => !test.passes).length;
  return `${tests.length} examples: ${tests.length - failed} as they should be, ${failed} not.`;
}
