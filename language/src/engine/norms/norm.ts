/** A rule or a standard, checked and compiled: ready to judge. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Expression, Step } from '../../model/expression.ts';
import type { Severity } from '../../model/finding.ts';
import { attributesOf, kindSpec } from '../../model/metamodel/index.ts';
import type { Element } from '../../model/model.ts';
import type { NameResolver } from '../../model/names.ts';
import { didYouMean, nearest } from '../../model/nearest.ts';
import { printExpression } from '../../model/print.ts';
import { attributeOf, dateOf, firstValue, settingsIn, valuesOf, versionOf, wordOf } from '../../model/read.ts';
import type { Value } from '../../model/values.ts';
import {
  asList,
  type CheckedNorm,
  checkNorm,
  compileCondition,
  compileValue,
  concreteKinds,
  type Holds,
  heedingSilence,
  isLocal,
  type PathExpression,
  type ResolvedValue,
  type Run,
  type Selections,
  type Single,
  type Type,
  typeOfValue,
  weightOf,
} from '../expressions/index.ts';
import type { BuiltinCheck } from './builtin-check.ts';
import { compileMessage, readTemplate } from './message.ts';
import { placesOf } from './places.ts';
import type { Preset } from './settings.ts';
import type { NormSummary } from './table.ts';
import { Unmet } from './unmet.ts';

export interface Requirement {
  /** Its place among the requirements of its norm. */
  readonly index: number;
  readonly holds: Holds;
  /** The same where what is not written is unknown. Asked of what failed only, and compiled when that is first asked. */
  readonly holdsUnlessSilent: Holds;
  /** As written, in one line. */
  readonly text: string;
  /** Attributes of the subject that it looks at, in the order in which they stand in it: where a failure is shown. */
  readonly attributes: readonly string[];
}

/** Where the candidates of a norm come from. */
export type Domain =
  /** All elements of these kinds. */
  | { readonly by: 'kinds'; readonly kinds: readonly string[] }
  | { readonly by: 'list'; readonly list: (run: Run) => readonly Single[] }
  /** The scope of a standard: found once for whoever asks what it binds, its condition included. */
  | { readonly by: 'scope' }
  /** No selection: a standard is then about whoever claims it. */
  | { readonly by: 'nothing' };

export interface Norm {
  readonly id: string;
  readonly name: string;
  readonly type: 'rule' | 'standard';
  readonly element: Element;
  readonly builtIn: boolean;
  readonly severity: Severity;
  readonly isDraft: boolean;
  readonly enforceFrom: string | undefined;
  readonly aspect: string | undefined;
  readonly preset: Preset | undefined;
  readonly version: number;
  readonly domain: Domain;
  readonly where: Holds | undefined;
  readonly requirements: readonly Requirement[];
  readonly unmet: Unmet;
  readonly message: ((run: Run) => string) | undefined;
  readonly remedy: { readonly action: string; readonly attribute: string } | undefined;
  /** The values of its settings by default. */
  readonly defaults: ReadonlyMap<string, Value>;
  readonly check: BuiltinCheck | undefined;
  readonly isLocal: boolean;
  readonly slots: number;
  /** Steps that it takes to look at one candidate. */
  readonly weight: number;
  readonly problems: readonly Diagnostic[];
  /** Whether it can be evaluated at all. */
  readonly isSound: boolean;
  readonly subjectType: Type | undefined;
}

/** The norm as views see it. */
export function summaryOf(norm: Norm, enabled: boolean): NormSummary {
  const { id, name, type, element, builtIn, aspect, preset, severity, isLocal: local, remedy } = norm;
  const asserted = type === 'standard' && norm.requirements.length === 0;
  return { id, name, type, element, builtIn, aspect, preset, severity, enabled, local, asserted, remedy };
}

export interface NormSources {
  readonly names: NameResolver;
  readonly selections: Selections;
  readonly checks: ReadonlyMap<string, BuiltinCheck>;
  readonly isBuiltIn: (element: Element) => boolean;
}

