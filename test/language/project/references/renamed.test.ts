// A declared rename: waivers follow it, and whoever else uses the old name is told the new one.
import { describe, expect, test } from 'vitest';
import { Project } from '../../../../language/src/index.ts';
import { check } from '../../../support/check.ts';

describe('a waiver follows a declared rename', () => {
  test('of what it waives and of whom it waives it for, whatever was renamed around them', () => {
    const reading = check(`
      rule has-owner { formerly: owned  for: t in touchpoints  require: exists t.owner }
      journey Buy { formerly: Purchase  stage Settle { touchpoint Settle { formerly: Pay } touchpoint Ask } }
      waiver W { of: owned  for: Pay, Purchase.Settle.Pay, Purchase.Settle.Ask, Purchase }
    `);
    expect(reading.targets('W', 'of')).toEqual(['has-owner']);
    expect(reading.targets('W', 'for')).toEqual(['Buy.Settle.Settle', 'Buy.Settle.Settle', 'Buy.Settle.Ask', 'Buy']);
  });

  test('across namespaces, and in its own first', () => {
    const reading = check(`
      //- a.cx
      namespace acme
      touchpoint Settle { formerly: Pay }
      touchpoint Look { formerly: See }
      //- b.cx
      namespace other
      touchpoint Leave { formerly: Pay }
      waiver W { for: Pay, See, acme.Pay }
    `);
    expect(reading.targets('other.W', 'for')).toEqual(['other.Leave', 'acme.Look', 'acme.Settle']);
  });

  test('but not to one of two, nor away from an element that is called so today', () => {
    const reading = check(`
      touchpoint Settle { formerly: Pay }
      touchpoint Leave { formerly: Pay }
      touchpoint Look { formerly: Settle }
      waiver W {
        for: Settle,
             Pay
             ^^^ unresolved-name There is no element \`Pay\`.
      }
    `);
    expect(reading.targets('W', 'for')).toEqual(['Settle', undefined]);
  });
});

test('any other name is told what it is called now, and how to write that', () => {
  const reading = check(`
    role Keeper { formerly: Guard }
    journey Rent {
      owner: Guard
             ^^^^^ owner-resolves There is no role \`Guard\` any more: it is called \`Keeper\` now.
      stage Choose { touchpoint Look { formerly: See } }
      stage Pay { touchpoint Settle { next: See } }
                                            ^^^ unresolved-name it is called \`Look\` now
    }
    journey Bring { touchpoint Look }
    journey Lend { touchpoint Wait { next: Rent.Choose.See } }
                                           ^^^^^^^^^^^^^^^ unresolved-name it is called \`Rent.Choose.Look\` now
  `);
  expect(reading.problems[0]?.fixes?.map(fix => fix.title)).toEqual(['Change to `Keeper`']);
});

test('a rename that is declared or taken back is seen by files that use the old name', () => {
  const project = new Project();
  project.setFile('a.cx', 'touchpoint Settle');
  project.setFile('b.cx', 'waiver W { for: Pay }');
  const problems = () => {
    project.update();
    return project.problems('b.cx').map(({ message }) => message);
  };
  expect(problems()).toEqual(['There is no element `Pay`.']);
  project.setFile('a.cx', 'touchpoint Settle { formerly: Pay }');
  expect(problems()).toEqual([]);
  project.setFile('a.cx', 'touchpoint Settle { formerly: Buy }');
  expect(problems()).toEqual(['There is no element `Pay`.']);
});
