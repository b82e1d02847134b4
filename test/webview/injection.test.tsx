// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VIEW_NAMES } from '../../language/src/protocol/index.ts';
import { type Report, reportOf } from '../../language/src/views/index.ts';
import { CORPUS } from '../cli/outputs/corpus.ts';
import { source, sourceWithEvidence } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

/** Every sort of fact that the page can show. */
const PROGRAMME = `
  programme P "A" { vision: "B"  adopt Basics { target: systematic by 2026-12-01 }  adopt House { target: yes by 2026-01-01 } }
  framework House "w" { levels: no, yes
    practice Listens "x" { rules: touchpoint-channel }
    practice Greets "y" { defined: exists rituals }
  }
  initiative Open "z" { closes: Listens  owner: Head  due: 2026-02-01  status: active }
  team Sales "C" {}
  role Head "D" { team: Sales }
  channel Web "E" { type: web  languages: it, uk  hours: "k"  accessibility: "l" }
  persona Ada "F" { images: "q.png" }
  segment Young "G" {}
  kpi K "H" { metric: nps  target: >= 5 by 2027-01-01  target: >= 6 for Young  drives: L strength 0.6
    quality: Ease  owner: Head  reviewed: monthly  baseline: 2 on 2025-01-31 n 40  readings: 3 on 2026-09-30, 4 on 2026-10-31 n 50 }
  kpi L "m" { quality: Gone  owner: Nobody  data: "m.csv" }
  quality Ease "u" {}
  dashboard Wall "v" { kpis: K, L  audience: everyone, Sales }
  standard S "I" { for: t in touchpoints  kpis: K }
  listening Post "J" { type: survey  respond-within: 1d  resolve-within: 1w }
  system Till "K" {}
  knowledge Guide "L" {}
  product Ski "M" {}
  rule owned "u" { for: t in touchpoints  require: exists t.owner  fix: add owner }
  rule unasked "v" { for: r in rituals  require: exists r.last }
  framework Basics "w" {
    dimension Care "x" {
      /** y */
      practice own "z" { rules: owned, unasked  defined: exists rituals }
      practice proud "A1" { attested-only: yes }
      practice spared "B1" {}
    }
  }
  waiver NotOurs "C1" { of: spared  because: "D1"  until: 2026-12-01  approved: Head }
  assessment Audit "E1" { against: Basics  on: 2026-10-01  type: baseline  answer own { level: systematic } }
  initiative Names "F1" { closes: own  owner: Head  due: 2026-12-01 }
  journey Target "N" {}
  /** A remark. */
  journey J "O" {
    owner: Head
    personas: Ada
    segments: Young
    images: "r.svg"
    goal: "P"
    trigger: "Q"
    outcome: "R"
    duration: 2h acceptable 1h
    becomes: Target
    kpis: K
    standards: S
    listening: Post
    milestone There "S"
    gain G "p" {}
    stage A "T" {
      goal: "U"
      phase: before
      kpis: K
      listening: Post
      touchpoint T "V" {
        channels: Web, Gone
        owner: Head
        responsible: Sales
        consulted: Sales
        informed: Sales
        hours: "n"
        customer: "W"
        thinks: "X"
        feels: "Y"
        quotes: "Z"
        emotion: -1 for Ada
        emotion: +1 for Young
        critical: yes because "a"
        frontstage: "b"
        backstage: "c"
        artefacts: "d"
        relies: Till
        knowledge: Guide
        offers: Ski
        fails: "e" recovers "f" in 1min
        requires: "g"
        next: There
        wait: 2min acceptable 1min
        fee: EUR 2
        kpis: K
        standards: S@1
        listening: Post
        images: "s.jpg"
        pain X "h" { severity: high  frequency: 3%  images: "t.webp" }
        gain G "o" { value: high  frequency: 4% }
        opportunity Y "i" { addresses: X  customer-value: 5  business-value: 2 }
      }
      touchpoint U "j" {}
    }
  }
`;

/** What the page decides by; all other words are whatever somebody wrote. */
const DECIDING = new Set(['id', 'key', 'type', 'severity', 'worst', 'state', 'element', 'asOf', 'standing', 'why']);

/** The view with a text of the corpus in place of each text, beginning with a later one each time. */
function hostile(view: Report, from: number): Report {
  let at = from;
  return JSON.parse(JSON.stringify(view), (key, value: unknown) => {
    return typeof value === 'string' && !DECIDING.has(key) ? CORPUS[at++ % CORPUS.length] : value;
  }) as Report;
}

/** Everything that the page itself ever makes. */
const OWN_ELEMENTS = new Set(
  `div p h1 h2 h3 h4 ul li dl dt dd b bdi q code span button select option label fieldset legend header section details summary
   table colgroup col thead tbody tr th td svg g path line rect circle text clippath ol h5 time figure figcaption`.split(
    /\s+/,
  ),
);

const EVALUATED = sourceWithEvidence(PROGRAMME);

test('whatever people write is text and nothing else', () => {
  const view = reportOf(EVALUATED);
  for (let from = 0; from < CORPUS.length; from += 60) {
    for (const tab of VIEW_NAMES) {
      const page = new Page(hostile(view, from), { tab });
      // What is only seen by whoever asks for it is drawn as well.
      for (const tile of page.all('.tile').slice(0, 1)) {
        page.click(tile);
      }
      const elements = page.all('*');
      expect(elements.length).toBeGreaterThan(20);
      for (const element of elements) {
        expect(OWN_ELEMENTS).toContain(element.localName.toLowerCase());
        for (const { name } of element.attributes) {
          expect(name).not.toMatch(/^on|^srcdoc$|href$|^src$/);
        }
      }
    }
  }
});

test('a title is shown as it is written', () => {
  const text = '<img src=x onerror="alert(1)">';
  const page = new Page(source(`journey J ${JSON.stringify(text)} {}`));
  expect(page.one('h1').textContent).toBe(text);
});

test('nothing in the page makes markup or code out of text', () => {
  const folder = join(import.meta.dirname, '..', '..', 'client', 'webview');
  const makers =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet|\beval\(|new Function|DOMParser|srcdoc/;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.tsx?$/.test(name)) {
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(makers);
    }
  }
});