export function compileNorm(element: Element, sources: NormSources): Norm {
  const { names, selections } = sources;
  const written = attributeOf(element, 'for');
  const value = written?.values[0];
  const selection = value?.type === 'selection' ? value.selection : undefined;
  const requires = expressionsOf(element);
  const text = firstValue(element, 'message');
  const template = text?.type === 'text' ? readTemplate(text) : undefined;
  const defaults = settingsIn(element);
  const unknown: PathExpression[] = [];
  const checked = checkNorm(
    { selection, requires, paths: template?.paths ?? [] },
    {
      names,
      ...(selection === undefined && { subjectUnknown: (path: PathExpression) => unknown.push(path) }),
      from: element,
      settings:
        element.kind === 'rule' ? new Map([...defaults].map(([name, value]) => [name, typeOfValue(value)])) : undefined,
      factType: fact => selections.factType(fact),
    },
  );
  const faults = (template?.faults ?? []).map(
    (span): Diagnostic => ({
      rule: 'type-error',
      span,
      message: 'Between braces stands the path of a property, as in `{t.title}`; a brace itself is written `{{`.',
    }),
  );
  const scopeProblems =
    element.kind === 'standard' ? selections.problems(element).filter(problem => !said(problem, checked)) : [];
  const missing = written === undefined ? missingSelection(element, unknown[0]) : [];
  const problems = [
    ...missing,
    ...checked.problems,
    ...scopeProblems,
    ...faults,
    ...remedyProblems(element, checked.subjectType),
  ];
  const name = element.name;
  const requirements = requires.map((require, index) => ({
    index,
    holds: compileCondition(checked.requires[index]!),
    holdsUnlessSilent: compiledLater(() => compileCondition(heedingSilence(checked.requires[index]!, true))),
    text: printExpression(require),
    attributes: placesOf(checked.requires[index]!, checked.subjectType),
  }));
  return {
    id: element.id,
    name,
    type: element.kind === 'standard' ? 'standard' : 'rule',
    element,
    builtIn: sources.isBuiltIn(element),
    severity: (wordOf(element, 'severity') as Severity | undefined) ?? 'warning',
    isDraft: wordOf(element, 'status') === 'draft',
    enforceFrom: dateOf(element, 'enforce-from'),
    aspect: element.kind === 'standard' ? 'standards' : wordOf(element, 'aspect'),
    preset: wordOf(element, 'preset') as Preset | undefined,
    version: versionOf(element),
    ...compiledSelection(element, checked),
    requirements,
    unmet: new Unmet(requirements),
    message: template && compileMessage(template.texts, checked.paths),
    remedy: remedyOf(element),
    defaults,
    check: sources.checks.get(name),
    isLocal: isLocal(checked) && !sources.checks.has(name),
    slots: Math.max(1, checked.slots),
    weight: weightOf(checked.selection?.where, ...checked.requires, ...checked.paths),
    problems,
    isSound: checked.sound && problems.length === 0 && (written === undefined || selection !== undefined),
    subjectType: checked.subjectType,
  };
}

function compiledLater(compile: () => Holds): Holds {
  let holds: Holds | undefined;
  return run => {
    holds ??= compile();
    return holds(run);
  };
}

/** A rule is about something; a standard may be about whoever claims it, as long as it asks nothing of them by name. */
function missingSelection(element: Element, unknown: PathExpression | undefined): Diagnostic[] {
  const how = 'as in `for: t in touchpoints`';
  if (element.kind === 'rule') {
    const message = `This rule does not say what it is about: it has no \`for:\`, ${how}.`;
    return [{ rule: 'syntax', span: element.nameSpan, message }];
  }
  if (unknown === undefined) {
    return [];
  }
  const [{ name, start, end }] = unknown.steps as readonly [Step, ...Step[]];
  const message = `Nothing is called \`${name}\` here: this standard has no \`for:\` that names what it binds, ${how}.`;
  return [{ rule: 'unresolved-name', span: { start, end }, message }];
}

/** The selection of a standard is checked twice, by itself and with what it requires; one mistake is said once. */
function said(problem: Diagnostic, checked: CheckedNorm): boolean {
  return checked.problems.some(other => other.span.start === problem.span.start && other.message === problem.message);
}

function compiledSelection(element: Element, { selection }: CheckedNorm): Pick<Norm, 'domain' | 'where'> {
  if (selection === undefined) {
    return { domain: { by: 'nothing' }, where: undefined };
  }
  if (element.kind === 'standard') {
    return { domain: { by: 'scope' }, where: undefined };
  }
  const where = selection.where && compileCondition(selection.where);
  const kinds = kindsIn(selection.collection);
  if (kinds !== undefined) {
    return { domain: { by: 'kinds', kinds: [...new Set(kinds)] }, where };
  }
  const list = compileValue(selection.collection);
  return { domain: { by: 'list', list: run => asList(list(run)) }, where };
}

/** The kinds of which the collection holds all elements; absent where it is another one. */
function kindsIn(collection: ResolvedValue): readonly string[] | undefined {
  if (collection.node === 'collection') {
    return [collection.kind];
  }
  const items = collection.node === 'items' ? collection.items : [];
  const kinds = items.flatMap(item => (item.node === 'collection' ? item.kind : []));
  return kinds.length > 0 && kinds.length === items.length ? kinds : undefined;
}

function expressionsOf(element: Element): Expression[] {
  return valuesOf(element, 'require').flatMap(value => (value.type === 'expression' ? [value.expression] : []));
}

/** A remedy that no subject of the rule could take would be offered and never work. */
function remedyProblems(element: Element, subject: Type | undefined): Diagnostic[] {
  const value = firstValue(element, 'fix');
  const kinds = subject === undefined ? [] : concreteKinds(subject);
  if (value?.type !== 'fix' || kinds.length === 0) {
    return [];
  }
  const { action, attribute, span } = value;
  const isKnown = kinds.some(kind => attributesOf(kind).has(attribute));
  if (isKnown || (action === 'create' && kindSpec(attribute) !== undefined)) {
    return [];
  }
  const names = new Set(kinds.flatMap(kind => [...attributesOf(kind).keys()]));
  const nobody = kinds.length === 1 ? `A \`${kinds[0]}\` has no attribute` : 'None of the elements has an attribute';
  const message = `${nobody} \`${attribute}\` to ${action}.${didYouMean(nearest(attribute, names))}`;
  return [{ rule: 'unknown-attribute', span, message }];
}

function remedyOf(element: Element): Norm['remedy'] {
  const value = firstValue(element, 'fix');
  return value?.type === 'fix' ? { action: value.action, attribute: value.attribute } : undefined;
}
