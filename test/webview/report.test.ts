/** The page that `cx report` writes: read as a text, and opened in a real browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIEW_NAMES } from '../../language/src/protocol/index.ts';
import { reportOf } from '../../language/src/views/index.ts';
import { pageFiles } from '../../server/cli/exports/page-files.ts';
import { reportPage } from '../../server/cli/exports/report-page.ts';
import { CORPUS } from '../cli/outputs/corpus.ts';
import { cx } from '../cli/support/run-cx.ts';
import { source, sourceWithEvidence } from '../language/views/support.ts';
import { givenChromium } from '../support/given-chromium.ts';

const BREAKOUT = '</script><script>globalThis.broken = 1</script><!--<script>';

function titled(title: string) {
  const report = reportOf(source('programme P "T" {}\njourney J "T" { touchpoint T "T" { customer: "T" } }'));
  const view = { ...report, images: [] };
  return JSON.parse(JSON.stringify(view), (_, value) => (value === 'T' ? title : value));
}

describe('the text of the page', () => {
  const files = { script: 'draw();', style: 'p { margin: 0 }' };

  test('carries its data where nothing in them can end the element', () => {
    const page = reportPage(titled(`${BREAKOUT}\u2028\u2029`), files);
    const data = /<script type="application\/json" id="report-data">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(data).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(data).views.programme.programme.title).toBe(`${BREAKOUT}\u2028\u2029`);
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  test('admits its own script and style and nothing else', () => {
    const page = reportPage(titled('T'), files);
    expect(page).toContain("default-src 'none'");
    // Computed by another program: printf 'draw();' | openssl dgst -sha256 -binary | base64
    expect(page).toContain("script-src 'sha256-Nrzt+Ak9TKllQ0f6KxPbgRgME4RTzfjVUaOmcylYOV8='");
    expect(page).not.toMatch(/unsafe|https?:/);
  });

  test('is the same for the same programme', () => {
    expect(reportPage(titled('T'), files)).toBe(reportPage(titled('T'), files));
  });
});

describe('cx report', () => {
  const tree = { 'shop.cx': 'programme P "Shop" {}\njourney J "Rent" {}\n' };

  test('writes one file and says where', async () => {
    const run = await cx(tree, 'report -o out.html --as-of 2026-11-22');
    expect(run).toMatchObject({ code: 0, out: '', err: 'Wrote out.html\n' });
    expect(run.files['out.html']).toContain('<title>Shop</title>');
    expect(run.files['out.html']).toContain('"asOf":"2026-11-22"');
  });

  test('prints the page where no file is named, and never onto a terminal', async () => {
    expect((await cx(tree, 'report')).out).toMatch(/^<!doctype html>/);
    expect(await cx(tree, 'report', { isTerminal: true })).toMatchObject({ code: 2, out: '' });
  });

  test('writes Markdown where the name asks for it, with words of the programme in cells alone', async () => {
    const hostile = {
      'shop.cx':
        'programme P "# <b> | @all" {}\njourney J "*Rent*" { touchpoint T "[x](y)" {} }\nkpi K "*Rent* | <b>" { metric: csat }\n',
    };
    const { files } = await cx(hostile, 'report -o out.md --as-of 2026-11-22');
    const lines = files['out.md']?.split('\n') ?? [];
    expect(lines.filter(line => line.includes('Rent')).every(line => line.startsWith('| '))).toBe(true);
    expect(files['out.md']).not.toMatch(/<b>|\[x\]\(y\)|@all/);
    expect(lines).toContain('## Coverage');
    expect(lines).toContain('## KPIs');
  });

  test('fails where a part could not be read, and shows the rest', async () => {
    const run = await cx({ ...tree, 'bad.cx': Buffer.from([0xff, 0xfe]) }, 'report -o out.html');
    expect(run.code).toBe(2);
    expect(run.files['out.html']).toContain('Rent');
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'cx-report-'));
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: givenChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    page.on('console', message => void troubles.push(message.text()));
    page.on('pageerror', error => void troubles.push(error.message));
    page.on('request', request => {
      if (!request.url().startsWith('file:')) {
        troubles.push(`asked for ${request.url()}`);
      }
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(html: string): Promise<void> {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    await page.goto(pathToFileURL(file).href);
  }

  test('draws, runs nothing else, asks for nothing and breaks no rule of its policy', async () => {
    await open(reportPage(titled(BREAKOUT), pageFiles('webview')));
    for (const name of VIEW_NAMES) {
      await page.locator(`#tab-${name}`).click();
    }
    await page.locator('#tab-map').click();
    expect(await page.locator('h1').textContent()).toBe(BREAKOUT);
    expect(await page.evaluate('globalThis.broken')).toBeUndefined();
    expect(troubles).toEqual([]);
  });

  test('says at its top that the text has errors, and so may hide something', async () => {
    const incomplete = page.locator('.report-incomplete');
    await open(reportPage({ ...reportOf(source('journey J "J" { goal: x y }')), images: [] }, pageFiles('webview')));
    expect(await incomplete.textContent()).toMatch(/^The text has an error/);
    await open(reportPage(titled('T'), pageFiles('webview')));
    expect(await incomplete.count()).toBe(0);
  });

  test('is no wider than a narrow window, whatever the programme says', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(2);
    const programme = `
      persona Ada "${word}" {}
      team Tills "${word}" {}
      role Head "${word}" { team: Tills }
      segment Young "${word}" {}
      kpi Nps "${word}" { metric: nps  target: >= 30 for Young  data: "${word}.csv"  owner: Head }
      dashboard Wall "${word}" { kpis: Nps  audience: Tills }
      rule owned "${word}" { for: t in touchpoints  require: exists t.owner }
      framework Basics "${word}" { dimension Care "${word}" { practice own "${word}" { rules: owned } } }
      programme P "${word}" { adopt Basics { target: systematic by 2026-12-01 }  adopt House { target: yes by 2026-01-01 } }
      initiative Names "${word}" { closes: own  owner: Head  due: 2026-12-01 }
      framework House "${word}" { levels: no, yes
        practice A "${word}" { rules: touchpoint-channel }
        practice B "${word}" { rules: touchpoint-channel }
      }
      initiative I "${word}" { closes: A  owner: Head  due: 2026-02-01 }
      channel Desk "${word}" { languages: it, uk  hours: "${word}" }
      journey J "${word}" {
        goal: "${word}"
        personas: Ada
        owner: Head
        kpis: Nps
        stage S "${word}" {
          touchpoint T "${word}" { critical: yes because "${word}"  kpis: Nps  pain P "${word}" {}  gain G "${word}" {}  images: "${word}.png" }
          touchpoint U "U" { standards: ${word}  channels: Desk  consulted: Tills  accessibility: "${word}" }
        }
      }
    `;
    await page.setViewportSize({ width: 320, height: 800 });
    await open(reportPage({ ...reportOf(sourceWithEvidence(programme)), images: [] }, pageFiles('webview')));
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    for (const tab of VIEW_NAMES.filter(name => name !== 'map')) {
      await page.locator(`#tab-${tab}`).click();
      expect([tab, await width()]).toEqual([tab, 320]);
    }
    await page.locator('#tab-maturity').click();
    await page.locator('.tile').first().click();
    expect(await page.locator('.practice-detail').count()).toBe(1);
    expect(await width()).toBe(320);
    await page.locator('#tab-map').click();
    // The map goes on to the right, but each fact stays within its step.
    const beyond = await page.evaluate(
      () =>
        [...document.querySelectorAll('.map td, .map th')].filter(cell => cell.scrollWidth > cell.clientWidth + 1)
          .length,
    );
    expect(beyond).toBe(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test('is a few windows high, however long a text of the programme is', async () => {
    const long = 'long '.repeat(12_000).trim();
    const programme = `
      programme P "${long}" { intent: "${long}"  adopt House { target: yes by 2026-01-01 } }
      framework House "${long}" { levels: no, yes  practice A "${long}" { rules: touchpoint-single-accountable } }
      initiative I "${long}" { closes: A  owner: Head  due: 2026-02-01 }
      persona Ada "${long}" {}
      role Head "${long}" {}
      channel Web "${long}" {}
      kpi Nps "${long}" { metric: nps  owner: Head  readings: 3 on 2026-10-31 }
      journey J "${long}" {
        goal: "${long}"
        personas: Ada
        owner: Head
        stage S "${long}" {
          goal: "${long}"
          touchpoint T "${long}" {
            channels: Web
            customer: "${long}"
            critical: yes because "${long}"
            pain P "${long}" {}
          }
        }
      }
    `;
    await open(reportPage({ ...reportOf(sourceWithEvidence(programme)), images: [] }, pageFiles('webview')));
    for (const tab of ['programme', 'map', 'gaps', 'kpis', 'findings']) {
      await page.locator(`#tab-${tab}`).click();
      const height = await page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
      expect([tab, height < 10]).toEqual([tab, true]);
    }
  });

  test('tells of maturity within a few windows, however long its words are', async () => {
    const long = 'long '.repeat(12_000).trim();
    const programme = `
      programme P "P" { adopt Basics { target: systematic } }
      rule owned "${long}" { for: t in touchpoints  require: exists t.owner }
      /** ${long} */
      framework Basics "${long}" {
        dimension Care "${long}" {
          /** ${long} */
          practice own "${long}" { rules: owned }
        }
      }
      initiative Names "${long}" { closes: own  due: 2026-12-01 }
      journey J { touchpoint T "${long}" {} }
    `;
    await open(reportPage({ ...reportOf(sourceWithEvidence(programme)), images: [] }, pageFiles('webview')));
    const height = () => page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
    expect(await height()).toBeLessThan(10);
    await page.locator('#tab-maturity').click();
    await page.locator('.tile').click();
    await page.locator('.meaning summary').click();
    expect(await height()).toBeLessThan(10);
  });

  test('shows any title as it is written', async () => {
    for (const text of CORPUS.filter((_, index) => index % 25 === 0)) {
      await open(reportPage(titled(text), pageFiles('webview')));
      await page.locator('#tab-map').click();
      // A file is UTF-8, which has no lone surrogates; line breaks of a title are any white space.
      const written = text.replace(/\r\n?/g, '\n').toWellFormed();
      expect((await page.locator('h1').textContent())?.replace(/\r\n?/g, '\n').toWellFormed()).toBe(written);
    }
    expect(troubles).toEqual([]);
  });
});
