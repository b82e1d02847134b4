// Where elements may stand within each other.
import { test } from 'vitest';
import { check } from '../../../support/check.ts';

test('a stage holds one more level of stages and no more', () => {
  check(`
    journey Rent {
      stage Outer {
        stage Inner {
          stage Third {
                ^^^^^ too-deep Stages nest two deep and no deeper
            touchpoint Pay {}
          }
        }
      }
    }
  `);
});

test('too deep once is one error, however deep it goes', () => {
  check(`
    journey Rent {
      stage A { stage B { stage C { stage D { stage E {} } } } }
                                ^ too-deep
    }
  `);
});

test('two stages too deep are two errors', () => {
  check(`
    journey Rent {
      stage A { stage B {
        stage C {}
              ^ too-deep
        stage D {}
              ^ too-deep
      } }
    }
  `);
});

test('a stage does not stand outside a journey', () => {
  check(`
    stage Pay {}
    ^^^^^ unknown-kind A \`stage\` cannot stand at the top of a file: it stands in a \`journey\` or in a \`stage\`.
  `);
});

test('what is misplaced keeps its own errors and its names', () => {
  check(`
    role Lead {
      journey Rent { gaol: "Row" }
      ^^^^^^^ unknown-kind
                     ^^^^ unknown-attribute
    }
    forum Round { covers: Rent }
  `);
});

test('an example holds whole programmes', () => {
  check(`
    rule r {
      example good { programme North { criterion Kept {} }  journey Buy { stage Pay {} }  framework F { practice p {} } }
    }
  `);
});
