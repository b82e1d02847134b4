/** Values that a remedy could write: what the project has first, then something new that is left to be filled in. */
import { type AttributeSpec, attributesOf, type TypeSpec } from '../model/metamodel/index.ts';
import { type CxModel, type Element, visibleElements } from '../model/model.ts';

export interface Candidate {
  readonly value: string;
  /** New elements that the value names, as written at the top level of a file. */
  readonly creates: readonly string[];
  readonly title: string;
}

/** The most elements of the project that are offered for one attribute. */
const MOST_ELEMENTS = 40;

/** Candidates for one attribute, best first. `today` is an ISO date. */
export function candidatesFor(element: Element, spec: AttributeSpec, model: CxModel, today: string): Candidate[] {
  const day = spec.parts?.some(part => part.name === 'on') === true ? ` on ${today}` : '';
  const found = spec.types
    .flatMap(type => ofType(type, element, spec, model, today))
    .map(candidate => ({ ...candidate, value: `${candidate.value}${day}` }));
  // What is there goes before what would be made up.
  return [...found.filter(({ creates }) => creates.length === 0), ...found.filter(({ creates }) => creates.length > 0)];
}

function ofType(type: TypeSpec, element: Element, spec: AttributeSpec, model: CxModel, today: string): Candidate[] {
  const attribute = spec.name;
  switch (type.type) {
    case 'reference':
      return references(type.kinds === 'any' ? ['touchpoint'] : type.kinds, element, spec, model);
    case 'word':
      return type.words.map(word => plain(attribute, word));
    case 'boolean':
      return [plain(attribute, 'yes'), plain(attribute, 'no')];
    case 'text':
      return [{ value: '"To be written"', creates: [], title: `Add \`${attribute}\`, to be written` }];
    case 'number':
      return [plain(attribute, String(Math.max(1, type.min ?? 1)))];
    case 'percent':
      return [plain(attribute, '100%')];
    case 'duration':
      return [plain(attribute, '1d')];
    case 'money':
      return [plain(attribute, 'EUR 1')];
    case 'date':
      return [plain(attribute, today)];
    default:
      return [];
  }
}

function plain(attribute: string, value: string): Candidate {
  return { value, creates: [], title: `Set \`${attribute}\` to \`${value}\`` };
}

function references(kinds: readonly string[], element: Element, spec: AttributeSpec, model: CxModel): Candidate[] {
  const named = new Set(
    (element.attributes.get(spec.name)?.values ?? []).map(value =>
      value.type === 'reference' ? value.target : undefined,
    ),
  );
  const near = namedNearby(element, spec.name);
  const existing = model.fragments
    .flatMap(fragment => visibleElements(fragment.elements))
    .filter(other => kinds.includes(other.kind) && other !== element && !named.has(other.id))
    .sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)))
    .slice(0, MOST_ELEMENTS)
    .map(other => ({
      value: nameFrom(other, element),
      creates: [],
      title: spec.many ? `Name \`${other.name}\` in \`${spec.name}\`` : `Set \`${spec.name}\` to \`${other.name}\``,
    }));
  if (existing.length === MOST_ELEMENTS) {
    return existing;
  }
  const made = kinds.flatMap(kind =>
    templates(kind).map(block => {
      const name = freeName(
        `${element.name.replace(/[^\p{L}\p{N}_]/gu, '')}${upperFirst(spec.many ? kind : spec.name)}`,
        model,
      );
      return {
        value: name,
        creates: [`${kind} ${name}${block === '' ? '' : ` { ${block} }`}`],
        title: `Create the ${kind} \`${name}\` and name it in \`${spec.name}\``,
      };
    }),
  );
  return [...existing, ...made];
}

/** What the elements around and beside this one name in the attribute: most likely it belongs to one of these. */
function namedNearby({ container }: Element, attribute: string): ReadonlySet<string> {
  const near = new Set<string>();
  for (let around = container; around !== undefined; around = around.container) {
    for (const neighbour of [around, ...around.children]) {
      for (const value of neighbour.attributes.get(attribute)?.values ?? []) {
        if (value.type === 'reference' && value.target !== undefined) {
          near.add(value.target);
        }
      }
    }
  }
  return near;
}

/** Several beginnings of a new element; a trial finds the one that fits. */
function templates(kind: string): readonly string[] {
  switch (kind) {
    case 'kpi':
      return ['metric: csat', 'metric: asa', 'metric: retention', 'metric: enps'];
    case 'role':
      return ['', 'level: executive', 'customer-facing: yes'];
    case 'team':
      return ['function: marketing', 'function: it', 'function: service'];
    case 'channel':
      return ['type: web'];
    case 'objective':
      return ['level: customer', 'level: corporate', 'level: brand'];
    case 'listening':
      return ['solicited: yes', 'type: employees'];
    case 'research':
      return ['methods: interview', 'methods: observation'];
    default:
      return attributesOf(kind).size > 0 ? [''] : [];
  }
}

/** The shortest name that means this element everywhere: its own, or its identity where others share that. */
function nameFrom(other: Element, from: Element): string {
  return other.container === undefined || other.container === from.container ? other.name : other.id;
}

export function freeName(base: string, model: CxModel): string {
  const taken = new Set(
    model.fragments.flatMap(fragment => visibleElements(fragment.elements).map(({ name }) => name)),
  );
  let name = base;
  for (let ordinal = 2; taken.has(name); ordinal++) {
    name = `${base}${ordinal}`;
  }
  return name;
}

export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
