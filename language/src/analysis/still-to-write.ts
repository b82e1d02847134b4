/**
 * What is still to write at each element, as one thing to read: rules judge one by one, and whoever has just written a KPI
 * should hear once what it lacks and not seven times.
 *
 * Each finding keeps its rule, its severity and its fingerprint for programs. Wherever people read, in a terminal and in an
 * editor, those of one element that only silence keeps open are told together, in one order and in the same words.
 */
import type { Finding, Severity } from '../model/finding.ts';
import { attributesOf } from '../model/metamodel/index.ts';
import { type CxModel, type Element, elementsOf } from '../model/model.ts';
import { titleOf } from '../model/read.ts';

type Model = Pick<CxModel, 'element' | 'fragments'>;

/** What is still to write at one element. */
export interface StillToWrite {
  readonly element: Element;
  /** Worst first; all stand at one place, mostly the name of the element. */
  readonly findings: readonly Finding[];
  /** That of the worst. */
  readonly severity: Severity;
  /** Attributes of the element that are to be written: `` `owner`, `readings` or `data` ``; empty where none is. */
  readonly attributes: string;
  /** Those of the findings that name no attribute of the element. */
  readonly others: readonly Finding[];
  /** All that it lacks and what to write, in a sentence or two. */
  readonly message: string;
}

export interface ToldTogether {
  /** In the order in which they came. */
  readonly apart: readonly Finding[];
  /** Elements in the order of their first finding. */
  readonly together: readonly StillToWrite[];
}

/** Where each finding has a page and fixes of its own at hand, fewer say best by themselves what they are. */
const MANY = 4;

/** The findings of one file, or of several; `least` is how many an element must have to be told together. */
export function toldTogether(findings: readonly Finding[], model: Model, least = MANY): ToldTogether {
  // What is absent stands at the name of its element; what lacks a part stands at its value, and is told there. Two elements
  // of one identity are a mistake, and each still lacks what it lacks.
  const byElement = Map.groupBy(
    findings.filter(isStillToWrite),
    ({ file, element, span }) => `${element}\n${file}\n${span.start} ${span.end}`,
  );
  const together: StillToWrite[] = [];
  const told = new Set<Finding>();
  for (const ofElement of byElement.values()) {
    const different = new Set(ofElement.map(({ rule, message }) => `${rule} ${message}`));
    const element = different.size < least ? undefined : elementOf(ofElement[0]!, model);
    if (element !== undefined) {
      together.push(stillToWrite(element, ofElement));
      for (const finding of ofElement) {
        told.add(finding);
      }
    }
  }
  return { apart: told.size === 0 ? findings : findings.filter(finding => !told.has(finding)), together };
}

/** The element that a finding is about: of several of one identity, which is a mistake, the one that it stands at. */
function elementOf({ element: id, file, span }: Finding, model: Model): Element | undefined {
  const first = model.element(id!);
  if (first?.file === file && first.nameSpan.start === span.start) {
    return first;
  }
  const fragment = model.fragments.find(each => each.file === file);
  const named = fragment === undefined ? [] : elementsOf(fragment).filter(each => each.id === id);
  return named.find(each => each.nameSpan.start === span.start) ?? named[0];
}

function isStillToWrite({ outcome, unwritten, element }: Finding): boolean {
  return outcome === 'fail' && unwritten === true && element !== undefined;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

function stillToWrite(element: Element, findings: readonly Finding[]): StillToWrite {
  const sorted = findings.toSorted((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity));
  const [worst] = sorted as [Finding];
  const named = sorted.map(finding => ({ finding, attributes: attributesIn(finding, element) }));
  const attributes = list(distinct(named.map(each => each.attributes)));
  const others = named.filter(each => each.attributes === '').map(each => each.finding);
  return {
    element,
    findings: sorted,
    severity: worst.severity,
    attributes,
    others,
    message: messageOf(element, sorted, attributes, others),
  };
}

/**
 * The attributes of the element that a finding says are to be written, as its message names them one beside the other, or its
 * remedy: `` `readings` or `data` ``.
 */
function attributesIn({ message: said, remedy }: Finding, element: Element): string {
  const known = attributesOf(element.kind);
  // A title may hold any words.
  const message = said.replaceAll(titleOf(element), '');
  const named = [...message.matchAll(/`([^`]+)`/g)].filter(([, word]) => known.has(word!));
  const [first, ...others] = named;
  if (first === undefined) {
    return remedy !== undefined && known.has(remedy.attribute) ? `\`${remedy.attribute}\`` : '';
  }
  let words = first[0];
  let end = first.index + first[0].length;
  for (const { 0: word, index } of others) {
    const between = message.slice(end, index);
    const joiner = between === ' and ' ? 'and' : /\bor\b/.test(between) ? 'or' : undefined;
    if (joiner === undefined) {
      break;
    }
    words = words.includes(word) ? words : `${words} ${joiner} ${word}`;
    end = index + word.length;
  }
  return words;
}

/**
 * `“Happy” needs exactly one accountable role, has no data and leads nowhere. Write …`: what each finding says before its
 * colon, and what is to be written of all of them.
 */
function messageOf(
  element: Element,
  findings: readonly Finding[],
  attributes: string,
  others: readonly Finding[],
): string {
  const title = titleOf(element);
  const parts = findings.map(finding => ({ finding, ...divided(finding.message, title) }));
  const said = distinct(parts.filter(({ isOfIt }) => isOfIt).map(({ what }) => what));
  const sentences = [
    ...distinct(parts.filter(({ isOfIt }) => !isOfIt).map(({ what }) => what)),
    ...(attributes === '' ? [] : [`Write ${attributes}`]),
    ...distinct(
      parts.filter(({ finding, advice }) => others.includes(finding) && advice !== '').map(({ advice }) => advice),
    ),
  ];
  const ofIt = said.length === 0 ? [] : [`“${title}” ${list(said)}`];
  return `${[...ofIt, ...sentences.map(upperFirst)].join('. ')}.`;
}

interface Divided {
  /** Whether it says something of the element itself: it then begins with its title, which is left out. */
  readonly isOfIt: boolean;
  readonly what: string;
  readonly advice: string;
}

/** Stands for the title, which may hold any signs, while a message is divided. */
const TITLE = '\0';

/** A message says what is wrong, then what to do. */
function divided(message: string, title: string): Divided {
  const beginning = [`“${title}” `, `${title} `].find(each => message.startsWith(each)) ?? '';
  const rest = withoutConditions(message.slice(beginning.length).replaceAll(title, TITLE));
  const colon = rest.indexOf(': ');
  const parts = colon < 0 ? [rest, ''] : [rest.slice(0, colon), rest.slice(colon + 2)];
  const [what = '', advice = ''] = parts.map(part => part.replaceAll(TITLE, () => title));
  return { isOfIt: beginning !== '', what, advice };
}

/** A message without the conditions that a norm adds to it: of what is only not written they say nothing more. */
export function withoutConditions(message: string): string {
  const start = message.lastIndexOf(' (not met: ');
  return start < 0 || !message.endsWith(')') ? message : message.slice(0, start);
}

/** A comma keeps apart what is itself of two: `` `owner`, and `readings` or `data` ``. */
function list(words: readonly string[]): string {
  if (words.length < 2) {
    return words.join('');
  }
  const comma = words.slice(-2).some(word => /` (?:and|or) `/.test(word)) ? ',' : '';
  return `${words.slice(0, -1).join(', ')}${comma} and ${words.at(-1)}`;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter(word => word !== '');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
