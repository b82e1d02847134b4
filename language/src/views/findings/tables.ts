/** Findings as a table. */
import type { ViewTable } from '../view.ts';
import type { FindingsView } from './schema.ts';

export function findingsTables({ listed }: FindingsView): ViewTable[] {
  return [
    {
      heading: 'Findings',
      heads: ['Severity', 'Finding', 'Who must act', 'Rule', 'Where'],
      rows: listed.map(({ severity, message, owner, rule, place }) => [
        severity,
        message,
        owner ?? '',
        rule,
        `${place.file}:${place.line}`,
      ]),
    },
  ];
}
