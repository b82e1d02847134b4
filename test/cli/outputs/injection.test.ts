/** No text of a workspace breaks out of an output of findings, in the judgement of an independent reader of each format. */
import { describe, expect, test } from 'vitest';
import { compact } from '../../../server/cli/formatters/compact.ts';
import { github } from '../../../server/cli/formatters/github.ts';
import { gitlab } from '../../../server/cli/formatters/gitlab.ts';
import { json } from '../../../server/cli/formatters/json.ts';
import { junit } from '../../../server/cli/formatters/junit.ts';
import { markdown, markdownOf } from '../../../server/cli/formatters/markdown.ts';
import { rdjson } from '../../../server/cli/formatters/rdjson.ts';
import { sarif } from '../../../server/cli/formatters/sarif.ts';
import { text } from '../../../server/cli/formatters/text.ts';
import { Printer } from '../../../server/cli/printer.ts';
import { CORPUS, hostileTexts } from './corpus.ts';
import { CONTEXT, fileName, hostileReport } from './hostile-report.ts';
import { readMarkdown } from './readers/markdown.ts';
import { readMessage } from './readers/sarif-message.ts';
import { screenFaults } from './readers/terminal.ts';
import { commandsIn } from './readers/workflow-log.ts';
import { readXml } from './readers/xml.ts';
import { VALIDATORS } from './validators.ts';

const report = hostileReport(hostileTexts);

/** What is left of a text where what nobody sees is dropped or shown by its number. */
function shown(hostile: string): string {
  return hostile.replace(/[^\p{L}\p{N}]|[\u3164\uffa0\u115f]/gu, '');
}

/** A text as it stands in one that was escaped for people: its letters and digits in their order. */
function isShown(hostile: string, where: string): boolean {
  const letters = [...shown(hostile)];
  let at = 0;
  for (const sign of where) {
    if (sign === letters[at]) {
      at++;
    }
  }
  return at === letters.length;
}

test('the corpus is large enough', () => expect(CORPUS.length).toBeGreaterThanOrEqual(300));

describe.each([
  ['text', text],
  ['compact', compact],
  ['github', github],
])('%s', (_, formatter) => {
  test.each([true, false])('leaves a terminal as it was; colours %s', color => {
    expect(screenFaults(formatter(report, { ...CONTEXT, color }), { colors: color })).toEqual([]);
  });
});

describe.each([
  ['text', text],
  ['compact', compact],
  ['json', json],
  ['junit', junit],
  ['gitlab', gitlab],
  ['rdjson', rdjson],
  ['sarif', sarif],
  ['markdown', markdown],
])('%s', (_, formatter) => {
  test('has no command for the runner of a workflow', () => {
    expect(commandsIn(formatter(report, { ...CONTEXT, workflow: true }))).toEqual([]);
  });
});

test('two pieces of a line make no command together', () => {
  const printer = new Printer({ color: false, workflow: false });
  printer.line('a #', '#', '[error]', 'x');
  expect(commandsIn(printer.text)).toEqual([]);
});

describe('github', () => {
  test('annotates each finding, and gives no other command', () => {
    for (const hostile of CORPUS) {
      const commands = commandsIn(github(hostileReport([hostile]), CONTEXT));
      expect(commands).toHaveLength(1);
      const [command] = commands;
      if (command === undefined || typeof command === 'string') {
        throw new Error(command);
      }
      expect(command.name).toBe('error');
      expect([...command.properties.keys()]).toEqual(['file', 'line', 'col', 'endLine', 'title']);
      const said = [command.message, command.properties.get('title')!, command.properties.get('file')!];
      const lost = [hostile, hostile, fileName(hostile)].filter((meant, index) => !isShown(meant, said[index]!));
      expect(lost).toEqual([]);
    }
  });
});

describe('markdown', () => {
  test('is tables of plain text, with every finding in its own row', () => {
    const { faults, tables } = readMarkdown(markdownOf(report, CONTEXT, 10_000_000));
    expect(faults.filter(fault => !fault.startsWith('html_block: <!-- cx-as-code: check -->'))).toEqual([]);
    const rows = tables.slice(2).flatMap(([, ...body]) => body);
    expect(rows).toHaveLength(report.findings.length);
    expect(rows.every(row => row.length === 3)).toBe(true);
    const messages = rows.map(([, message]) => message!);
    const byFile = [...Map.groupBy(report.findings, ({ file }) => file).values()].flat();
    const lost = byFile.filter(({ finding }, index) => !isShown(finding.message, messages[index]!));
    expect(lost).toEqual([]);
  });

  test('is short enough for a comment, and tells how much was cut', () => {
    const comment = markdown(report, CONTEXT);
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment).toMatch(/\n\nThe \d+ worst findings are listed here; \d+ more are left out\.\n$/);
    expect(readMarkdown(comment).faults).toHaveLength(1);
  });
});

