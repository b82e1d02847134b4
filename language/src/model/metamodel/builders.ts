/** Words to write the table with; see `types.ts` for what they mean. */
import type { AttributeSpec, DerivedSpec, KindSpec, PartSpec, TypeSpec } from './types.ts';

export const text: TypeSpec = { type: 'text' };
export const number: TypeSpec = { type: 'number' };
export const count: TypeSpec = { type: 'number', integer: true, min: 0 };
export const rank: TypeSpec = { type: 'number', integer: true, min: 1 };
export const oneToFive: TypeSpec = { type: 'number', integer: true, min: 1, max: 5 };
export const minusTwoToTwo: TypeSpec = { type: 'number', integer: true, min: -2, max: 2 };
export const percent: TypeSpec = { type: 'percent' };
export const share: TypeSpec = { type: 'percent', min: 0, max: 100 };
export const date: TypeSpec = { type: 'date' };
export const duration: TypeSpec = { type: 'duration' };
export const money: TypeSpec = { type: 'money' };
export const boolean: TypeSpec = { type: 'boolean' };
export const name: TypeSpec = { type: 'name' };
export const range: TypeSpec = { type: 'range' };
export const expression: TypeSpec = { type: 'expression' };
export const selection: TypeSpec = { type: 'selection' };
export const fix: TypeSpec = { type: 'fix' };
export const any: TypeSpec = { type: 'reference', kinds: 'any' };

export function words(...list: string[]): TypeSpec {
  return { type: 'word', words: list };
}

export function ref(...kinds: string[]): TypeSpec {
  return { type: 'reference', kinds };
}

/** A value in the unit of a KPI. */
export const quantity: readonly TypeSpec[] = [number, percent, duration, money];

export const cadence = words('continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly');
export const lifecycle = words('acquire', 'onboard', 'use', 'support', 'renew', 'leave', 'end-to-end');
export const phase = words('before', 'purchase', 'use', 'support', 'after');
export const companyFunction = words(
  'marketing',
  'sales',
  'service',
  'it',
  'operations',
  'hr',
  'finance',
  'risk',
  'product',
);
export const severity = words('error', 'warning', 'info');
export const audience: readonly TypeSpec[] = [
  words('everyone', 'employees', 'customers', 'shareholders', 'partners'),
  ref('team', 'role', 'forum'),
];
export const participants: readonly TypeSpec[] = [words('customers', 'partners', 'employees')];
export const evidence = ref('research', 'insight', 'listening', 'kpi');
export const ecosystem = ['process', 'policy', 'system', 'service', 'partner', 'product', 'data'] as const;

type Types = TypeSpec | readonly TypeSpec[];

function list(types: Types): readonly TypeSpec[] {
  return Array.isArray(types) ? types : [types as TypeSpec];
}

/** An attribute with one value. */
export function one(name: string, types: Types, doc: string, extra: Partial<AttributeSpec> = {}): AttributeSpec {
  return { name, types: list(types), many: false, doc, ...extra };
}

/** An attribute with several values. */
export function many(name: string, types: Types, doc: string, extra: Partial<AttributeSpec> = {}): AttributeSpec {
  return { name, types: list(types), many: true, doc, ...extra };
}

export function part(
  name: string,
  types: Types,
  doc: string,
  extra: { many?: boolean; written?: PartSpec['written'] } = {},
): PartSpec {
  return { name, types: list(types), many: extra.many ?? false, written: extra.written ?? 'word', doc };
}

/** Elements of `kind` that name this one in one of `attributes`. */
export function reverse(name: string, kind: string, attributes: readonly string[], doc: string): DerivedSpec {
  return { name, types: [ref(kind)], many: true, doc, how: { by: 'reverse', kind, attributes } };
}

export function contained(name: string, kind: string, doc: string): DerivedSpec {
  return { name, types: [ref(kind)], many: true, doc, how: { by: 'contained', kind } };
}

export function container(kind: string, doc: string): DerivedSpec {
  return { name: kind, types: [ref(kind)], many: false, doc, how: { by: 'container', kind } };
}

/** What the attribute gives for this element and for all within it. */
export function gathered(attribute: string, types: Types, doc: string): DerivedSpec {
  return { name: attribute, types: list(types), many: true, doc, how: { by: 'gathered', attribute } };
}

/** All values of an attribute, each with its parts: `t.emotions` of `emotion`. */
export function values(name: string, attribute: string, types: Types, doc: string): DerivedSpec {
  return { name, types: list(types), many: true, doc, how: { by: 'values', attribute } };
}

/** The value of an attribute that is about the whole: of several, the one without the part `for`. */
export function whole(attribute: string, types: Types, doc: string): DerivedSpec {
  return { name: attribute, types: list(types), many: false, doc, how: { by: 'whole', attribute } };
}

/** What the attribute of the same name says, or else that of the element named by `through`. */
export function inherited(name: string, through: string, types: Types, doc: string): DerivedSpec {
  return { name, types: list(types), many: false, doc, how: { by: 'inherited', through } };
}

export function computed(name: string, types: Types, doc: string, many = false): DerivedSpec {
  return { name, types: list(types), many, doc, how: { by: 'computed' } };
}

/** All that is got to by the attributes, again and again. */
export function followed(name: string, follows: readonly string[], types: Types, doc: string): DerivedSpec {
  return { name, types: list(types), many: true, doc, how: { by: 'computed', follows } };
}

export function kind(
  kind: string,
  plural: string,
  doc: string,
  spec: {
    within?: readonly string[];
    naming?: KindSpec['naming'];
    attributes?: readonly AttributeSpec[];
    derived?: readonly DerivedSpec[];
  },
): KindSpec {
  return {
    kind,
    plural,
    doc,
    within: spec.within ?? [''],
    naming: spec.naming ?? 'required',
    attributes: spec.attributes ?? [],
    derived: spec.derived ?? [],
  };
}
