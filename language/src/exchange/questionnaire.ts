/** A framework → what people are asked about it, in all languages at once. */
import { groupsOf, practicesOf } from '../engine/measures/response-frame.ts';
import { levelsOf, questionsOf, scoringOf } from '../model/framework.ts';
import { titleIn } from '../model/languages.ts';
import type { CxModel, Element } from '../model/model.ts';
import { wordOf } from '../model/read.ts';
import {
  COMPANY_FUNCTIONS,
  inEach,
  type Localized,
  type NamedLevel,
  type NamedWord,
  namedLevel,
  SENIORITY,
} from './questionnaire-words.ts';

export interface Questionnaire {
  /** Identity of the framework. */
  readonly framework: string;
  readonly title: Localized;
  /** Lowest first. */
  readonly levels: readonly NamedLevel[];
  /** One for each dimension; practices that stand in none come first. */
  readonly sections: readonly QuestionnaireSection[];
  /** Those that teams of the programme have come first. */
  readonly functions: readonly NamedWord[];
  readonly seniorities: readonly NamedWord[];
}

export interface QuestionnaireSection {
  readonly title: Localized | undefined;
  readonly practices: readonly AskedPractice[];
}

export interface AskedPractice {
  readonly name: string;
  readonly title: Localized;
  readonly questions: readonly Localized[];
}

export function questionnaireOf(framework: Element, model: CxModel): Questionnaire {
  const scoring = scoringOf(framework);
  return {
    framework: framework.id,
    title: titlesOf(framework),
    levels: levelsOf(framework).map(word => namedLevel(word, scoring)),
    sections: sectionsOf(framework),
    functions: functionsIn(model),
    seniorities: SENIORITY,
  };
}

/** What is retired is asked no more. */
function sectionsOf(framework: Element): QuestionnaireSection[] {
  const asked = new Set(practicesOf(framework).values());
  return groupsOf(framework)
    .map(group => ({
      title: group === framework ? undefined : titlesOf(group),
      practices: group.children.filter(child => asked.has(child)).map(askedPractice),
    }))
    .filter(({ practices }) => practices.length > 0);
}

function askedPractice(practice: Element): AskedPractice {
  const asked = inEach(language => questionsOf(practice, language));
  const questions = asked.en.map((_, index) => inEach(language => asked[language][index]!));
  return { name: practice.name, title: titlesOf(practice), questions };
}

function titlesOf(element: Element): Localized {
  return inEach(language => titleIn(element, language));
}

function functionsIn(model: CxModel): readonly NamedWord[] {
  const declared = new Set(model.index.ofKind('team').flatMap(team => wordOf(team, 'function') ?? []));
  const isDeclared = ({ word }: NamedWord) => declared.has(word);
  return [...COMPANY_FUNCTIONS.filter(isDeclared), ...COMPANY_FUNCTIONS.filter(each => !isDeclared(each))];
}
