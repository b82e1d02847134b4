/**
 * Small programmes made from the metamodel table: for any kind an element where one may stand, and for any type all the
 * ways in which a value of it is written, each with what it means and with the elements that it needs.
 */
import { type AttributeSpec, kindSpec, type PartSpec, type TypeSpec } from '../../../language/src/index.ts';

/** A value as it is written, and what the model must say of it. */
export interface Sample {
  readonly written: string;
  readonly means: Readonly<Record<string, unknown>>;
  /** Kinds of which there must be an element called `Target-…`. */
  readonly needs: readonly string[];
}

export interface Placed {
  readonly text: string;
  readonly id: string;
}

/** What an element of the kind must say so that nothing is wrong with it, by attribute. */
const BASE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kpi: { unit: 'points', better: 'higher' },
  metric: { unit: 'points', better: 'higher' },
  framework: { levels: 'low, high', scoring: 'criteria' },
  rule: { for: 't in touchpoints' },
  standard: { for: 't in touchpoints', version: '7' },
};

export function targetName(kind: string): string {
  return `Target-${kind}`;
}

/** An element called `Target-…` that others can name. */
export function target(kind: string): Placed {
  return element(kind, targetName(kind), {}, `Around-${kind}`);
}

/** An element of the kind with these attributes, wherever it is to stand. */
export function bare(kind: string, name: string, attributes: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...BASE[kind], ...attributes }).map(([key, value]) => `${key}: ${value}`);
  return `${kind} ${name} {\n${lines.join('\n')}\n}`;
}

/** An element of the kind with these attributes, in the containers that it needs. */
export function element(
  kind: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
  around = `Around-the-${kind}`,
): Placed {
  const { within, naming } = kindSpec(kind)!;
  const called = typeof naming === 'object' ? targetName(naming.refersTo[0]!) : name;
  const text = bare(kind, called, attributes);
  const top = within.includes('');
  const segment = top && typeof naming === 'object' ? `${kind}#${called}` : called;
  return top ? { text, id: segment } : inside(within[0]!, { text, id: segment }, around);
}

function inside(kind: string, { text, id }: Placed, around: string): Placed {
  const holder = element(kind, `${around}-${kind}`, {}, around);
  return { text: holder.text.replace(/\}(\n\})*$/, end => `${text}\n${end}`), id: `${holder.id}.${id}` };
}

/** The elements that samples need, each once, also those that an element of the kind needs for its own name. */
export function needed(kind: string, samples: readonly Sample[]): string {
  const kinds = new Set([...namesOf(kind), ...samples.flatMap(sample => sample.needs)]);
  return [...kinds].map(each => target(each).text).join('\n');
}

/** The kinds that an element is called by, itself and those it stands in. */
function namesOf(kind: string): string[] {
  const { within, naming } = kindSpec(kind)!;
  const own = typeof naming === 'object' ? [...naming.refersTo] : [];
  return within.includes('') ? own : [...own, ...namesOf(within[0]!)];
}

export function samplesOf(type: TypeSpec): Sample[] {
  switch (type.type) {
    case 'text':
      return [plain('"Some words"', { type: 'text', text: 'Some words' })];
    case 'number':
      return [type.min ?? 1, type.max ?? 7].map(number => plain(String(number), { type: 'number', number }));
    case 'percent':
      return [type.min ?? 12.5, type.max ?? 80].map(number => plain(`${number}%`, { type: 'percent', number }));
    case 'date':
      return [plain('2026-11-21', { type: 'date', date: '2026-11-21' })];
    case 'duration':
      return [plain('5min', { type: 'duration', number: 5, unit: 'min' })];
    case 'money':
      return [plain('EUR 12.50', { type: 'money', number: 12.5, currency: 'EUR' })];
    case 'boolean':
      return [plain('yes', { type: 'boolean', boolean: true }), plain('no', { type: 'boolean', boolean: false })];
    case 'word':
      return type.words.map(word => plain(word, { type: 'word', word }));
    case 'name':
      return [plain('high', { type: 'word', word: 'high' })];
    case 'reference':
      return (type.kinds === 'any' ? ['touchpoint', 'practice'] : type.kinds).map(kind => ({
        written: targetName(kind),
        means: { type: 'reference', text: targetName(kind), target: target(kind).id },
        needs: [kind, ...namesOf(kind)],
      }));
    case 'range':
      return [plain('0..10', { type: 'range', low: 0, high: 10 })];
    case 'expression':
      return [plain('count(touchpoints) > 3', { type: 'expression', expression: { type: 'binary', operator: '>' } })];
    case 'selection':
      return [
        plain('t in touchpoints where t.critical', { type: 'selection', selection: { variable: { name: 't' } } }),
      ];
    case 'fix':
      return ['add', 'set', 'create'].map(action =>
        plain(`${action} kpis`, { type: 'fix', action, attribute: 'kpis' }),
      );
  }
}

function plain(written: string, means: Sample['means']): Sample {
  return { written, means, needs: [] };
}

/** The main value with the part written where the table says. */
export function withPart(main: Sample, part: PartSpec, values: readonly Sample[]): Sample {
  const images = values.map(value => value.written).join(', ');
  const written = {
    word: `${main.written} ${part.name} ${images}`,
    operator: `${images} ${main.written}`,
    version: `${main.written}@${images}`,
    behind: `${main.written} ${images}`,
    before: `${images} ${main.written}`,
  }[part.written];
  return {
    written,
    means: { ...main.means, parts: { [part.name]: values.map(value => value.means) } },
    needs: [...main.needs, ...values.flatMap(value => value.needs)],
  };
}

/** No text is an image unless it names a file of the right type. */
const IMAGES = [plain('"counter.png"', { type: 'text', text: 'counter.png' })];

/** Everything that may be written for the attribute: each form of its value, then each form of each part. */
export function rightValues(spec: AttributeSpec): Sample[] {
  const mains = spec.name === 'images' ? IMAGES : spec.types.flatMap(samplesOf);
  const parted = (spec.parts ?? []).flatMap(part => {
    const values = part.types.flatMap(samplesOf);
    const single = values.map(value => withPart(mains[0]!, part, [value]));
    return part.many ? [...single, withPart(mains[0]!, part, values)] : single;
  });
  return [...mains, ...parted];
}
