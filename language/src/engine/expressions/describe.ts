/** Types in words that people use: "a role", "a list of channels", "a duration". */
import { kindSpec } from '../../model/metamodel/index.ts';
import { type Alternative, mainOf, type Type } from './types.ts';

const NAMES: Readonly<Record<Exclude<Alternative['type'], 'element' | 'word'>, readonly [one: string, many: string]>> =
  {
    boolean: ['yes or no', 'yes or no'],
    number: ['a number', 'numbers'],
    percent: ['a percentage', 'percentages'],
    date: ['a date', 'dates'],
    text: ['a text', 'texts'],
    name: ['a word', 'words'],
    range: ['a range', 'ranges'],
    clause: ['an expression', 'expressions'],
    duration: ['a duration', 'durations'],
    money: ['an amount of money', 'amounts of money'],
  };

const FAMILY = {
  clock: 'a duration by the clock',
  working: 'a number of working days',
  calendar: 'a number of months',
};

const MANY_KINDS = 4;

export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `a, b or c`. */
export function orList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}

function one(alternative: Alternative): string {
  switch (alternative.type) {
    case 'element':
      return alternative.kinds === 'any' || alternative.kinds.length > MANY_KINDS
        ? 'an element'
        : orList(alternative.kinds.map(withArticle));
    case 'word':
      return alternative.words.length <= MANY_KINDS ? `one of ${alternative.words.join(', ')}` : 'a word of a list';
    case 'duration':
      return alternative.family === undefined ? NAMES.duration[0] : FAMILY[alternative.family];
    case 'money':
      return alternative.currency === undefined ? NAMES.money[0] : `an amount in ${alternative.currency}`;
    default:
      return NAMES[alternative.type][0];
  }
}

function many(alternative: Alternative): string {
  switch (alternative.type) {
    case 'element':
      return alternative.kinds === 'any' || alternative.kinds.length > MANY_KINDS
        ? 'elements'
        : orList(alternative.kinds.map(kind => kindSpec(kind)?.plural ?? kind));
    case 'word':
      return 'words';
    default:
      return NAMES[alternative.type][1];
  }
}

export function describeType(type: Type): string {
  const { list, alternatives } = mainOf(type);
  return list ? `a list of ${orList(unique(alternatives.map(many)))}` : orList(unique(alternatives.map(one)));
}

/** The name of a type for machines: `list of element(touchpoint)`, `number`; a contract of `cx query`. */
export function typeName(type: Type): string {
  const names = unique(type.alternatives.map(alternativeName)).join(' or ') || 'nothing';
  return type.list ? `list of ${names}` : names;
}

function alternativeName(alternative: Alternative): string {
  switch (alternative.type) {
    case 'element':
      return alternative.kinds === 'any' ? 'element' : alternative.kinds.join(' or ');
    case 'name':
      return 'word';
    case 'clause':
      return 'expression';
    default:
      return alternative.type;
  }
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
