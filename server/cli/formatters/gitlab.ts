/** A code quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/). */
import type { Severity } from '../../../language/src/index.ts';
import { portableJson } from '../json-text.ts';
import type { CheckReport } from '../report.ts';
import { type FormatContext, listed } from './formatter.ts';
import { inRepository } from './in-repository.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function gitlab(report: CheckReport, context: FormatContext): string {
  const count = new Map<string, number>();
  return portableJson(
    listed(report, context).map(({ finding, file, line, range }) => {
      const place = (count.get(finding.fingerprint) ?? 0) + 1;
      count.set(finding.fingerprint, place);
      return {
        description: finding.message,
        check_name: finding.rule,
        // Of two with one fingerprint GitLab shows one: projects of a repository may have the same names in them.
        fingerprint: place === 1 ? finding.fingerprint : `${finding.fingerprint}-${place}`,
        severity: SEVERITIES[finding.severity],
        location: {
          path: inRepository(file, context),
          lines: { begin: line, end: range.end.line + 1 },
        },
      };
    }),
  );
}
