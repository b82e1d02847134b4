/** What each output for other programs says, and how much it leaves out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { github } from '../../../server/cli/formatters/github.ts';
import { gitlab } from '../../../server/cli/formatters/gitlab.ts';
import { junit } from '../../../server/cli/formatters/junit.ts';
import { markdown } from '../../../server/cli/formatters/markdown.ts';
import { sarif } from '../../../server/cli/formatters/sarif.ts';
import type { ReportedFinding } from '../../../server/cli/report.ts';
import { pageAddress } from '../../../server/page-address.ts';
import { ROOT, type Tree } from '../support/memory-host.ts';
import { BROKEN, CLEAN, cx } from '../support/run-cx.ts';
import { CONTEXT, hostileReport } from './hostile-report.ts';
import { readXml } from './readers/xml.ts';

/** A third of them errors, a third warnings, a third notes. */
function reportOfSize(size: number) {
  return hostileReport(Array.from({ length: size }, (_, index) => `x${index}`));
}

const WIDE = 'team Buy "🛶 é" { lead: Leed }\nrole Lead\n';

const WAIVED = `role Lead
// cx-ignore has-why until 2027-01-01: it is being written
role Other
rule has-why { for: r in roles  require: exists r.notes  severity: error  message: "No notes" }
waiver Later {
  of: has-why  for: Lead  because: "It comes in May"  approved: Other on 2026-11-01  until: 2027-03-31
}
`;

describe('the address of a rule\u2019s page', () => {
  const tree = { 'a.cx': `persona Anna "Anna"\nrole Lead\n${WAIVED.split('\n')[3]}\n` };
  const page = /^https:\/\/unpkg\.com\/cx-as-code@\d+\.\d+\.\d+\/language\/docs\/rules\/customer-goal\.md$/;
  const asked = 'check --only customer-goal,has-why --format';
  const help: unknown[] = [expect.stringMatching(page), null];

  test('stands in JSON, and is null for one\u2019s own rule', async () => {
    const { findings } = JSON.parse((await cx(tree, `${asked} json`)).out);
    expect(findings.map((finding: { help: string | null }) => finding.help)).toEqual(help);
  });

  test('is the `helpUri` of SARIF, and the `url` of reviewdog', async () => {
    const { rules } = JSON.parse((await cx(tree, `${asked} sarif`)).out).runs[0].tool.driver;
    expect(rules.map(({ helpUri }: { helpUri?: string }) => helpUri ?? null)).toEqual(help);
    const { diagnostics } = JSON.parse((await cx(tree, `${asked} rdjson`)).out);
    expect(diagnostics.map(({ code }: { code: { url?: string } }) => code.url ?? null)).toEqual(help);
  });

  test('leads to a page that the package holds', () => {
    const page = pageAddress('customer-goal').replace(/^.*cx-as-code@[^/]*\//, '');
    expect(existsSync(join(import.meta.dirname, '..', '..', '..', page))).toBe(true);
  });
});

describe('sarif', () => {
  async function results(tree: Tree, line = 'check --format sarif', options = {}) {
    return JSON.parse((await cx(tree, line, options)).out).runs[0].results;
  }

  test('counts columns from one, in UTF-16 units, and offers fixes', async () => {
    const [result] = await results({ 'a.cx': WIDE });
    const region = { startLine: 1, startColumn: 25, endLine: 1, endColumn: 29 };
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a.cx', uriBaseId: '%SRCROOT%' },
      region,
    });
    expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: 'Lead' } },
    ]);
    expect(result.suppressions).toEqual([]);
  });

  test('tells what is waived, why, and describes its rule', async () => {
    const run = JSON.parse((await cx({ 'a.cx': WAIVED }, 'check --format sarif --only has-why')).out).runs[0];
    expect(run.results.flatMap(({ suppressions }: { suppressions: unknown[] }) => suppressions)).toEqual([
      { kind: 'external', status: 'accepted', justification: 'It comes in May' },
      { kind: 'inSource', status: 'accepted', justification: 'cx-ignore: it is being written' },
    ]);
    expect(run.tool.driver.rules[run.results[0].ruleIndex]).toMatchObject({
      id: 'has-why',
      defaultConfiguration: { level: 'error' },
    });
    expect(run.properties.only).toEqual(['has-why']);
  });

  test('names files from the root of the repository, wherever it is called', async () => {
    const tree = { '.git/HEAD': '', 'services/shop/x y.cx': BROKEN };
    const [result] = await results(tree, 'check --format sarif', { cwd: 'services/shop' });
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('services/shop/x%20y.cx');
  });

  test('keeps the 5,000 worst, and says how many it cut', () => {
    const [run] = JSON.parse(sarif(reportOfSize(5100), CONTEXT)).runs;
    expect(run.results).toHaveLength(5000);
    expect(run.results.slice(0, 1700).every(({ level }: { level: string }) => level === 'error')).toBe(true);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('100 more');
  });
});

