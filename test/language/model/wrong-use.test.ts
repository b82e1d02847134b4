// Walks over the table: whatever it does not say is reported once, with the fitting rule, just where it stands, and in
// words that name the attribute or the kind and say what may stand there.
import { describe, expect, test } from 'vitest';
import {
  type AttributeSpec,
  attributesOf,
  KINDS,
  kindSpec,
  mayStandIn,
  type PlacedDiagnostic,
  type TypeSpec,
} from '../../../language/src/index.ts';
import { readFiles } from '../../support/check.ts';
import { bare, element, needed, rightValues, type Sample, targetName } from './programmes.ts';
import { SPECIAL, WRITTEN_AS_NAME } from './special.ts';

/** One literal of each type, for attributes that do not take it. */
const LITERALS: Readonly<Record<string, string>> = {
  text: '"a text"',
  number: '3',
  percent: '33%',
  date: '2026-11-21',
  duration: '5min',
  money: 'EUR 5',
  range: '1..5',
};
const NO_WORD = 'quite-another-thing';

interface Found {
  readonly problem: PlacedDiagnostic;
  readonly at: string;
}

/** The only problem of a programme, and the piece of text that it marks. */
function onlyProblem(text: string): Found {
  const { problems } = readFiles({ 'main.cx': text });
  expect(
    problems.map(({ rule, message }) => `${rule}: ${message}`),
    text,
  ).toHaveLength(1);
  const problem = problems[0]!;
  expect(problem.message.length).toBeLessThan(500);
  expect(problem.message).toMatch(/^[A-Z`].*[.?]$/);
  return { problem, at: text.slice(problem.span.start, problem.span.end) };
}

function programme(
  kind: string,
  lines: string,
  beside: Readonly<Record<string, string>>,
  samples: readonly Sample[],
): string {
  const { text } = element(kind, 'Thing', { ...beside, HERE: '' });
  const others = needed(kind, samples);
  const filled = text.replace('HERE: ', lines);
  return kind === 'example' ? filled.replace(/\}\n\}$/, `${others}\n}\n}\n`) : `${others}\n${filled}`;
}

/** The element with this written for the attribute, and nothing else for it. */
function written(kind: string, attribute: string, value: string, samples: readonly Sample[] = []): string {
  const first = rightValues(attributesOf(kind).get(attribute)!)[0]!;
  const { [attribute]: _, ...beside } = SPECIAL[`${kind}.${attribute}`]?.(samples[0] ?? first) ?? {};
  const { text } = element(kind, 'Thing', { ...beside, [attribute]: 'VALUE' });
  const others = needed(kind, samples);
  const filled = text.replace('VALUE', value);
  return kind === 'example' ? filled.replace(/\}\n\}$/, `${others}\n}\n}\n`) : `${others}\n${filled}`;
}

/** An element of the kind where none may stand. */
function misplaced(kind: string, place: string): string {
  const { naming } = kindSpec(kind)!;
  const name = typeof naming === 'object' ? targetName(naming.refersTo[0]!) : 'Misplaced';
  const sample: Sample = { written: name, means: {}, needs: typeof naming === 'object' ? naming.refersTo : [] };
  const inner = bare(kind, name);
  return place === '' ? `${needed('role', [sample])}\n${inner}` : programme(place, inner, {}, [sample]);
}

function takes(spec: AttributeSpec, ...types: TypeSpec['type'][]): boolean {
  return spec.types.some(type => types.includes(type.type));
}

/** Which rule a word that means nothing here breaks. */
function ruleOfWord(attribute: string, spec: AttributeSpec): string {
  return takes(spec, 'reference')
    ? attribute === 'owner'
      ? 'owner-resolves'
      : 'unresolved-name'
    : takes(spec, 'word', 'boolean')
      ? 'unknown-word'
      : 'wrong-value';
}

for (const { kind, within } of KINDS) {
  describe(kind, () => {
    const rows = [...attributesOf(kind)].filter(([attribute]) => !WRITTEN_AS_NAME.has(`${kind}.${attribute}`));
    const ofValues = rows.filter(([, spec]) => !takes(spec, 'expression', 'selection', 'fix'));

    test.each(ofValues)('%s takes no literal of another type', (attribute, spec) => {
      for (const [type, literal] of Object.entries(LITERALS)) {
        if (!takes(spec, type as TypeSpec['type'])) {
          const { problem, at } = onlyProblem(written(kind, attribute, literal));
          expect([problem.rule, at]).toEqual(['wrong-value', literal]);
          expect(problem.message).toContain(`\`${attribute}\` is `);
          expect(problem.message).toMatch(type === 'range' ? /not a range\.$/ : /, not `.*`\.$/);
        }
      }
    });

    test.each(ofValues.filter(([, spec]) => !takes(spec, 'name')))(
      '%s takes no word that it does not know',
      (attribute, spec) => {
        const { problem, at } = onlyProblem(written(kind, attribute, NO_WORD));
        expect([problem.rule, at]).toEqual([ruleOfWord(attribute, spec), NO_WORD]);
        expect(problem.message).toContain(takes(spec, 'reference') ? NO_WORD : `\`${attribute}\``);
      },
    );

    test.each(ofValues)('%s stays within its bounds', (attribute, spec) => {
      for (const type of spec.types) {
        if (type.type === 'number' || type.type === 'percent') {
          const sign = type.type === 'percent' ? '%' : '';
          const beyond = [
            type.min === undefined ? [] : type.min - 1,
            type.max === undefined ? [] : type.max + 1,
          ].flat();
          for (const number of beyond) {
            const { problem, at } = onlyProblem(written(kind, attribute, `${number}${sign}`));
            expect([problem.rule, at]).toEqual(['out-of-range', `${number}${sign}`]);
            expect(problem.message).toContain(`\`${attribute}\` is `);
          }
        }
        if (type.type === 'number' && type.integer === true) {
          const { problem, at } = onlyProblem(written(kind, attribute, '1.5'));
          expect([problem.rule, at]).toEqual(['wrong-value', '1.5']);
        }
      }
    });

    test.each(ofValues.filter(([, spec]) => takes(spec, 'reference') && !takes(spec, 'name')))(
      '%s takes no element of another kind',
      (attribute, spec) => {
        const kinds = spec.types.flatMap(type => (type.type === 'reference' ? type.kinds : []));
        const other = ['ritual', 'dashboard', 'story'].find(candidate => !kinds.includes(candidate));
        if (spec.types.some(type => type.type === 'reference' && type.kinds === 'any')) {
          return;
        }
        const sample = { written: `Target-${other}`, means: {}, needs: [other!] };
        const { problem, at } = onlyProblem(written(kind, attribute, sample.written, [sample]));
        expect([problem.rule, at]).toEqual(['wrong-kind', sample.written]);
        expect(problem.message).toContain(`is a ${other}, and \`${attribute}\` names `);
      },
    );

    test.each(rows.filter(([, spec]) => !spec.many))('%s is given once', (attribute, spec) => {
      const sample = rightValues(spec)[0]!;
      const twice = written(kind, attribute, `${sample.written}\n${attribute}: ${sample.written}`, [sample]);
      const { problem, at } = onlyProblem(twice);
      expect([problem.rule, at, problem.span.start]).toEqual([
        'repeated-attribute',
        attribute,
        twice.lastIndexOf(`${attribute}: ${sample.written}`),
      ]);
      expect(twice.slice(problem.related![0]!.span.start, problem.related![0]!.span.end)).toBe(attribute);
    });

    test.each(ofValues.filter(([attribute, spec]) => !spec.many && attribute !== 'owner'))(
      '%s takes one value',
      (attribute, spec) => {
        const sample = rightValues(spec)[0]!;
        const two = written(kind, attribute, `${sample.written}, ${sample.written}`, [sample]);
        const { problem, at } = onlyProblem(two);
        expect([problem.rule, at, problem.span.start]).toEqual([
          'wrong-value',
          sample.written,
          two.indexOf(`${sample.written}, ${sample.written}`) + `${sample.written}, `.length,
        ]);
      },
    );

    test.each(ofValues.filter(([, spec]) => spec.parts === undefined))('%s takes no parts', (attribute, spec) => {
      const sample = rightValues(spec)[0]!;
      for (const word of ['because', 'on', 'acceptable']) {
        const { problem, at } = onlyProblem(written(kind, attribute, `${sample.written} ${word} "a text"`, [sample]));
        expect([problem.rule, at]).toEqual(['wrong-value', word]);
        expect(problem.message).toContain(`\`${attribute}\` takes no \`${word}\``);
      }
    });

    test.each(ofValues.filter(([, spec]) => spec.parts?.some(part => part.written === 'word') === true))(
      '%s has parts that have types too',
      (attribute, spec) => {
        const sample = rightValues(spec)[0]!;
        for (const part of spec.parts!.filter(({ written: how }) => how === 'word')) {
          const wrong = part.types.some(type => type.type === 'text') ? '33%' : '"a text"';
          const { problem, at } = onlyProblem(
            written(kind, attribute, `${sample.written} ${part.name} ${wrong}`, [sample]),
          );
          expect([problem.rule, at]).toEqual(['wrong-value', wrong]);
          expect(problem.message).toContain(`\`${part.name}\` is `);
        }
      },
    );

    test.each(rows)('%s, misspelt, is offered', (attribute, spec) => {
      const slip = `${attribute.slice(0, -1)}x${attribute.slice(-1)}`;
      const sample = rightValues(spec)[0]!;
      const text = programme(
        kind,
        `${slip}: ${takes(spec, 'expression', 'selection', 'fix') ? '"a"' : sample.written}`,
        {},
        [sample],
      );
      const { problem, at } = onlyProblem(text);
      expect([problem.rule, at]).toEqual(['unknown-attribute', slip]);
      expect(problem.message).toContain(`\`${attribute}\``);
      expect(problem.fixes?.length).toBe(1);
    });

    test('an attribute of other kinds is not one of its own', () => {
      const other = KINDS.flatMap(spec => spec.attributes).find(({ name }) => !attributesOf(kind).has(name))!;
      const { problem, at } = onlyProblem(programme(kind, `${other.name}: "a text"`, {}, []));
      expect([problem.rule, at]).toEqual(['unknown-attribute', other.name]);
      expect(problem.message).toContain(`A \`${kind}\` has no attribute \`${other.name}\`.`);
    });

    test('misspelt, it is offered', () => {
      const slip = `${kind.slice(0, -1)}x${kind.slice(-1)}`;
      const { text } = element(kind, 'Thing', {});
      const { problem, at } = onlyProblem(
        `${needed(kind, [])}\n${text.replace(new RegExp(`^${kind} `, 'm'), `${slip} `)}`,
      );
      expect([problem.rule, at]).toEqual(['unknown-kind', slip]);
      expect(problem.message).toContain(`\`${kind}\``);
    });

    test('it stands nowhere else', () => {
      const places = ['', ...KINDS.map(spec => spec.kind)].filter(place => !mayStandIn(kind, place));
      for (const place of places.filter(each => kind !== 'stage' || each !== 'stage')) {
        const { problem, at } = onlyProblem(misplaced(kind, place));
        expect([problem.rule, at]).toEqual(['unknown-kind', kind]);
        const where = (container: string) => (container === '' ? 'at the top of a file' : `in a \`${container}\``);
        expect(problem.message).toContain(`A \`${kind}\` cannot stand ${where(place)}: it stands `);
        for (const container of within) {
          expect(problem.message).toContain(where(container));
        }
      }
    });
  });
}
