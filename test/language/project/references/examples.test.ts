// The examples of a rule see the library and themselves only, and nobody sees into them.
import { test } from 'vitest';
import { check } from '../../../support/check.ts';

test('an example does not see the project around it', () => {
  check(`
    role Lead {}
    rule owned {
      example bad { journey Buy { owner: Lead } }
                                         ^^^^ owner-resolves There is no role \`Lead\`.
    }
  `);
});

test('an example sees itself and the library', () => {
  check(`
    rule measured {
      example good {
        kpi Happy { metric: csat }
        touchpoint Pay { kpis: Happy }
      }
      example bad { touchpoint Pay {} }
    }
  `);
});

test('the project does not see into an example', () => {
  check(`
    rule owned { example good { role Lead {} } }
    journey Buy { owner: Lead }
                         ^^^^ owner-resolves
  `);
});

test('one name in two examples is no duplicate; twice in one example is', () => {
  check(`
    rule owned {
      example good { role Lead {} }
      example bad {
        role Lead {}
        role Lead {}
             ^^^^ duplicate-name
      }
    }
    role Lead {}
  `);
});
