/** Frameworks, their dimensions and practices, as `cx explain` shows them. */
import { levelsOf, questionsOf, scoringOf } from '../model/framework.ts';
import { titleIn } from '../model/languages.ts';
import { type CxModel, containerOfKind, type Element } from '../model/model.ts';
import { printExpression } from '../model/print.ts';
import { firstValue, saysYes, targetsOf, textOf, wordOf } from '../model/read.ts';
import { conditionInWords, selectionInWords } from './condition-words.ts';

export interface NamedEntry {
  /** Qualified. */
  readonly id: string;
  /** Simple, as people write it. */
  readonly name: string;
  readonly title: string;
}

export interface CountedRule extends NamedEntry {
  readonly severity: string;
  readonly why: string | undefined;
  /** `add kpis`. */
  readonly fix: string | undefined;
  /** What it judges, in words. */
  readonly about: string | undefined;
}

/** A condition as it is written, and in words. */
export interface ConditionEntry {
  readonly condition: string;
  readonly words: string;
}

export interface PracticeEntry extends NamedEntry {
  readonly framework: NamedEntry;
  readonly dimension: NamedEntry | undefined;
  readonly scoring: string;
  /** Lowest first. */
  readonly levels: readonly string[];
  /** The documentation comment: what the source asks for. */
  readonly asks: string | undefined;
  readonly rules: readonly CountedRule[];
  readonly defined: ConditionEntry | undefined;
  readonly applies: ConditionEntry | undefined;
  readonly attestedOnly: boolean;
  readonly questions: readonly string[];
}

/** A framework, or one of its dimensions. */
export interface FrameworkEntry extends NamedEntry {
  readonly kind: 'framework' | 'dimension';
  readonly framework: NamedEntry;
  readonly scoring: string;
  readonly levels: readonly string[];
  readonly asks: string | undefined;
  /** Those that stand in no dimension first. */
  readonly groups: readonly PracticeGroup[];
}

export interface PracticeGroup {
  readonly dimension: NamedEntry | undefined;
  readonly practices: readonly NamedEntry[];
}

/** Titles and questions are in the language, where somebody translated them. */
export function practiceEntry(practice: Element, framework: Element, model: CxModel, language: string): PracticeEntry {
  const dimension = containerOfKind(practice, 'dimension');
  return {
    ...named(practice, language),
    framework: named(framework, language),
    dimension: dimension && named(dimension, language),
    scoring: scoringOf(framework),
    levels: levelsOf(framework),
    asks: practice.doc,
    rules: targetsOf(practice, 'rules').flatMap(id => countedRule(model.element(id), language)),
    defined: conditionOf(practice, 'defined'),
    applies: conditionOf(practice, 'applies'),
    attestedOnly: saysYes(practice, 'attested-only'),
    questions: questionsOf(practice, language),
  };
}

export function frameworkEntry(element: Element, language: string): FrameworkEntry {
  const isFramework = element.kind === 'framework';
  const framework = isFramework ? element : containerOfKind(element, 'framework')!;
  const within = (around: Element) =>
    around.children.filter(({ kind }) => kind === 'practice').map(practice => named(practice, language));
  const dimensions = isFramework ? element.children.filter(({ kind }) => kind === 'dimension') : [element];
  const outside = isFramework ? within(element) : [];
  return {
    ...named(element, language),
    kind: isFramework ? 'framework' : 'dimension',
    framework: named(framework, language),
    scoring: scoringOf(framework),
    levels: levelsOf(framework),
    asks: element.doc,
    groups: [
      ...(outside.length === 0 ? [] : [{ dimension: undefined, practices: outside }]),
      ...dimensions.map(dimension => ({ dimension: named(dimension, language), practices: within(dimension) })),
    ],
  };
}

function named(element: Element, language: string): NamedEntry {
  return { id: element.id, name: element.name, title: titleIn(element, language) };
}

function countedRule(rule: Element | undefined, language: string): CountedRule[] {
  if (rule === undefined) {
    return [];
  }
  const fix = firstValue(rule, 'fix');
  const about = firstValue(rule, 'for');
  return [
    {
      ...named(rule, language),
      severity: wordOf(rule, 'severity') ?? 'warning',
      why: textOf(rule, 'why') ?? textOf(rule, 'statement'),
      fix: fix?.type === 'fix' ? `${fix.action} ${fix.attribute}` : undefined,
      about: about?.type === 'selection' ? selectionInWords(about.selection) : undefined,
    },
  ];
}

function conditionOf(practice: Element, name: 'defined' | 'applies'): ConditionEntry | undefined {
  const value = firstValue(practice, name);
  return value?.type === 'expression'
    ? { condition: printExpression(value.expression), words: conditionInWords(value.expression) }
    : undefined;
}