describe('rdjson', () => {
  const document = rdjson(report, CONTEXT);

  test('is valid, and holds every place', async () => {
    expect(await VALIDATORS.rdjson(document)).toEqual([]);
    const { diagnostics } = JSON.parse(document);
    expect(diagnostics.map(({ location }: { location: { path: string } }) => location.path)).toEqual(
      report.findings.map(({ file }) => file.toWellFormed()),
    );
  });

  test('is harmless in a comment', () => {
    const { diagnostics } = JSON.parse(document);
    for (const { message, code } of diagnostics) {
      const faults = [message, code.value].flatMap(written => readMarkdown(written).faults);
      expect(faults.filter(fault => !/^(?:code_inline|em|strong|s|softbreak)/.test(fault))).toEqual([]);
      expect(screenFaults(message.replaceAll('\u2060', ''), { colors: false })).toEqual([]);
    }
  });
});

describe('json', () => {
  test('says exactly the same, and can be looked at', () => {
    const document = json(report);
    expect(JSON.parse(document).findings.map(({ message }: { message: string }) => message)).toEqual(hostileTexts);
    expect(screenFaults(document, { colors: false })).toEqual([]);
  });
});

describe('gitlab', () => {
  test('is valid, and says the same', async () => {
    const document = gitlab(hostileReport(hostileTexts.filter(hostile => hostile !== '')), CONTEXT);
    expect(await VALIDATORS.gitlab(document)).toEqual([]);
    const issues: { description: string; location: { path: string } }[] = JSON.parse(document);
    const texts = hostileTexts.filter(hostile => hostile !== '');
    expect(issues.map(({ description }) => description)).toEqual(texts.map(hostile => hostile.toWellFormed()));
    expect(issues.map(({ location }) => location.path)).toEqual(texts.map(hostile => fileName(hostile).toWellFormed()));
    expect(screenFaults(document, { colors: false })).toEqual([]);
  });
});

describe('sarif', () => {
  const document = sarif(report, CONTEXT);
  const [run] = JSON.parse(document).runs;

  test('is valid, and can be looked at', async () => {
    expect(await VALIDATORS.sarif(document)).toEqual([]);
    expect(screenFaults(document, { colors: false })).toEqual([]);
  });

  test('has messages without links and placeholders that say the same', () => {
    const findings = run.results.map((result: { partialFingerprints: object }) =>
      Number.parseInt(Object.values(result.partialFingerprints)[0], 16),
    );
    run.results.forEach(
      (result: { message: { text: string }; relatedLocations: { message: { text: string } }[] }, index: number) => {
        const said = { text: hostileTexts[findings[index]]!.toWellFormed(), links: [], placeholders: [] };
        expect(readMessage(result.message.text)).toEqual(said);
        expect(readMessage(result.relatedLocations[0]!.message.text)).toEqual(said);
      },
    );
    expect(new Set(findings).size).toBe(hostileTexts.length);
  });

  test('has URIs that mean exactly the files', () => {
    const files = new Set(report.findings.map(({ file }) => file.toWellFormed()));
    for (const { locations } of run.results) {
      const { uri } = locations[0].physicalLocation.artifactLocation;
      expect(files).toContain(decodeURIComponent(uri));
      const resolved = new URL(uri, 'file:///root/');
      expect([resolved.protocol, resolved.search, resolved.hash]).toEqual(['file:', '', '']);
      expect(resolved.pathname).toBe(`/root/${uri}`);
    }
  });

  test('has the rule of each result at the index that it names', () => {
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });
});

describe('junit', () => {
  /** By the range of signs in the standard itself. */
  const legal = (hostile: string) =>
    [...hostile].filter(sign => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(sign)).join('');

  test('is valid, and says the same', async () => {
    const document = junit(report, CONTEXT);
    expect(await VALIDATORS.junit(document)).toEqual([]);
    const elements = await readXml(document);
    const cases = elements.filter(({ name }) => name === 'testcase');
    expect(cases).toHaveLength(report.findings.length + 1);
    const failures = elements.filter(({ name }) => name === 'failure');
    const failed = [...Map.groupBy(report.findings, ({ file }) => file).values()].flat().filter(CONTEXT.fails);
    const visible = (hostile: string) => legal(hostile).replace(/[\u007f-\u009f]/g, '');
    expect(failures.map(({ attributes }) => attributes['message'])).toEqual(
      failed.map(({ finding }) => visible(finding.message)),
    );
    expect(document).not.toContain('<![CDATA[');
    expect(screenFaults(document, { colors: false })).toEqual([]);
    expect(new Set(elements.map(({ name }) => name))).toEqual(
      new Set(['testsuites', 'testsuite', 'properties', 'property', 'testcase', 'system-out', 'failure', 'skipped']),
    );
  });
});
