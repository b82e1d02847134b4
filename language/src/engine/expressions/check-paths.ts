/** Names and paths: what the first word stands for, then a property a step. */
import type { Step } from '../../model/expression.ts';
import { KINDS, kindOfPlural, kindSpec } from '../../model/metamodel/index.ts';
import type { Kinds } from '../../model/names.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import type { Span } from '../../model/values.ts';
import type { Checker } from './check.ts';
import { describeType, withArticle } from './describe.ts';
import { concreteKinds, findProperty, propertyNames } from './property-types.ts';
import type { ResolvedValue } from './resolved.ts';
import type { PathExpression } from './scope.ts';
import {
  elementsOf,
  hasAlternative,
  isUnknown,
  itemOf,
  kindsOf,
  listOf,
  mainOf,
  single,
  type Type,
  typeOfSpecs,
  wordsOf,
} from './types.ts';

const ABSENT = ' That there is one is asked by `exists t.owner`, that there is none by `not exists t.owner`.';
/** Words that are values in other languages. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ...['null', 'nil', 'none', 'nothing', 'empty', 'undefined', 'missing', 'unknown'].map((word): [string, string] => [
    word,
    ABSENT,
  ]),
  ['true', ' What is so is `yes`.'],
  ['false', ' What is not so is `no`.'],
]);

/** How many words of a closed list a message shows before it stops. */
const SHOWN_WORDS = 20;
/** How many elements of one name. */
const SHOWN_CANDIDATES = 3;

export function checkPath(checker: Checker, path: PathExpression, expected: Type | undefined): ResolvedValue {
  const { steps } = path;
  const first = steps[0]!;
  const variable = checker.variable(first.name);
  if (variable !== undefined) {
    const { slot, name, type } = variable;
    return properties(checker, { node: 'variable', slot, name, type, span: spanOf(steps, 1) }, steps, 1);
  }
  return (
    setting(checker, path) ??
    expectedWord(checker, path, expected) ??
    elementNamed(checker, path, kindsOf(expected ?? single())) ??
    collection(checker, path) ??
    factNamed(checker, path) ??
    elementNamed(checker, path, 'any') ??
    unknownName(checker, path, expected)
  );
}

function spanOf(steps: readonly Step[], count: number): Span {
  return { start: steps[0]!.start, end: steps[count - 1]!.end };
}

function setting(checker: Checker, path: PathExpression): ResolvedValue | undefined {
  const { settings } = checker.scope;
  const [first, second, ...rest] = path.steps;
  if (first!.name !== 'setting' || second === undefined || settings === undefined) {
    return undefined;
  }
  const type = settings.get(second.name);
  if (type === undefined || rest.length > 0) {
    const place = type === undefined ? second : rest[0]!;
    const message =
      type !== undefined
        ? `\`setting.${second.name}\` is ${describeType(type)}: nothing can be asked of it.`
        : settings.size === 0
          ? `This rule has no setting \`${second.name}\`: write \`setting ${second.name} { default: … }\` in it.`
          : `This rule has no setting \`${second.name}\`.${didYouMean(nearest(second.name, settings.keys()))}`;
    checker.report({ rule: 'type-error', span: spanOfStep(place), message });
    return checker.unknown(path.span);
  }
  return { node: 'setting', name: second.name, type, span: path.span };
}

function spanOfStep(step: Step): Span {
  return { start: step.start, end: step.end };
}

/** A word of the expected list, or any word where a free one is expected. */
function expectedWord(checker: Checker, path: PathExpression, expected: Type | undefined): ResolvedValue | undefined {
  if (expected === undefined || path.steps.length !== 1) {
    return undefined;
  }
  const { name } = path.steps[0]!;
  const words = wordsOf(expected);
  if (words.includes(name)) {
    return { node: 'constant', value: name, type: single({ type: 'word', words: [name] }), span: path.span };
  }
  if (hasAlternative(expected, 'name') && !namesAnElement(checker, name, kindsOf(expected))) {
    return { node: 'constant', value: name, type: single({ type: 'name' }), span: path.span };
  }
  return undefined;
}

function namesAnElement(checker: Checker, name: string, kinds: Kinds): boolean {
  return kinds.length > 0 && checker.scope.names.resolve(name, kinds, checker.scope.from).outcome === 'found';
}

