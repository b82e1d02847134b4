/**
 * Small projects whose files have much to do with each other: few names, in few namespaces, of kinds that refer to each
 * other, given twice, misspelt, gone and come again.
 */
import { fc } from '../support/property.ts';

const name = fc.constantFrom(
  'Pay',
  'Ask',
  'Lead',
  'Leed',
  'Leads',
  'nps',
  'tidy',
  'Öl',
  'one.Pay',
  'two.Pay',
  'Buy.Pay',
  'S.Pay',
);
const simple = fc.constantFrom('Pay', 'Ask', 'Lead', 'Leed', 'nps', 'tidy', 'Öl', 'Buy', 'S');

/** Elements and attributes with `NAME` where a name is to be put. */
const ELEMENTS = [
  'role SELF { team: NAME }',
  'role SELF {}',
  'team SELF { lead: NAME  parent: NAME }',
  'journey SELF { owner: NAME  kpis: NAME  becomes: NAME\n  stage S { touchpoint Pay { next: NAME  owner: NAME } touchpoint SELF {} }\n}',
  'journey SELF { touchpoint Ask { next: NAME  requires: NAME  standards: NAME@2 } }',
  'touchpoint SELF { relies: NAME, NAME  emotion: -1 for NAME from NAME }',
  'system SELF { relies: NAME, NAME }',
  'kpi SELF { metric: NAME  target: 85%  drives: NAME }',
  'kpi SELF { unit: points  better: higher  baseline: 5  target: 7 }',
  'metric SELF { unit: percent  range: 0..100  better: higher }',
  'metric SELF { unit: points  better: lower }',
  'standard SELF { version: 2  serves: NAME }',
  'standard SELF { version: 1 }',
  'framework SELF { levels: low, high  practice tidy {} }',
  'framework SELF { levels: bad, good  scoring: criteria  practice NAME {} }',
  'adopt NAME { target: high  goal tidy { target: low } }',
  'assessment SELF { against: NAME  answer tidy { level: good } }',
  'programme SELF { criterion Ask {} }',
  'review SELF { of: NAME, NAME }',
  'jorney SELF { touchpoint Pay {} }',
  'gadget SELF { touchpoint Pay {} }',
  'rule SELF { example good { role Lead {}  team T { lead: NAME } } }',
  '// cx-ignore NAME: why\nrole SELF {}',
  '/** Of it. */ policy SELF { approved: NAME 2026-01-01 }',
];
const element = fc
  .record({ text: fc.constantFrom(...ELEMENTS), self: simple, names: fc.array(name, { minLength: 4, maxLength: 4 }) })
  .map(({ text, self, names }) => {
    let index = 0;
    return text.replace(/SELF/g, self).replace(/NAME/g, () => names[index++ % names.length]!);
  });

export const file: fc.Arbitrary<string> = fc
  .record({
    namespace: fc.constantFrom('', '', 'namespace one', 'namespace two', 'namespace tow', 'namespace one.two'),
    uses: fc.array(fc.constantFrom('use one', 'use two', 'use tow', 'use cx'), { maxLength: 2 }),
    elements: fc.array(element, { maxLength: 4 }),
    tail: fc.constantFrom('', '', '', '', ' }', ' {', '"open', '/* open', '$'),
  })
  .map(({ namespace, uses, elements, tail }) => [namespace, ...uses, ...elements].join('\n') + tail);

export const path: fc.Arbitrary<string> = fc.constantFrom('a.cx', 'b.cx', 'c.cx', 'd/e.cx', 'd/f.cx');

export const texts: fc.Arbitrary<Record<string, string>> = fc
  .uniqueArray(fc.tuple(path, file), { selector: ([key]) => key, minLength: 1, maxLength: 5 })
  .map(entries => Object.fromEntries(entries));
