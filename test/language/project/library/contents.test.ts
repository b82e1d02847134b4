// What the language promises that the library holds.
import { describe, expect, test } from 'vitest';
import { attributesOf, type Element, library, withDescendants } from '../../../../language/src/index.ts';
import { firstPart, wordIn } from '../../../../language/src/model/values.ts';

const METRICS =
  'nps csat csat-mean ces1 ces2 ces2-index acsi fcr aht asa first-response resolution-time service-level abandonment containment completion take-up churn retention clv complaint-rate timely-response sentiment enps qa adherence cost-per-transaction txr'.split(
    ' ',
  );
const FRAMEWORKS: Readonly<Record<string, readonly string[]>> = {
  forrester: ['strategy', 'understanding', 'design', 'measurement', 'governance', 'culture'],
  'eight-steps': [],
  'gartner-customer360': [],
  'building-blocks': ['blocks', 'audit'],
  'six-laws': ['laws'],
};

function ofKind(kind: string): Element[] {
  return library().fragments.flatMap(({ elements }) =>
    elements.flatMap(top => withDescendants(top)).filter(element => element.kind === kind),
  );
}

function word(element: Element, attribute: string): string | undefined {
  const value = element.attributes.get(attribute)?.values[0];
  return value?.type === 'word' ? value.word : undefined;
}

describe('metrics', () => {
  test('are those of the language, and all of them', () => {
    expect(
      ofKind('metric')
        .map(metric => metric.name)
        .sort(),
    ).toEqual([...METRICS].sort());
  });

  test.each(ofKind('metric').map(metric => [metric.name, metric] as const))(
    '%s says all that a KPI leaves to it',
    (_, metric) => {
      expect(metric.title).toBeTruthy();
      expect(word(metric, 'unit')).toBeDefined();
      expect(word(metric, 'better')).toBeDefined();
      expect(word(metric, 'layer')).toBeDefined();
      expect(metric.attributes.get('formula')?.values).toHaveLength(1);
    },
  );
});

describe('frameworks', () => {
  test('are the five', () => {
    expect(
      ofKind('framework')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(FRAMEWORKS).sort());
  });

  test.each(Object.entries(FRAMEWORKS))('%s has its dimensions, and each of them practices', (name, dimensions) => {
    const framework = ofKind('framework').find(each => each.name === name)!;
    const found = framework.children.filter(child => child.kind === 'dimension');
    expect(found.map(dimension => dimension.name)).toEqual(expect.arrayContaining([...dimensions]));
    expect(found.length).toBeGreaterThan(0);
    for (const dimension of found) {
      expect(dimension.children.filter(child => child.kind === 'practice').length, dimension.id).toBeGreaterThan(0);
    }
  });

  test.each(ofKind('practice').map(practice => [practice.id, practice] as const))(
    '%s says how it is evidenced and asked',
    (_, practice) => {
      const { attributes, children } = practice;
      expect(practice.title).toBeTruthy();
      expect(attributes.has('question') || children.some(({ kind }) => kind === 'question')).toBe(true);
      expect(['rules', 'defined', 'attested-only'].some(attribute => attributes.has(attribute))).toBe(true);
    },
  );
});

test('what people read and answer of frameworks is in four languages', () => {
  const read = ['framework', 'dimension', 'practice', 'question'].flatMap(ofKind);
  const languages = (element: Element) =>
    (element.attributes.get('titles')?.values ?? []).map(value => wordIn(firstPart(value, 'language')));
  expect(read.filter(element => languages(element).join() !== 'it,es,uk').map(({ id }) => id)).toEqual([]);
});

describe('rules', () => {
  const rules = ofKind('rule');

  test('have kebab-case names of their own', () => {
    expect(rules.filter(rule => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(rule.name)).map(rule => rule.name)).toEqual([]);
    expect(new Set(rules.map(rule => rule.name)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThan(50);
  });

  test.each(rules.map(rule => [rule.name, rule] as const))(
    '%s has a reason, a preset, and an example of either sort',
    (_, rule) => {
      expect(rule.title).toBeTruthy();
      expect(rule.attributes.get('why')?.values).toHaveLength(1);
      expect(rule.attributes.get('message')?.values).toHaveLength(1);
      expect(word(rule, 'preset')).toBeDefined();
      const examples = rule.children
        .filter(child => child.kind === 'example')
        .map(child => child.name.replace(/#\d+$/, ''));
      expect(examples).toContain('good');
      expect(examples).toContain('bad');
      expect(examples.filter(name => name !== 'good' && name !== 'bad')).toEqual([]);
    },
  );
});

test.each(ofKind('rule').map(rule => [rule.name, rule] as const))(
  'the message of %s puts titles into quotes',
  (_, rule) => {
    const [message] = rule.attributes.get('message')?.values ?? [];
    const bare =
      message?.type === 'text' ? message.text.match(/(?<!“)\{[^{}]*\.title\}|\{[^{}]*\.title\}(?!”)/g) : [message];
    expect(bare ?? []).toEqual([]);
  },
);

test('everything that is written in it is in the table', () => {
  for (const element of library().fragments.flatMap(({ elements }) => elements.flatMap(top => withDescendants(top)))) {
    for (const name of element.attributes.keys()) {
      expect(attributesOf(element.kind).has(name), `${element.id}.${name}`).toBe(true);
    }
  }
});
