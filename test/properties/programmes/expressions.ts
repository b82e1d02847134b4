/** Selections and conditions over the properties that the metamodel table gives a kind. */
import { type AttributeSpec, attributesOf, derivedOf, kindSpec } from '../../../language/src/index.ts';
import { type Company, SUBJECTS } from './company.ts';

/** No condition is nested deeper than this. */
const DEPTH = 3;

/** `v0 in touchpoints where …`. */
export function selection(kind: string, company: Company, depth = 0): string {
  return `${variable(depth)} in ${kindSpec(kind)!.plural}${filter(kind, company, depth)}`;
}

/** A condition about the elements that a selection of the same depth selects. */
export function condition(kind: string, company: Company, depth = 0): string {
  const { random } = company;
  if (depth < DEPTH && random.below(3) === 0) {
    const [left, right] = [condition(kind, company, depth + 1), condition(kind, company, depth + 1)];
    const both = `${left.replaceAll(variable(depth + 1), variable(depth))} ${random.pick(['and', 'or'])} ${right.replaceAll(variable(depth + 1), variable(depth))}`;
    return random.pick([both, `(${both})`, `not (${both})`, `not exists ${variable(depth)}.owner or (${both})`]);
  }
  const attributes = [...attributesOf(kind).values()].filter(spec => !derivedOf(kind).has(spec.name));
  return about(random.pick(attributes), company, depth);
}

/** A condition that names no variable of another. */
export function closedCondition(company: Company): string {
  const { random } = company;
  const kind = random.pick(SUBJECTS);
  const { plural } = kindSpec(kind)!;
  const [where, holds] = [filter(kind, company, 0), condition(kind, company, 0)];
  return random.pick([
    `some v0 in ${plural}${where}`,
    `no v0 in ${plural}${where}`,
    `every v0 in ${plural}${where} : ${holds}`,
    `share(v0 in ${plural}${where} : ${holds}) >= 50%`,
    `count(v0 in ${plural}${where}) + 1 - 2 * 3 / 4 > -1`,
    `count(${plural}) != 0 and count((${plural})) < 100`,
    `max(v0.effort for v0 in initiatives where v0.value > 2) <= 3 and exists ${plural}`,
    `today > 2026-01-01 + 3mo or ${plural === 'kpis' ? 'no' : 'some'} v0 in (${plural})`,
  ]);
}

function variable(depth: number): string {
  return `v${depth}`;
}

/** In parentheses, for a `some` without them would take the colon of an `every` around it. */
function filter(kind: string, company: Company, depth: number): string {
  return company.random.below(2) === 0 ? '' : ` where (${condition(kind, company, depth)})`;
}

function about(spec: AttributeSpec, company: Company, depth: number): string {
  const { random } = company;
  const property = `${variable(depth)}.${spec.name}`;
  const [type] = spec.types;
  if (type === undefined || spec.types.length > 1 || random.below(4) === 0) {
    return `exists ${property}`;
  }
  const comparison = random.pick(['=', '!=', '<', '<=', '>', '>=']);
  const inner = variable(depth + 1);
  if (type.type === 'reference') {
    return spec.many ? quantified(property, type.kinds, company, depth) : referred(property, type.kinds, company);
  }
  if (spec.many) {
    return random.pick([`count(${property}) ${comparison} 2`, `no ${inner} in ${property}`, `exists ${property}`]);
  }
  switch (type.type) {
    case 'text':
      return random.pick([`${property} like "Go*"`, `${property} = "a \\"text\\""`, `${property} != """one"""`]);
    case 'number':
      return `${property} ${comparison} ${random.pick(['3', '-1', '2 + 1', '-1 - -2', '(4 - 1) * 2'])}`;
    case 'percent':
      return `${property} ${comparison} 12.5%`;
    case 'date':
      return `${property} ${comparison} ${random.pick(['today', '2026-01-31', 'today - 3mo', 'today + 20wd'])}`;
    case 'duration':
      return `${property} ${comparison} ${random.pick(['5min', '90s + 1h'])}`;
    case 'money':
      return `${property} ${comparison} EUR 12.50`;
    case 'boolean':
      return random.pick([property, `not ${property}`, `${property} = yes`, `${property} != no`]);
    case 'word':
      return random.pick([`${property} = ${random.pick(type.words)}`, `${property} in (${type.words.join(', ')})`]);
    default:
      return `exists ${property}`;
  }
}

function quantified(property: string, kinds: readonly string[] | 'any', company: Company, depth: number): string {
  const { random } = company;
  const kind = kinds === 'any' || kinds.length > 1 ? undefined : kinds[0]!;
  const inner = variable(depth + 1);
  const holds = kind === undefined || depth >= DEPTH ? `exists ${inner}.owner` : condition(kind, company, depth + 1);
  return random.pick([
    `some ${inner} in ${property} where ${holds}`,
    `no ${inner} in ${property} where ${holds}`,
    `(every ${inner} in ${property} : ${holds})`,
    `every ${inner} in ${property} where exists ${inner}.from : ${holds}`,
    `count(${inner} in ${property} where ${holds}) = 2`,
    `share(${inner} in ${property} : ${holds}) > 50%`,
  ]);
}

function referred(property: string, kinds: readonly string[] | 'any', company: Company): string {
  const found = company.some(kinds, element => company.isNameable(element));
  return company.isNameable(found) ? `${property} = ${company.reference(found, true)}` : `exists ${property}`;
}