function collection(checker: Checker, path: PathExpression): ResolvedValue | undefined {
  const { steps } = path;
  const kind = kindOfPlural(steps[0]!.name)?.kind;
  if (kind === undefined) {
    return undefined;
  }
  const span = spanOf(steps, 1);
  return properties(checker, { node: 'collection', kind, type: elementsOf([kind], true), span }, steps, 1);
}

/** The longest run of first steps that is the name of a fact. */
function factNamed(checker: Checker, path: PathExpression): ResolvedValue | undefined {
  const { steps } = path;
  const { names, from } = checker.scope;
  for (let count = steps.length; count > 0; count--) {
    const resolution = names.resolve(joined(steps, count), ['fact'], from);
    if (resolution.outcome === 'found') {
      const fact = resolution.element;
      const type = listOf(checker.scope.factType(fact));
      return properties(checker, { node: 'selection', id: fact.id, type, span: spanOf(steps, count) }, steps, count);
    }
  }
  return undefined;
}

function joined(steps: readonly Step[], count: number): string {
  if (count === 1) {
    return steps[0]!.name;
  }
  return steps
    .slice(0, count)
    .map(step => step.name)
    .join('.');
}

/** The longest run of first steps that names an element of one of the kinds. */
function elementNamed(checker: Checker, path: PathExpression, kinds: Kinds): ResolvedValue | undefined {
  if (kinds.length === 0) {
    return undefined;
  }
  const { steps } = path;
  const { names, from } = checker.scope;
  for (let count = steps.length; count > 0; count--) {
    const text = joined(steps, count);
    const resolution = names.resolve(text, kinds, from);
    if (resolution.outcome === 'found') {
      const { id, kind } = resolution.element;
      const span = spanOf(steps, count);
      return properties(checker, { node: 'reference', id, text, type: elementsOf([kind], false), span }, steps, count);
    }
    if (resolution.outcome === 'ambiguous') {
      const { candidates } = resolution;
      const shown = candidates.slice(0, SHOWN_CANDIDATES).map(element => `\`${element.id}\``);
      const more = candidates.length - shown.length;
      const list = `${shown.join(' and ')}${more > 0 ? ` and ${more} more` : ''}`;
      checker.report({
        rule: 'ambiguous-name',
        span: spanOf(steps, count),
        message: `\`${text}\` may mean ${list}: write the container in front.`,
      });
      return checker.unknown(path.span);
    }
  }
  return undefined;
}

function unknownName(checker: Checker, path: PathExpression, expected: Type | undefined): ResolvedValue {
  const { steps } = path;
  const { name } = steps[0]!;
  if (expected !== undefined && steps.length === 1 && (isUnknown(expected) || expected.list)) {
    // What a word means is told by what it stands beside: where that is wrong, or a list, there is the mistake.
    return checker.unknown(path.span);
  }
  const words = expected === undefined ? [] : wordsOf(expected);
  if (words.length > 0 && steps.length === 1) {
    const list = words.length <= SHOWN_WORDS ? words.join(', ') : `${words.slice(0, SHOWN_WORDS).join(', ')} …`;
    const message = `\`${name}\` is not one of the words that are possible here: ${list}.${didYouMean(nearest(name, words))}`;
    checker.report({ rule: 'type-error', span: path.span, message });
    return checker.unknown(path.span);
  }
  const kinds = expected === undefined ? 'any' : kindsOf(expected);
  const wanted = kinds === 'any' || kinds.length === 0 ? 'any' : kinds;
  const written = joined(steps, steps.length);
  const { names, from } = checker.scope;
  if (names.resolve(written, wanted, from).outcome === 'unknown-kind' || renamed(checker, steps, wanted)) {
    return checker.unknown(path.span);
  }
  if (checker.scope.subjectUnknown !== undefined) {
    checker.scope.subjectUnknown(path);
    return checker.unknown(path.span);
  }
  const candidates = checker.isFull
    ? []
    : [
        ...nearest(name, checker.variableNames()),
        ...(wanted === 'any'
          ? nearest(
              name,
              KINDS.map(spec => spec.plural),
            )
          : []),
        ...names.nearest(name, wanted, from),
      ];
  checker.report({
    rule: 'unresolved-name',
    span: path.span,
    message: `Nothing is called \`${written}\` here.${HABITS.get(written.toLowerCase()) ?? didYouMean([...new Set(candidates)].slice(0, 3))}`,
  });
  return checker.unknown(path.span);
}

