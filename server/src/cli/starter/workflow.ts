/**
 * The GitHub workflow that `cx init` writes. It can do nothing but read: a pull request may come from anybody.
 *
 * Actions are named by hash and cx by its exact version, so that what runs tomorrow is what was reviewed today.
 */
import { shellWord } from '../escapes/shell.ts';
import { PACKAGE_NAME, TOOL } from '../version.ts';

/** `path` is the programme's folder in the repository, with `/`. */
export function starterWorkflow(path: string): string {
  const cx = `npx --yes ${PACKAGE_NAME}@${TOOL.version} check --format github`;
  const folder = shellWord(path);
  return `# Written by \`cx init\`. A pull request fails on findings that it adds, never on what its base has already:
# both are judged on the same day, so that no date turns an unrelated change red. What has fallen due is found on Monday.
name: ${path === '.' ? 'CX' : JSON.stringify(`CX ${path}`)}
on:
  pull_request:
  schedule:
    - cron: '20 5 * * 1'
  workflow_dispatch:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          # The change and the base that it is merged into.
          fetch-depth: 2
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 24
      - name: What this pull request adds
        if: github.event_name == 'pull_request'
        # What is checked out is the change merged into its base, and the first parent is that base as it is now.
        run: |
          ${cx} --new-since 'HEAD^1' ${folder}
      - name: All findings
        if: github.event_name != 'pull_request'
        run: |
          ${cx} ${folder}
`;
}
