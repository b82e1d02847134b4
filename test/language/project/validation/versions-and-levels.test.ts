// Claims name versions that there are; levels are words of the framework.
import { describe, expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

describe('versions', () => {
  test('the current and older ones are there', () => {
    check(`
      standard Fast { version: 3 }
      touchpoint Ask { standards: Fast@1, Fast@3, Fast }
    `);
  });

  test('one that was never written', () => {
    const reading = check(`
      standard Fast { version: 2 }
      touchpoint Ask { standards: Fast@4 }
                                  ^^^^^^ no-such-version \`Fast\` has no version 4: the current one is 2.
    `);
    expect(reading.problems[0]?.related?.[0]?.message).toBe('Fast stands here.');
  });

  test('a standard without a version is in its first', () => {
    check(`
      standard Fast {}
      touchpoint Ask { standards: Fast@1 }
      journey Buy { standards: Fast@2 }
                               ^^^^^^ no-such-version
    `);
  });

  test('versions count from 1', () => {
    check(`
      standard Fast { version: 0 }
                               ^ out-of-range
      touchpoint Ask { standards: Fast@0 }
                                       ^ out-of-range
    `);
  });

  test('a standard whose version cannot be read has every version', () => {
    check(`
      standard Fast { version: "three" }
                               ^^^^^^^ wrong-value
      touchpoint Ask { standards: Fast@3 }
    `);
  });

  test('a standard that is not found has every version', () => {
    check(`
      touchpoint Ask { standards: Fastt@9 }
                                  ^^^^^ unresolved-name
    `);
  });
});

const FRAMEWORKS = `
    framework Ours { levels: low, middle, high  practice tidy {} }
    framework Boxes { scoring: criteria  levels: no, partly, yes  practice ticked {} }
`;

describe('levels', () => {
  test('of the framework that is adopted, of one of its practices, and of an answer', () => {
    check(`${FRAMEWORKS}
      adopt Ours { target: high by 2027-12-31  goal tidy { target: middle } }
      adopt Boxes { target: 75% by 2027-12-31  goal ticked { target: yes } }
      assessment Spring { against: Ours  answer tidy { level: low } }
    `);
  });

  test('a word that is none of them', () => {
    check(`${FRAMEWORKS}
      adopt Ours {
        target: hihg
                ^^^^ unknown-word \`Ours\` has no level \`hihg\`: its levels are \`low\`, \`middle\`, \`high\`. Did you mean \`high\`?
        goal tidy {
          target: best
                  ^^^^ unknown-word
        }
      }
      assessment Spring {
        against: Ours
        answer tidy { level: good }
                             ^^^^ unknown-word
      }
    `);
  });

  test('a percentage where levels are counted', () => {
    check(`${FRAMEWORKS}
      adopt Ours { target: 75% }
                           ^^^ wrong-value The target of \`Ours\` is a level
    `);
  });

  test('of a framework that names none, those of its scoring', () => {
    check(`
      framework Counted { scoring: criteria  practice ticked {} }
      framework Followed { practice tidy {} }
      assessment Spring { against: Counted  answer ticked { level: partly } }
      assessment Summer {
        against: Counted
        answer ticked { level: repeatable }
                               ^^^^^^^^^^ unknown-word \`Counted\` has no level \`repeatable\`: its levels are \`no\`, \`partly\`, \`yes\`.
      }
      assessment Autumn { against: Followed  answer tidy { level: repeatable } }
    `);
  });

  test('of a framework that is not found, any', () => {
    check(`
      adopt Theirs { target: anything }
            ^^^^^^ unresolved-name There is no framework \`Theirs\`.
    `);
  });
});
