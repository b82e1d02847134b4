// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { VIEW_NAMES } from '../../language/src/protocol/index.ts';
import { source } from '../language/views/support.ts';
import { Page } from './support/page.tsx';

const TEXT = `
  team Sales "Sales and fares" {}
  role Head "Head of sales" { team: Sales  holder: "Ada Lovelace" }
  channel Web "The shop" { type: web }
  system Till "The till" {}
  persona Ada "Ada, in a hurry" {}
  persona Bo "Bo, with a dog" {}
  journey Rent "Rent a pair" {
    goal: "Ski today"
    personas: Ada, Bo
    stage Try "Try them on" {
      phase: before
      touchpoint Fit "Fit the boot" {
        channels: Web
        owner: Head
        customer: "Stamps twice"
        thinks: "Too tight?"
        emotion: -1 for Ada
        emotion: +2 for Bo
        frontstage: "Kneels down"
        backstage: "Looks up the size"
        relies: Till
      }
      touchpoint Walk "Walk about" { critical: yes because "They decide here"  emotion: +1 }
    }
    stage Leave "Off they go" { phase: after  touchpoint Wave "Wave" { contact: none } }
  }
`;

describe('what is good, and who has a part in it', () => {
  const page = () =>
    new Page(
      source(`
        team Law "Lawyers" {}
        channel Desk "The desk" { languages: it, uk  hours: "8 to 20" }
        listening Box "The box" { respond-within: 24h  resolve-within: 5wd }
        segment Young "Under 25" {}
        kpi Nps "They say so" { metric: nps  target: >= 30  target: >= 40 by 2027-01-01 for Young }
        journey J {
          stage S {
            gain Calm "Nothing to carry" {}
            touchpoint T {
              channels: Desk
              accessibility: "Step-free"
              consulted: Law
              informed: Law
              listening: Box
              kpis: Nps
              pain Queue {}
              gain Quick "Done in a minute" { value: high  frequency: 62% }
              opportunity O { customer-value: 5  business-value: 2 }
            }
          }
        }
      `),
    );

  test('gains stand under the pains, with value and frequency in words', () => {
    const drawn = page();
    const lanes = drawn.texts('.map .lane-title');
    expect(lanes.indexOf('Gains')).toBe(lanes.indexOf('Pains') + 1);
    expect(drawn.texts('.lane-gains .gain span')).toEqual(['Done in a minute', 'High value', '62% of customers']);
    expect(drawn.texts('.lane-stage-pains .gain')).toEqual(['Nothing to carry']);
    expect(drawn.texts('.lane-opportunities .card-foot span')).toEqual([
      'value 3.5/5',
      'to customers 5/5',
      'to the business 2/5',
    ]);
  });

  test('whoever is asked and told stands with whoever does the work', () => {
    expect(page().texts('.lane-owner .parties span')).toEqual(['asks', 'Lawyers', 'tells', 'Lawyers']);
  });

  test('languages and hours of a channel stand with the channel, those of the touchpoint in a lane', () => {
    expect(page().texts('.lane-channels .source')).toEqual(['The desk', 'Languages: it, uk', 'Open: 8 to 20']);
    expect(page().texts('.lane-access td')).toEqual(['Accessibility: Step-free']);
  });

  test('a KPI tells its target for a segment, and a listening post how soon it settles things', () => {
    expect(page().texts('.lane-kpis .kpi')).toEqual(['They say so goal ≥ 30 Under 25 goal ≥ 40 no data']);
    expect(page().one('.lane-kpis .kpi').title).toContain('Under 25: no data, target ≥ 40 by 2027-01-01');
    expect(page().one('.lane-listening .item').title).toContain(
      'answers within 24 h, settles it within 5 working days',
    );
  });
});

