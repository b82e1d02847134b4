/** A baseline as people read it: who or what has how much of it, and what of it is gone. */

import { type Baseline, type BaselineEntry, staleEntries } from '../../language/src/engine/norms/index.ts';
import { type Evaluation, type Finding, whoMustAct } from '../../language/src/index.ts';
import { type Printer, type Style, styled } from './printer.ts';
import { widthOfText } from './width.ts';

const STYLES: Readonly<Record<Finding['severity'], Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

export function printBaseline(
  printer: Printer,
  file: string,
  baseline: Baseline,
  { model, findings }: Evaluation,
  by: 'rule' | 'owner',
): void {
  const stale = new Set(staleEntries(baseline, findings));
  const ownerOf = ({ element }: BaselineEntry) => {
    const found = element === undefined ? undefined : model.element(element);
    return (found && whoMustAct(found)) ?? 'Nobody in charge';
  };
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of baseline.entries.filter(entry => !stale.has(entry))) {
    const key = by === 'rule' ? entry.rule : ownerOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  printer.line(styled(file, 'bold'), `  ${baseline.entries.length - stale.size} accepted, ${stale.size} gone`);
  // Where there is most to do comes first.
  const sorted = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  for (const [title, entries] of sorted) {
    printGroup(printer, title, entries, by);
  }
  if (stale.size > 0) {
    printGroup(printer, 'Gone: the next `cx baseline create` drops them', [...stale], 'owner');
  }
}

function printGroup(printer: Printer, title: string, entries: readonly BaselineEntry[], by: 'rule' | 'owner'): void {
  printer.line();
  printer.line(styled(title, 'bold'), `  ${entries.length}`);
  const named = entries.map(({ element, rule }) => `${element ?? 'the project'}${by === 'rule' ? '' : `  ${rule}`}`);
  const width = Math.max(...named.map(widthOfText));
  for (const [index, { severity, date }] of entries.entries()) {
    const name = named[index]!;
    const padding = ' '.repeat(width - widthOfText(name));
    printer.line('  ', styled(severity.padEnd(7), STYLES[severity]), `  ${name}${padding}  `, styled(date, 'dim'));
  }
}
