import { describe, expect, test } from 'vitest';
import { mapOf, source, touchpoint } from '../support.ts';

describe('standards', () => {
  const STANDARDS = `
    kpi Speed { metric: aht }
    standard Fast "Answer fast" { for: t in touchpoints  require: exists t.wait  kpis: Speed  version: 2 }
    standard Kind "Be kind" { for: t in touchpoints where t.name = "Talk" }
    journey J { touchpoint Talk "Talk" { standards: Fast@1 } touchpoint Pay "Pay" { standards: Fast  wait: 1min } }
  `;

  test('a touchpoint shows what it claims, what is asked of it, and how each stands', () => {
    const view = mapOf(source(STANDARDS, ['Fast', 'Kind']), 'J')!;
    expect(touchpoint(view, 'Talk').claims).toMatchObject([
      { title: 'Answer fast', version: 1, current: 2, claimed: true, state: 'stale' },
      { title: 'Be kind', claimed: false, state: 'missing', asserted: true },
    ]);
    expect(touchpoint(view, 'Pay').claims).toMatchObject([{ title: 'Answer fast', state: 'met', asserted: false }]);
  });
});