describe('the journey map', () => {
  test('is a grid of steps under their stages, with a lane for each sort of fact', () => {
    const page = new Page(source(TEXT));
    expect(page.one('table').getAttribute('role')).toBe('grid');
    expect(page.texts('th.stage .stage-title')).toEqual(['Try them on Before', 'Off they go After']);
    expect(page.texts('th.step')).toEqual(['1 Fit the boot', '2 Walk about moment of truth', '3 Wave']);
    expect(page.texts('tbody th[scope="row"] .lane-title')).toEqual([
      'Part it plays',
      'Customer does',
      'Thinks and feels',
      'Emotion',
      'Channels',
      'Accountable',
      'Frontstage',
      'Line of visibility',
      'Backstage',
      'Relies on',
    ]);
  });

  test('says what is missing where it is missing, and not where it need not be', () => {
    const page = new Page(source(TEXT));
    const channels = page.all('.lane-channels td').map(cell => cell.textContent);
    expect(channels).toEqual(['The shop', 'No channel', 'No contact']);
    expect(page.texts('.lane-owner td')).toEqual(['Head of sales Sales and fares', 'No owner', 'No contact']);
  });

  test('a click goes to the place in the text', () => {
    const page = new Page(source(TEXT));
    page.click(page.one('.lane-customer button', 'Stamps twice'));
    page.click(page.one('.lane-owner button', 'No owner'));
    expect(page.revealed.map(({ file, line }) => [file, line])).toEqual([
      ['main.cx', 15],
      ['main.cx', 23],
    ]);
  });

  test('tells feelings in words beside the curve, and can stress one persona', () => {
    const page = new Page(source(TEXT));
    expect(page.texts('.feeling .sr')).toEqual(['good: −1 Ada, in a hurry; +2 Bo, with a dog', 'good: +1 everybody']);
    const ada = page.one('.legend button', 'Ada, in a hurry');
    expect(ada.getAttribute('aria-pressed')).toBe('false');
    page.click(ada);
    expect(page.one('.legend button', 'Ada').getAttribute('aria-pressed')).toBe('true');
    expect(page.all('svg .is-stressed')).toHaveLength(1);
    expect(page.texts('.feeling b')).toEqual(['−1', '+1']);
    page.update(source(TEXT.replace('emotion: -1 for Ada', 'emotion: -2 for Bo')));
    expect(page.all('svg .is-dimmed')).toHaveLength(0);
  });

  test('tells nothing of how a step feels of which nothing is told', () => {
    const page = new Page(source(TEXT));
    expect(page.all('.lane-emotion td')).toHaveLength(3);
    expect(page.all('.lane-emotion td .feeling')).toHaveLength(2);
  });

  test('a lens leaves only its lanes', () => {
    const page = new Page(source(TEXT));
    page.click(page.one('.choices button', 'Service'));
    expect(page.texts('tbody .lane-title')).not.toContain('Customer does');
    expect(page.texts('tbody .lane-title')).toContain('Relies on');
  });

  test('nobody’s name is on the page', () => {
    expect(new Page(source(TEXT)).root.textContent).not.toContain('Lovelace');
  });

  test('the step of the cursor is marked, also from within it', () => {
    const page = new Page(source(TEXT));
    page.update(source(TEXT), { focus: 'Rent.Try.Walk' });
    expect(page.texts('th.step.is-focused')).toEqual(['2 Walk about moment of truth']);
    page.update(source(TEXT), { focus: 'Rent.Leave' });
    expect(page.texts('th.stage.is-focused')).toEqual(['Off they go After']);
  });

  test('a keystroke changes what it says and nothing else', () => {
    const page = new Page(source(TEXT));
    const cell = page.one('.lane-customer button', 'Stamps twice');
    page.update(source(TEXT.replace('Stamps twice', 'Stamps three times')));
    expect(page.one('.lane-customer button', 'Stamps three times')).toBe(cell);
  });

  test('a journey without steps says so', () => {
    const page = new Page(source('journey J "Nothing yet" {}'));
    expect(page.one('.empty-note').textContent).toContain('no stages');
    expect(page.all('.journey-more')).toHaveLength(0);
  });
});

describe('the keyboard', () => {
  test('has one stop in the map, and goes from fact to fact by the arrows', () => {
    const page = new Page(source(TEXT));
    const stops = page.all('table button').filter(button => button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    page.one('.lane-customer button', 'Stamps twice').focus();
    page.press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Too tight?');
    page.press('ArrowUp');
    expect(document.activeElement?.textContent).toContain('Stamps twice');
    // The lane has nothing in the next columns: the next column's first fact then.
    page.press('ArrowRight');
    expect(document.activeElement?.textContent).toContain('Walk about');
    expect(page.all('table button').filter(button => button.tabIndex === 0)).toEqual([document.activeElement]);
  });

  test('chooses tabs by the arrows', () => {
    const [first, last] = [VIEW_NAMES[0], VIEW_NAMES.at(-1)];
    const page = new Page(source(TEXT));
    page.one('#tab-map').focus();
    page.press('ArrowRight');
    expect(page.one('[role="tab"][aria-selected="true"]').textContent).toContain('Coverage');
    expect(document.activeElement?.id).toBe('tab-coverage');
    page.press('Home');
    page.press('ArrowLeft');
    expect(document.activeElement?.id).toBe(`tab-${last}`);
    page.press('ArrowRight');
    expect(document.activeElement?.id).toBe(`tab-${first}`);
    page.press('End');
    expect(document.activeElement?.id).toBe(`tab-${last}`);
  });
});
