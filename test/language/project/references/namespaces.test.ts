// All files of a project see each other; `use` makes another namespace's names visible unqualified.
import { expect, test } from 'vitest';
import { check } from '../../../support/check.ts';

test('files of one namespace are one space of names', () => {
  const reading = check(`
    //- a.cx
    namespace acme
    journey Buy { owner: Lead }
    //- deep/b.cx
    namespace acme
    role Lead {}
  `);
  expect(reading.targets('acme.Buy', 'owner')).toEqual(['acme.Lead']);
});

test('the same name in two namespaces is no duplicate', () => {
  check(`
    //- a.cx
    namespace north
    role Lead {}
    //- b.cx
    namespace south
    role Lead {}
  `);
});

test('`use` stands anywhere between elements of the top level', () => {
  const reading = check(`
    //- a.cx
    namespace acme
    role Other {}
    use shared
    journey Buy { owner: Lead }
    //- b.cx
    namespace shared
    role Lead {}
    //- c.cx
    namespace elsewhere
    role Lead {}
  `);
  expect(reading.targets('acme.Buy', 'owner')).toEqual(['shared.Lead']);
});

test('a namespace that no file declares cannot be used', () => {
  check(`
    //- a.cx
    use shard
        ^^^^^ unresolved-name There is no namespace \`shard\`. Did you mean \`shared\`?
    //- b.cx
    namespace shared
    role Lead {}
  `);
});

test('the namespace of the library can be used', () => {
  check(`
    use cx
    kpi Recommend { metric: nps }
  `);
});

test('a namespace may be used that stands above others only', () => {
  check(`
    //- a.cx
    use acme
        ^^^^ unresolved-name There is no namespace \`acme\`. Did you mean \`acme.rail\`?
    //- b.cx
    namespace acme.rail
    role Lead {}
  `);
});
