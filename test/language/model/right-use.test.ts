// Walks over the table: whatever it says may be written is read without an error and reaches the model as what it means,
// before formatting and after. A new row is covered by being in the table.
import { describe, expect, test } from 'vitest';
import { type AttributeSpec, attributesOf, KINDS, type Value } from '../../../language/src/index.ts';
import { formatText } from '../../../language/src/syntax/format/index.ts';
import { type Reading, readFiles } from '../../support/check.ts';
import { element, needed, rightValues, type Sample } from './programmes.ts';
import { ONCE_FOR_THE_WHOLE, SPECIAL, WRITTEN_AS_NAME } from './special.ts';

interface Programme {
  readonly text: string;
  readonly id: string;
  /** What the identities of the elements that it needs begin with. */
  readonly prefix: string;
}

function programmeOf(
  kind: string,
  attribute: string,
  written: string,
  samples: readonly Sample[],
  special = true,
): Programme {
  const beside = special ? SPECIAL[`${kind}.${attribute}`]?.(samples[0]!) : undefined;
  const { text, id } = element(kind, 'Thing', { ...beside, [attribute]: written });
  const others = needed(kind, samples);
  // An example sees itself only, so what it names stands in it.
  return kind === 'example'
    ? { id, prefix: `${id}.`, text: text.replace(/\}\n\}$/, `${others}\n}\n}\n`) }
    : { id, prefix: '', text: `${others}\n${text}\n` };
}

function readWell(text: string): Reading {
  const reading = readFiles({ 'main.cx': text });
  expect(
    reading.problems.map(({ rule, message }) => `${rule}: ${message}`),
    text,
  ).toEqual([]);
  return reading;
}

function expectValues(programme: Programme, attribute: string, samples: readonly Sample[]): void {
  const values = readWell(programme.text).values(programme.id, attribute);
  const means = JSON.stringify(samples.map(sample => sample.means)).replaceAll('"target":"', `$&${programme.prefix}`);
  expect(values, programme.text).toMatchObject(JSON.parse(means));
  const formatted = formatText(programme.text);
  const after = 'text' in formatted ? formatted.text : 'not formatted';
  expect(meanings(readWell(after).values(programme.id, attribute)), after).toEqual(meanings(values));
  expect(formatText(after)).toEqual({ text: after });
}

/** Values without their places. */
function meanings(values: readonly Value[]): unknown {
  return JSON.parse(
    JSON.stringify(values, (key, value) => (key === 'span' || key === 'start' || key === 'end' ? undefined : value)),
  );
}

function hasPart({ parts }: Sample['means'], part: string): boolean {
  return typeof parts === 'object' && parts !== null && part in parts;
}

/** As a list on one line, and line by line. */
function severalWays(attribute: string, spec: AttributeSpec, samples: readonly Sample[]): string[] {
  const lines = samples.map(sample => sample.written);
  return spec.oneALine === true ? [lines.join(`\n${attribute}: `)] : [lines.join(', '), lines.join(`\n${attribute}: `)];
}

for (const { kind } of KINDS) {
  describe(kind, () => {
    test('an element of it is read', () => {
      const { text, id } = element(kind, 'Thing', {});
      const reading = readWell(`${needed(kind, [])}\n${text}`);
      expect(reading.element(id).kind).toBe(kind);
    });

    test.each([...attributesOf(kind)])('%s', (attribute, spec) => {
      if (WRITTEN_AS_NAME.has(`${kind}.${attribute}`)) {
        const { text, id } = element(kind, 'Thing', {});
        const means = spec.types.flatMap(type => (type.type === 'reference' ? type.kinds : []));
        expect(readWell(`${needed(kind, [])}\n${text}`).values(id, attribute)).toMatchObject(
          means.map(each => ({ type: 'reference', text: `Target-${each}` })),
        );
        return;
      }
      const samples = rightValues(spec);
      for (const sample of samples) {
        expectValues(programmeOf(kind, attribute, sample.written, [sample]), attribute, [sample]);
      }
      if (spec.many) {
        const another = ONCE_FOR_THE_WHOLE.has(`${kind}.${attribute}`)
          ? samples.find(({ means }) => hasPart(means, 'for'))
          : samples[1];
        const two = [samples[0]!, another ?? samples[0]!];
        for (const written of severalWays(attribute, spec, two)) {
          expectValues(programmeOf(kind, attribute, written, two), attribute, two);
        }
      }
    });
  });
}

describe('the special cases', () => {
  test.each(Object.keys(SPECIAL))('%s is one', name => {
    const [kind, attribute] = name.split('.') as [string, string];
    const spec = attributesOf(kind).get(attribute);
    expect(spec).toBeDefined();
    const wrong = rightValues(spec!).filter(
      sample =>
        readFiles({ 'main.cx': programmeOf(kind, attribute, sample.written, [sample], false).text }).problems.length >
        0,
    );
    expect(wrong).not.toEqual([]);
  });

  test.each([...WRITTEN_AS_NAME])('%s is an attribute that the element is called by', name => {
    const [kind, attribute] = name.split('.') as [string, string];
    expect(attributesOf(kind).get(attribute)?.doc).toContain('written as its name');
  });
});
