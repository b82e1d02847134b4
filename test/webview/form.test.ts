/** The form that `cx audit questions` writes: filled in by a person in a real browser, and what comes home of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FORM_LANGUAGES } from '../../language/src/exchange/index.ts';
import { CORPUS } from '../cli/outputs/corpus.ts';
import { cx } from '../cli/support/run-cx.ts';
import { givenChromium } from '../support/given-chromium.ts';

const PROGRAMME = `
role Keeper "The inn keeper" { level: executive }
team Tills "Tills" { function: sales }
programme P "The inn" {
  lead: Keeper
  adopt six-laws { target: upheld by 2027-12-31 }
}
`;
const HEAD = '\uFEFFrespondent,function,seniority,practice,level,evidence,comment\r\n';

let browser: Browser;
let context: BrowserContext;
const folder = mkdtempSync(join(tmpdir(), 'cx-form-'));
const troubles: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: givenChromium(), args: ['--no-sandbox', '--disable-gpu'] });
});
afterEach(async () => {
  await context.close();
  expect(troubles.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The form of a programme, opened as by a double click. */
async function open(programme: string, flags = '', options: BrowserContextOptions = {}): Promise<Page> {
  const { files } = await cx({ 'inn.cx': programme }, `audit questions ${flags}`);
  const [, html] = Object.entries(files).find(([name]) => name.endsWith('.html'))!;
  context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.on('console', message => void troubles.push(message.text()));
  page.on('pageerror', error => void troubles.push(error.message));
  page.on('request', request => {
    if (!/^(?:file|blob):/.test(request.url())) {
      troubles.push(`asked for ${request.url()}`);
    }
  });
  writeFileSync(join(folder, 'form.html'), html);
  await page.goto(pathToFileURL(join(folder, 'form.html')).href);
  return page;
}

async function choose(page: Page, practice: string, level: string): Promise<void> {
  await page.locator(`[data-practice="${practice}"] input[value="${level}"]`).check();
}

async function save(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.locator('.bar .save').click();
  const saved = await download;
  return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
}

describe('what a person fills in', () => {
  test('is saved, collected, and stands in the assessment as it was given', async () => {
    const page = await open(PROGRAMME);
    await page.locator('#respondent').fill('anna');
    await page.locator('input[name="function"][value="sales"]').check();
    await page.locator('input[name="seniority"][value="staff"]').check();
    await choose(page, 'law-self-centred', 'at-risk');
    await choose(page, 'law-engaged-staff', 'upheld');
    await page.locator('[data-practice="law-engaged-staff"] .evidence textarea').fill('=1+1, "pulse"\nof May');
    await page.locator('[data-practice="law-engaged-staff"] .comment textarea').fill('a secret');
    expect(await page.locator('.bar .progress label').textContent()).toBe('2 of 6 answered');
    const { name, text } = await save(page);
    expect(name).toBe('six-laws-answers-anna.csv');
    expect(text.startsWith(`${HEAD}anna,sales,staff,law-self-centred,at-risk,,\r\n`)).toBe(true);
    expect(await page.locator('.outcome').textContent()).toContain('Still open: 4');

    const back = { 'inn.cx': PROGRAMME, [`back/${name}`]: text };
    const collected = await cx(back, 'audit collect back --on 2026-10-01 --type baseline --invited 1 -o audit');
    expect(collected.code).toBe(0);
    const responses = collected.files['audit/six-laws-baseline-2026-10-01.csv'];
    expect(responses?.split('\r\n').slice(1)).toEqual([
      'anna,sales,staff,law-self-centred,at-risk,,',
      'anna,sales,staff,law-engaged-staff,upheld,"\'=1+1, ""pulse""\nof May",',
      '',
    ]);
    const checked = await cx(collected.files, 'check --format json --as-of 2026-11-01');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out).summary.errors).toBe(0);
    const count = await cx(collected.files, ['query', 'count(a in assessments where count(a.answered) = 2)']);
    expect(count.out).toBe('1\n');
  });

  test('is there again when the page is opened again, until it is started over', async () => {
    const page = await open(PROGRAMME);
    const name = await page.locator('#respondent').inputValue();
    expect(name).toMatch(/^[b-z]{4}-[b-z2-9]{4}$/);
    await choose(page, 'law-self-centred', 'broken');
    await page.reload();
    expect(await page.locator('#respondent').inputValue()).toBe(name);
    expect(await page.locator('[data-answered="true"]').count()).toBe(1);
    page.on('dialog', dialog => void dialog.accept());
    await page.locator('footer button').last().click();
    expect(await page.locator('[data-answered="true"]').count()).toBe(0);
    expect(await page.locator('#respondent').inputValue()).not.toBe(name);
  });

  test('can be saved where the browser keeps nothing', async () => {
    const page = await open(PROGRAMME);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('refused');
        },
      });
    });
    await page.reload();
    expect(await page.locator('.intro').textContent()).toContain('This browser keeps nothing');
    await choose(page, 'law-self-centred', 'broken');
    expect((await save(page)).text).toContain(',law-self-centred,broken,,\r\n');
  });

  test('is not saved without a pseudonym, or where nothing is answered', async () => {
    const page = await open(PROGRAMME);
    await page.locator('.bar .save').click();
    expect(await page.locator('.outcome').textContent()).toBe('Nothing is answered yet.');
    await choose(page, 'law-self-centred', 'broken');
    await page.locator('#respondent').fill('  ');
    await page.locator('.bar .save').click();
    expect(await page.locator('.outcome').textContent()).toContain('Write a pseudonym first');
    expect(await page.evaluate('document.activeElement.id')).toBe('respondent');
  });

  test('can be taken back, and what is open is found by the keyboard', async () => {
    const page = await open(PROGRAMME);
    await choose(page, 'law-personal-reaction', 'broken');
    await page.locator('.bar .plain').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.locator('[data-answered="true"]').count()).toBe(2);
    const reached: string[] = [];
    for (let click = 0; click < 5; click++) {
      await page.locator('.bar .plain').click();
      reached.push(await page.evaluate(() => document.activeElement?.closest('.practice')?.id ?? ''));
    }
    expect(reached).toEqual(['practice-3', 'practice-4', 'practice-5', 'practice-6', 'practice-3']);
    await page.locator('.clear').first().click();
    expect(await page.locator('[data-answered="true"]').count()).toBe(1);
  });
});