describe('github', () => {
  function annotations(size: number) {
    const lines = github(reportOfSize(size), CONTEXT).split('\n');
    return {
      of: (command: string) => lines.filter(line => line.startsWith(`::${command} `)).length,
      last: lines.at(-2)!,
    };
  }

  test('annotates ten of each, and says how many others there are', () => {
    const many = annotations(90);
    expect([many.of('error'), many.of('warning'), many.of('notice')]).toEqual([10, 10, 10]);
    expect(many.last).toMatch(/^30 findings are annotated; .* The 60 others/);
    expect(annotations(30).last).toMatch(/^::notice /);
  });

  test('prints all as text before', async () => {
    const text = await cx({ 'a.cx': BROKEN }, 'check');
    const run = await cx({ 'a.cx': BROKEN }, 'check --format github');
    expect(run.out).toBe(
      `${text.out}::error file=a.cx,line=3,col=9,endLine=3,title=unresolved-name::There is no role \`Leed\`. Did you mean \`Lead\`?\n`,
    );
  });

  test('gives no column where a finding has several lines', () => {
    const report = reportOfSize(1);
    const [finding] = report.findings as [ReportedFinding];
    const range = { start: finding.range.start, end: { line: 4, character: 0 } };
    const out = github({ ...report, findings: [{ ...finding, range }] }, CONTEXT);
    expect(out).toContain('::error file=x0,line=1,endLine=5,title=x0::x0');
  });

  describe('on the page of the job', () => {
    const env = { GITHUB_STEP_SUMMARY: `${ROOT}/page.md` };

    test('lists all findings behind what is there', async () => {
      const run = await cx({ 'a.cx': BROKEN, 'page.md': 'Before\n' }, 'check --format github', { env });
      expect(run.files['page.md']).toMatch(/^Before\n\n<!-- cx-as-code: check -->\n[\s\S]*There is no role/);
      const anew = await cx({ 'a.cx': BROKEN }, 'check --format github', { env });
      expect(anew.files['page.md']).toMatch(/^<!-- cx-as-code: check -->\n/);
    });

    test('writes nothing in another format, and nothing where there is no room', async () => {
      expect((await cx({ 'a.cx': BROKEN }, 'check', { env })).files).not.toHaveProperty('page.md');
      for (const size of [1024 * 1024 - 100, 1024 * 1024 + 1]) {
        const page = 'x'.repeat(size);
        const run = await cx({ 'a.cx': BROKEN, 'page.md': page }, 'check --format github', { env });
        expect([run.code, run.files['page.md']]).toEqual([1, page]);
      }
    });
  });
});

describe('gitlab', () => {
  test('maps severities, and tells two findings of one fingerprint apart', () => {
    const report = reportOfSize(3);
    const findings = report.findings.map(entry => ({ ...entry, finding: { ...entry.finding, fingerprint: 'ab' } }));
    const issues: { severity: string; fingerprint: string }[] = JSON.parse(gitlab({ ...report, findings }, CONTEXT));
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info']);
    expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(['ab', 'ab-2', 'ab-3']);
  });
});

describe('rdjson', () => {
  test('counts columns in bytes, and suggests what a fix would write', async () => {
    const [diagnostic] = JSON.parse((await cx({ 'a.cx': WIDE }, 'check --format rdjson')).out).diagnostics;
    const range = { start: { line: 1, column: 28 }, end: { line: 1, column: 32 } };
    expect(diagnostic).toMatchObject({
      location: { path: 'a.cx', range },
      severity: 'ERROR',
      code: { value: 'unresolved-name' },
      suggestions: [{ range, text: 'Lead' }],
    });
  });
});

describe('junit', () => {
  async function cases(line: string, tree: Tree = { 'a.cx': BROKEN }) {
    const elements = await readXml((await cx(tree, line)).out);
    return elements.map(({ name, attributes }) => `${name} ${attributes['name'] ?? ''}`.trim());
  }

  test('fails what fails the run, and skips what does not', async () => {
    expect(await cases('check --format junit')).toContain('failure');
    const lenient = await cases('check --format junit --fail-on never');
    expect(lenient).toContain('skipped');
    expect(lenient).not.toContain('failure');
  });

  test('has a test that passes when all is well', async () => {
    expect(await cases('check --format junit', { 'a.cx': CLEAN })).toContain('testcase All rules were checked');
    expect(await cases('check --format junit --only has-why', { 'a.cx': WAIVED })).toContain(
      'testcase Some rules were checked',
    );
  });

  test('names two findings of one rule on one element apart', () => {
    const report = reportOfSize(1);
    const text = junit({ ...report, findings: [report.findings[0]!, report.findings[0]!] }, CONTEXT);
    expect(text).toContain('name="x0: x0"');
    expect(text).toContain('name="x0: x0 (2)"');
  });
});

describe('markdown', () => {
  test('begins with its marker, and says that nothing was found', async () => {
    const { out } = await cx({ 'a.cx': CLEAN }, 'check --format markdown');
    expect(out).toBe(`<!-- cx-as-code: check -->
### CX as Code: no findings

| Errors | Warnings | Notes | Waived | In the baseline | Files | As of |
| ---: | ---: | ---: | ---: | ---: | ---: | --- |
| 0 | 0 | 0 | 0 | 0 | 1 | 2026-11-22 |
`);
  });

  test('says what a run left out', () => {
    const text = markdown({ ...reportOfSize(1), restriction: { skip: new Set(['owner-a']) } }, CONTEXT);
    expect(text).toContain('| Without these rules | owner\\-a |');
    expect(text).toContain('| Without 3 older ones, found in | x0 |');
  });

  test('keeps the worst where there is no room for all', () => {
    const text = markdown(reportOfSize(3000), CONTEXT);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain('error: x0 ');
    expect(text).not.toContain('info: ');
  });
});

test('several outputs of one run are written at once', async () => {
  const run = await cx({ 'a.cx': BROKEN }, 'check --format text --format sarif=out/cx.sarif --format junit=out/cx.xml');
  expect(run.code).toBe(1);
  expect(run.out).toMatch(/1 error\.\n$/);
  expect(JSON.parse(run.files['out/cx.sarif']!).version).toBe('2.1.0');
  expect(run.files['out/cx.xml']).toMatch(/^<\?xml/);
});
