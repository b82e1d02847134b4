/**
 * How conditions are written elsewhere, in sentences, spreadsheets and programmes, and how they are written here. Looked up
 * only once a condition could not be read.
 */
import { isAttributeName, kindOfPlural, kindSpec } from '../../model/metamodel/index.ts';
import { KEYWORD_TOKENS } from '../parser/tokens.ts';

/** Words that stand in an operator's place, and what is said of them; `x` is what stands before them. */
interface Habit {
  readonly written: RegExp;
  readonly said: (x: string, words: RegExpExecArray) => string;
}

const INSTEAD_OF_IF =
  'what a norm is about stands in its `for:`, as in `for: t in touchpoints where t.critical`, and `not (a) or b` says that b holds where a does.';

const exists = (x: string) => `that there is one is written \`exists ${x}\`.`;
const existsNot = (x: string) => `that there is none is written \`not exists ${x}\`.`;
const compared = (operator: string) => (x: string, words: RegExpExecArray) => {
  const [than = '…'] = /(?<= )(?!than |to |an? )[^\s)]+/.exec(words.input.slice(words[0].length)) ?? [];
  return `this is written \`${x} ${operator} ${than}\`.`;
};

/** From the more particular to the more general. */
const BEHIND: readonly Habit[] = [
  { written: /^is not (set|given|there|defined|present|filled)\b/i, said: existsNot },
  { written: /^(is|are|=) (set|given|there|defined|present|filled|not (empty|null|none|missing))\b/i, said: exists },
  { written: /^(is |are )?(empty|missing|absent|null|none|undefined|unset)\b/i, said: existsNot },
  { written: /^(exists?|present)$/i, said: exists },
  {
    written: /^(is |are )?between (\S+) (and|to) ([^\s)]+)/i,
    said: (x, words) => `this is written \`${x} >= ${words[2]} and ${x} <= ${words[4]}\`.`,
  },
  {
    written:
      /^(is )?(less|smaller|shorter|fewer|lower|faster) than or equal|^(is )?(at most|no (more|longer|later) than|up to|max)\b/i,
    said: compared('<='),
  },
  {
    written:
      /^(is )?(more|greater|longer|larger|higher|bigger) than or equal|^(is )?(at least|no (less|fewer|earlier) than|from|min)\b/i,
    said: compared('>='),
  },
  { written: /^(is )?(less|smaller|shorter|fewer|lower|faster|below|under|before|earlier)\b/i, said: compared('<') },
  {
    written: /^(is )?(more|greater|longer|larger|higher|bigger|slower|above|over|after|later|exceeds)\b/i,
    said: compared('>'),
  },
  { written: /^(is )?not in\b/i, said: x => `\`not\` stands in front: \`not ${x} in …\`.` },
  { written: /^(is|are) (in|one of)\b/i, said: compared('in') },
  { written: /^(is|are|does|do) not\b|^(isn|aren|doesn)['’]t\b/i, said: compared('!=') },
  { written: /^(is|are|equals?|eq|be)\b/i, said: compared('=') },
  {
    written: /^(starts|begins|ends|matches|startswith|endswith)\b/i,
    said: x => `this is written \`${x} like "pre*"\`, in which \`*\` stands for anything.`,
  },
  { written: /^(includes?|holds?|contain)\b/i, said: compared('contains') },
  {
    written: /^(has|have|with) (an? |no )?(\S+)$/i,
    said: (x, words) => `this is written \`${words[2]?.trim() === 'no' ? 'not ' : ''}exists ${x}.${words[3]}\`.`,
  },
  { written: /^(then|implies|if|when|unless|\?)(?![\p{L}\p{N}_-])/iu, said: () => INSTEAD_OF_IF },
  { written: /^not\b/i, said: x => `\`not\` stands in front of all that it denies, as in \`not ${x} = …\`.` },
  { written: /^\.\./, said: x => `a range is written as two comparisons, \`… >= ${x} and … <= …\`.` },
  {
    written: /^[,;]|^(exists|some|every|no)\b/,
    said: () => 'two conditions are joined by `and`, or stand in two lines of `require:`.',
  },
];

/** Words that stand in an operator's place in front of what they are about, which is `x` here. */
const IN_FRONT: readonly Habit[] = [
  { written: /^(exist|has|have|defined|present|given)$/i, said: exists },
  { written: /^(missing|lacks?|without|absent|undefined|isnull|empty)$/i, said: existsNot },
  { written: /^(if|when|unless|where)$/i, said: () => INSTEAD_OF_IF },
  { written: /^(any|one|there)$/i, said: () => 'that there is such a one is written `some x in … where …`.' },
  { written: /^(all|each)$/i, said: () => 'what holds for all is written `every x in … : …`.' },
  { written: /^none$/i, said: () => 'that there is none is written `no x in … where …`.' },
  { written: /^(len|length|size|number|amount)$/i, said: () => 'how many there are is written `count(x in …)`.' },
];

/** What is said of words that no operator joins to what stands before them, in the rest of a sentence. */
export function habitOf(before: string, surplus: string): string {
  const [first = ''] = surplus.split(/[\s(]/, 1);
  const loud = [before, first].find(word => KEYWORD_TOKENS.has(word.toLowerCase()) && word !== word.toLowerCase());
  if (loud !== undefined) {
    return `\`${loud}\` is written in small letters, \`${loud.toLowerCase()}\`.`;
  }
  const argument = surplus.replace(/^\(|\)$/g, '').split(/\s/, 1)[0]!;
  return (
    said(IN_FRONT, before, argument) ??
    said(BEHIND, surplus, before) ??
    'an operator such as `and` or `=` is missing between them, or this is too much.'
  );
}

/** A selection from the collection that stands among the words, or whose kind does. */
export function habitualSelection(words: string): string {
  for (const [word] of words.matchAll(/[\p{L}-]+/gu)) {
    const spec = kindOfPlural(word) ?? kindSpec(word);
    if (spec !== undefined) {
      return `${spec.kind[0]} in ${spec.plural}`;
    }
  }
  return 't in touchpoints where t.critical';
}

export const FIX_ACTIONS = ['add', 'set', 'create'] as const;

/** The fix that was surely meant by words that are none: `"add owner"`, `owner`. */
export function habitualFix(words: string): string | undefined {
  const meant = words
    .replace(/["',.;]/g, ' ')
    .toLowerCase()
    .trim()
    .split(/\s+/);
  const action = FIX_ACTIONS.find(each => each === meant[0]);
  const attributes = meant.filter(word => isAttributeName(word));
  return attributes.length === 1 && meant.length <= 2 ? `${action ?? 'add'} ${attributes[0]}` : undefined;
}

/** What is said of words behind the list of a selection, where they were surely meant as its condition. */
export function habitInSelection(surplus: string): string | undefined {
  return /^(with|if|when|that|which|who|whose|having|only)\b/i.test(surplus)
    ? 'which ones are meant is said behind `where`, as in `t in touchpoints where t.critical`.'
    : undefined;
}

/** What is longer is left out: a sentence shows how a condition is written, and not the whole of it. */
const LONGEST = 60;

function said(habits: readonly Habit[], all: string, what: string): string | undefined {
  const words = all.slice(0, 2 * LONGEST);
  const x = what.length > LONGEST ? '…' : what;
  for (const habit of habits) {
    const match = habit.written.exec(words);
    if (match !== null) {
      return habit.said(x, match);
    }
  }
  return undefined;
}
