/** Types of the metamodel in words: "a role, written as its name". */
import { kindSpec, type TypeSpec } from './metamodel/index.ts';
import type { Kinds } from './names.ts';

export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

export function joinOr(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts[parts.length - 1]}`;
}

export function describeKinds(kinds: Kinds): string {
  if (kinds === 'any' || kinds.length > 6) {
    return 'an element';
  }
  return joinOr(kinds.filter(kind => kindSpec(kind) !== undefined).map(withArticle));
}

export function describeType(type: TypeSpec): string {
  switch (type.type) {
    case 'text':
      return 'a text in quotes';
    case 'number':
      return type.integer === true ? 'a whole number' : 'a number';
    case 'percent':
      return 'a percentage such as `85%`';
    case 'date':
      return 'a date such as `2026-11-21`';
    case 'duration':
      return 'a duration such as `5min`';
    case 'money':
      return 'an amount of money such as `EUR 12.50`';
    case 'boolean':
      return '`yes` or `no`';
    case 'word':
      return type.words.length <= 8 ? joinOr(type.words.map(word => `\`${word}\``)) : 'a word of its list';
    case 'name':
      return 'a name';
    case 'reference':
      return `the name of ${describeKinds(type.kinds)}`;
    case 'range':
      return 'a range such as `0..100`';
    case 'expression':
      return 'a condition';
    case 'selection':
      return 'a selection such as `t in touchpoints where t.critical`';
    case 'fix':
      return 'a remedy such as `add kpis`';
  }
}

export function describeTypes(types: readonly TypeSpec[]): string {
  return joinOr(types.map(describeType));
}