describe('the form', () => {
  test('speaks the language of the browser, that of the flag before it, and any other at a click', async () => {
    const page = await open(PROGRAMME, '', { locale: 'es-MX' });
    expect(await page.locator('h1').textContent()).toBe('Seis leyes de la experiencia del cliente');
    await context.close();
    const asked = await open(PROGRAMME, '--lang it', { locale: 'es-MX' });
    expect(await asked.locator('h1').textContent()).toBe('Sei leggi dell’esperienza del cliente');
    const texts = new Set<string | null>();
    for (const language of FORM_LANGUAGES) {
      await asked.locator('.languages select').selectOption(language);
      texts.add(await asked.locator('main').textContent());
      expect(await asked.evaluate('document.documentElement.lang')).toBe(language);
    }
    expect(texts.size).toBe(FORM_LANGUAGES.length);
  });

  test('says who asks and until when, and offers the functions of the declared teams first', async () => {
    const page = await open(PROGRAMME, '--until 2027-01-31');
    expect(await page.locator('.who').textContent()).toBe('Asked byThe inn keeperPlease answer by31 January 2027');
    expect(await page.locator('input[name="function"]').first().getAttribute('value')).toBe('sales');
  });

  test('has a name for each thing that can be filled in', async () => {
    const page = await open(PROGRAMME);
    const nameless = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
          field => (field.labels?.[0]?.textContent ?? '').trim() === '',
        ).length,
    );
    expect(nameless).toBe(0);
    const names = await page
      .locator('textarea')
      .evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).labels[0]!.textContent));
    expect(new Set(names).size).toBe(names.length);
    const legends = await page.locator('fieldset > legend').allTextContents();
    expect(new Set(legends).size).toBe(legends.length);
  });

  test.each(['light', 'dark'] as const)('can be read in %s colours', async colorScheme => {
    const page = await open(PROGRAMME, '', { colorScheme });
    await choose(page, 'law-self-centred', 'broken');
    const faint = await page.evaluate(() => {
      const luminance = (colour: string) => {
        const [red, green, blue] = colour
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .map(Number)
          .map(value => value / 255)
          .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      const ground = (element: Element | null): string => {
        const colour = element === null ? 'rgb(255, 255, 255)' : getComputedStyle(element).backgroundColor;
        return colour === 'rgba(0, 0, 0, 0)' ? ground(element!.parentElement) : colour;
      };
      return [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, legend, label, button, span, bdi')]
        .filter(element => element.textContent !== '')
        .map(element => {
          const [one, other] = [getComputedStyle(element).color, ground(element)].map(luminance);
          return {
            element: element.className,
            contrast: (Math.max(one!, other!) + 0.05) / (Math.min(one!, other!) + 0.05),
          };
        })
        .filter(({ contrast }) => contrast < 4.5);
    });
    expect(faint).toEqual([]);
  });

  test('is no wider than a phone, whatever it asks', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(2);
    const own = `framework Own "${word}" { dimension D "${word}" { practice A "${word}" { question: "${word}" } } }\n`;
    const page = await open(own, `--framework Own --asked-by ${word}`, { viewport: { width: 320, height: 700 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('on paper has boxes to tick, what they mean, and no buttons', async () => {
    const page = await open(PROGRAMME);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, select:visible').count()).toBe(0);
    expect(await page.locator('.meanings').isVisible()).toBe(true);
    expect(await page.locator('.practice input[type="radio"]:visible').count()).toBe(18);
    // A pseudonym that was made up for one reader would be everybody's on paper.
    const colour = () => page.locator('#respondent').evaluate(input => getComputedStyle(input).color);
    expect(await colour()).toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ media: 'screen' });
    await choose(page, 'law-self-centred', 'broken');
    await page.emulateMedia({ media: 'print' });
    expect(await colour()).toBe('rgb(0, 0, 0)');
  });

  test('shows a hostile title as it is written, and runs nothing of it', async () => {
    const titles = [
      '</script><script>globalThis.broken = 1</script>',
      ...CORPUS.filter((_, index) => index % 40 === 0),
    ];
    const texts = titles.map(
      title => `"${[...title.toWellFormed()].map(sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`).join('')}"`,
    );
    const practices = texts.map((text, index) => `practice P${index} ${text} { question: ${text} }`);
    const page = await open(`framework Own ${texts[0]} {\n${practices.join('\n')}\n}\n`, '--framework Own');
    expect(await page.locator('.practice').count()).toBe(titles.length);
    expect(await page.locator('h1').textContent()).toBe(titles[0]);
    expect(await page.evaluate('globalThis.broken')).toBeUndefined();
    await choose(page, 'P0', 'systematic');
    expect((await save(page)).text).toContain(',P0,systematic,,\r\n');
  });
});
