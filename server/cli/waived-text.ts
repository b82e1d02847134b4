/** What is waived, by rule, for people: a table for a terminal, and one for a page. */
import type { WaivedRule } from '../../language/src/analysis/index.ts';
import { markdownTable } from './escapes/markdown-table.ts';
import { type Printer, styled } from './printer.ts';
import { widthOfText } from './width.ts';

const NOTHING = 'Nothing is waived.';

export function printWaived(printer: Printer, rules: readonly WaivedRule[], today: string): void {
  printer.line(styled(`Waived as of ${today}, most often first`, 'bold'));
  if (rules.length === 0) {
    printer.line(`  ${NOTHING}`);
    return;
  }
  const width = Math.max(...rules.map(({ rule }) => widthOfText(rule)));
  const digits = String(rules[0]!.count).length;
  for (const each of rules) {
    const padding = ' '.repeat(width - widthOfText(each.rule));
    printer.line(`  ${each.rule}${padding}  ${String(each.count).padStart(digits)}  `, reasons(each).join(', '));
    if (each.isOftenBlind) {
      printer.line(`  ${' '.repeat(width + digits + 2)}  `, styled(blindness(each), 'yellow'));
    }
  }
}

export function waivedMarkdown(rules: readonly WaivedRule[], today: string): string {
  const rows = rules.map(each => [
    each.rule,
    each.count,
    reasons(each).join(', '),
    each.isOftenBlind ? blindness(each) : '',
  ]);
  return `# Waived as of ${today}\n\n${markdownTable(['Rule', 'Waived', 'Why', ''], rows, NOTHING)}`;
}

/** `3 rule-blind`, `1 of no type`, `2 by comments`. */
function reasons({ types, comments }: WaivedRule): string[] {
  const byType = types.map(({ type, count }) => `${count} ${type ?? 'of no type'}`);
  return comments === 0 ? byType : [...byType, `${comments} by ${comments === 1 ? 'a comment' : 'comments'}`];
}

function blindness({ blind, count }: WaivedRule): string {
  return `It did not see what is there in ${blind} of ${count} cases. A rule that is often blind is a bad rule: mend it, or judge by a better one of your own.`;
}