/** Says how the element is called now that the longest run of first steps named before a declared rename. */
function renamed(checker: Checker, steps: readonly Step[], kinds: Kinds): boolean {
  const { names, from } = checker.scope;
  for (let count = steps.length; count > 0; count--) {
    const text = joined(steps, count);
    const resolution = names.resolve(text, kinds, from);
    if (resolution.outcome === 'renamed') {
      const { now } = resolution;
      const span = spanOf(steps, count);
      checker.report({
        rule: 'unresolved-name',
        span,
        message: `Nothing is called \`${text}\` any more: it is called \`${now}\` now.`,
        fixes: [{ title: `Change to \`${now}\``, safe: false, edits: [{ span, newText: now }] }],
      });
      return true;
    }
  }
  return false;
}

/** The rest of a path: a part or a property a step. */
function properties(checker: Checker, start: ResolvedValue, steps: readonly Step[], from: number): ResolvedValue {
  let value = start;
  for (let index = from; index < steps.length; index++) {
    const next = property(checker, value, steps, index);
    if (next === undefined) {
      return checker.unknown(spanOf(steps, steps.length));
    }
    value = next;
  }
  return value;
}

function property(
  checker: Checker,
  of: ResolvedValue,
  steps: readonly Step[],
  index: number,
): ResolvedValue | undefined {
  const { name } = steps[index]!;
  const span = spanOf(steps, index + 1);
  const spec = of.type.parted;
  if (spec !== undefined) {
    const main: ResolvedValue = { node: 'main', of, type: mainOf(of.type), span: of.span };
    if (name === spec.main) {
      return { ...main, span };
    }
    const part = spec.parts?.find(candidate => candidate.name === name);
    if (part !== undefined) {
      return { node: 'part', of, part, type: typeOfSpecs(part.types, part.many || of.type.list), span };
    }
    return property(checker, main, steps, index);
  }
  if (isUnknown(of.type)) {
    return undefined;
  }
  const found = findProperty(of.type, name);
  if (found === undefined) {
    checker.report({ rule: 'type-error', span: spanOfStep(steps[index]!), message: noProperty(of, steps, index) });
    return undefined;
  }
  return { node: 'property', of, name, kinds: found.kinds, type: found.type, span };
}

/** "`owner` of a touchpoint is a role, and a role has no `lead`: did you mean `team.lead`?" */
function noProperty(of: ResolvedValue, steps: readonly Step[], index: number): string {
  const { name } = steps[index]!;
  const before = steps[index - 1]!.name;
  const subject =
    of.node === 'property'
      ? `\`${before}\` of ${describeType(itemOf(of.of.type))}`
      : `\`${of.node === 'variable' ? of.name : before}\``;
  const is = `${subject} is ${describeType(of.type)}`;
  if (!hasAlternative(of.type, 'element')) {
    return `${is}: nothing can be asked of it.`;
  }
  const kinds = concreteKinds(of.type);
  const has = kinds.length === 1 ? withArticle(kinds[0]!) : 'none of them';
  const verb = kinds.length === 1 ? 'has no' : 'has';
  // The very word one step further is more likely meant than a similar one here.
  const further = oneStepFurther(of.type, name);
  const suggestions = further.length > 0 ? further : nearest(name, propertyNames(of.type));
  const unique = suggestions.slice(0, 3);
  return `${is}, and ${has} ${verb} \`${name}\`${unique.length > 0 ? `: ${lowerFirst(didYouMean(unique).trim())}` : '.'}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Properties of what its own single properties lead to: `team.lead` for `lead`. */
function oneStepFurther(type: Type, name: string): string[] {
  const found: string[] = [];
  for (const step of propertyNames(type)) {
    const next = findProperty(itemOf(type), step)?.type;
    const kinds = next === undefined || next.list ? [] : kindsOf(next);
    if (kinds !== 'any' && kinds.some(kind => kindSpec(kind) !== undefined) && next !== undefined) {
      if (findProperty(next, name) !== undefined) {
        found.push(`${step}.${name}`);
      }
    }
  }
  return found;
}
