/** What `cx explain` answers about a framework, a dimension or a practice; in a project with how it stands there. */

import {
  frameworkEntry,
  frameworkPage,
  type PageWriting,
  type PracticeEntry,
  type PracticeStanding,
  practiceEntry,
  practicePage,
} from '../../language/src/docs/index.ts';
import {
  type EvidencedPractice,
  type LevelReader,
  type OpenSubject,
  openSubjects,
  type RuleEvidence,
} from '../../language/src/engine/levels/index.ts';
import { type CxModel, containerOfKind, type Element, type Evaluation } from '../../language/src/index.ts';
import { languagesIn } from '../../language/src/model/languages.ts';
import { withDescendants } from '../../language/src/model/model.ts';
import { UsageError } from './arguments.ts';
import { type BesideFacts, besideFacts, besideFactsInWords, besideFactsJson } from './beside-facts.ts';
import { IN_MARKDOWN } from './escapes/markdown-page.ts';
import type { PageAnswer } from './formats.ts';
import { printPage } from './page-text.ts';
import { placeIn } from './report.ts';
import type { CliProject } from './workspace.ts';

/** A project that was judged for evidence. */
export interface JudgedForEvidence {
  readonly project: CliProject;
  readonly evaluation: Evaluation;
  readonly levels: LevelReader;
  readonly today: string;
}

/** Refuses a language that nobody translated the framework into. */
export function languageFor(asked: string | undefined, element: Element): string {
  const framework = element.kind === 'framework' ? element : containerOfKind(element, 'framework')!;
  const languages = languagesIn(withDescendants(framework));
  if (asked !== undefined && !languages.includes(asked)) {
    throw new UsageError(`\`${framework.name}\` is there in ${languages.join(', ')}, not in \`${asked}\`.`);
  }
  return asked ?? languages[0]!;
}

export function explained(
  element: Element,
  language: string,
  model: CxModel,
  judged: JudgedForEvidence | undefined,
): PageAnswer {
  return element.kind === 'practice'
    ? explainedPractice(element, language, model, judged)
    : explainedFramework(element, language, judged);
}

function explainedPractice(
  element: Element,
  language: string,
  model: CxModel,
  judged: JudgedForEvidence | undefined,
): PageAnswer {
  const framework = containerOfKind(element, 'framework')!;
  const entry = practiceEntry(element, framework, model, language);
  const evidenced = judged?.levels.standingOf(element);
  const norms = evidenced?.rules.map(({ norm }) => norm) ?? [];
  const open = judged === undefined ? [] : openSubjects(norms, judged.evaluation.table);
  const beside = judged && besideFacts(element, framework, judged);
  const standing = judged && evidenced && beside && standingOf(evidenced, open, beside, judged);
  const page = (writing?: PageWriting) => practicePage(entry, standing, writing);
  return {
    print: printer => printPage(printer, page()),
    json: () => ({
      formatVersion: 1,
      kind: 'practice',
      language,
      practice: practiceJson(entry),
      evidence: judged === undefined || evidenced === undefined ? null : evidenceJson(evidenced, open, judged),
      beside: beside === undefined ? null : besideFactsJson(beside),
    }),
    markdown: () => page(IN_MARKDOWN),
  };
}

function explainedFramework(element: Element, language: string, judged: JudgedForEvidence | undefined): PageAnswer {
  const entry = frameworkEntry(element, language);
  const levels = judged && levelsOf(element, judged);
  const words = levels && new Map([...levels].map(([id, evidenced]) => [id, levelInWords(evidenced)]));
  const page = (writing?: PageWriting) => frameworkPage(entry, words, writing);
  return {
    print: printer => printPage(printer, page()),
    json: () => ({
      formatVersion: 1,
      kind: entry.kind,
      language,
      id: entry.id,
      title: entry.title,
      framework: entry.framework,
      scoring: entry.scoring,
      levels: entry.levels,
      asks: entry.asks ?? null,
      asOf: judged?.today ?? null,
      dimensions: entry.groups.map(({ dimension, practices }) => ({
        dimension: dimension ?? null,
        practices: practices.map(practice => ({ ...practice, level: levels?.get(practice.id)?.level ?? null })),
      })),
    }),
    markdown: () => page(IN_MARKDOWN),
  };
}

/** Of all practices within, by their identity. */
function levelsOf(element: Element, { levels }: JudgedForEvidence): ReadonlyMap<string, EvidencedPractice> {
  const practices = withDescendants(element).filter(({ kind }) => kind === 'practice');
  return new Map(practices.map(practice => [practice.id, levels.standingOf(practice)!]));
}

function levelInWords({ level, applies }: EvidencedPractice): string {
  return level ?? (applies ? 'only people can answer' : 'not applicable');
}

function countsOf({ met, waived, applicable, unwritten }: RuleEvidence) {
  return { met, waived, applicable, unwritten };
}

function standingOf(
  { level, adherence, defined, applies, exemptedBy, rules }: EvidencedPractice,
  open: readonly OpenSubject[],
  beside: BesideFacts,
  { project, evaluation, today }: JudgedForEvidence,
): PracticeStanding {
  return {
    asOf: today,
    level,
    adherence,
    defined,
    applies,
    exemptedBy,
    beside: besideFactsInWords(beside, evaluation.model),
    rules: rules.map(rule => ({ id: rule.norm.id, ...countsOf(rule) })),
    open: open.map(({ norm, state, isUnwritten, message, place }) => {
      const { file, line, column } = placeIn(project, place.file, place.span);
      return { rule: norm.id, message, place: `${file}:${line}:${column}`, isUnwritten, isWaived: state === 'waived' };
    }),
  };
}

function practiceJson(entry: PracticeEntry) {
  const { id, name, title, framework, dimension, scoring, levels, asks, rules, defined, applies } = entry;
  return {
    id,
    name,
    title,
    framework,
    dimension: dimension ?? null,
    scoring,
    levels,
    asks: asks ?? null,
    rules: rules.map(({ why, fix, about, ...rule }) => ({
      ...rule,
      about: about ?? null,
      why: why ?? null,
      fix: fix ?? null,
    })),
    defined: defined ?? null,
    applies: applies ?? null,
    attestedOnly: entry.attestedOnly,
    questions: entry.questions,
  };
}

function evidenceJson(
  { level, adherence, defined, applies, exemptedBy, rules }: EvidencedPractice,
  open: readonly OpenSubject[],
  { project, today }: JudgedForEvidence,
) {
  return {
    asOf: today,
    level,
    adherence,
    defined,
    applies,
    exemptedBy: exemptedBy ?? null,
    rules: rules.map(rule => ({ rule: rule.norm.name, ...countsOf(rule) })),
    open: open.map(({ norm, element, state, isUnwritten, message, owner, place }) => ({
      rule: norm.name,
      state,
      unwritten: isUnwritten,
      element: element.id,
      owner: owner ?? null,
      message,
      ...placeIn(project, place.file, place.span),
    })),
  };
}
