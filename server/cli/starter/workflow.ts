/**
 * The GitHub workflow that `cx init` writes. It can do nothing but read: a pull request may come from anybody.
 *
 * Actions are named by hash and cx by its exact version, so that what runs tomorrow is what was reviewed today. It is installed
 * outside of the checkout and called by its path, since npx and npm would follow the `node_modules` and `.npmrc` of whoever
 * proposed them.
 */
import { PACKAGE_NAME, TOOL } from '../../version.ts';
import { escapeForTerminal } from '../escape.ts';

const INSTALL = [
  'npm install --prefix="$RUNNER_TEMP/cx" --userconfig=/dev/null --registry=https://registry.npmjs.org/',
  `--ignore-scripts --no-audit --no-fund ${PACKAGE_NAME}@${TOOL.version}`,
].join(' ');

/**
 * Whether a workflow can name the folder. GitHub would take `${{` for an expression wherever it stands, some readers of YAML
 * end a line at characters that others leave alone, and what cannot be seen nobody can review.
 */
export function canName(folder: string): boolean {
  return !folder.includes('${{') && !/[\t\uFFFD]/.test(folder) && escapeForTerminal(folder) === folder;
}

/** `folder` is that of the programme in the repository, with `/`; the shell meets it as the value of a variable only. */
export function starterWorkflow(folder: string): string {
  const check = '"$RUNNER_TEMP/cx/node_modules/.bin/cx" check --format github';
  return `# Written by \`cx init\`. A pull request fails on findings that it adds, never on what its base has already:
# both are judged on the same day, so that no date turns an unrelated change red. What has fallen due is found on Monday.
name: ${folder === '.' ? 'CX' : JSON.stringify(`CX ${folder}`)}
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
    env:
      CX_FOLDER: ${JSON.stringify(folder)}
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          # The change and the base that it is merged into.
          fetch-depth: 2
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 24
      - name: Install cx
        # Outside of the checkout, so that nothing of a pull request decides what checks it.
        run: |
          mkdir "$RUNNER_TEMP/cx"
          cd "$RUNNER_TEMP/cx"
          ${INSTALL}
      - name: What this pull request adds
        if: github.event_name == 'pull_request'
        # What is checked out is the change merged into its base, and the first parent is that base as it is now.
        run: |
          ${check} --new-since 'HEAD^1' -- "$CX_FOLDER"
      - name: All findings
        if: github.event_name != 'pull_request'
        run: |
          ${check} -- "$CX_FOLDER"
`;
}
