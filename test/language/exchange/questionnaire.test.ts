/** What people are asked: of every framework of the library in all languages, and of one that a team made. */
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../language/src/engine/measures/csv.ts';
import {
  COMPANY_FUNCTIONS,
  FORM_LANGUAGES,
  type Localized,
  questionnaireCsv,
  questionnaireOf,
  SENIORITY,
} from '../../../language/src/exchange/index.ts';
import { attributesOf, indexOf } from '../../../language/src/index.ts';
import { Project } from '../../../language/src/project/workspace/project.ts';

const OWN = `
team Tills "Tills" { function: sales }
framework Basics "Our basics" {
  titles: it "Le nostre basi"
  levels: not-yet, some, all-of-it
  practice Greet "=SUM(A1)" { question: "Do we greet?" }
  dimension Later "Later" {
    practice Thank "Thank" {}
    practice Bow "Bow" { status: retired }
  }
  dimension Gone "Gone" {
    status: retired
    practice Wave "Wave" {}
  }
}
`;

function asked(name: string, text = '') {
  const project = new Project();
  project.setFile('own.cx', text);
  project.update();
  const { model } = project;
  const all = [...indexOf(model.library).ofKind('framework'), ...model.index.ofKind('framework')];
  return questionnaireOf(all.find(framework => framework.name === name)!, model);
}

/** Texts that are the same in two languages are one that nobody translated, or a word that both have. */
function untranslated(texts: readonly Localized[]): string[] {
  return texts.filter(text => FORM_LANGUAGES.some(each => each !== 'en' && text[each] === text.en)).map(({ en }) => en);
}

describe.each([
  ['forrester', 40, 4],
  ['eight-steps', 30, 3],
  ['six-laws', 6, 3],
  ['gartner-customer360', 61, 3],
  ['building-blocks', 16, 3],
])('%s', (name, practices, levels) => {
  test('asks about each practice, with levels in plain words, in four languages', () => {
    const questionnaire = asked(name);
    const all = questionnaire.sections.flatMap(section => section.practices);
    expect(all).toHaveLength(practices);
    expect(all.filter(({ questions }) => questions.length === 0)).toEqual([]);
    expect(questionnaire.levels).toHaveLength(levels);
    expect(questionnaire.levels.filter(({ meaning }) => meaning === undefined)).toEqual([]);
    const meanings = questionnaire.levels.flatMap(({ meaning }) => meaning ?? []);
    expect(untranslated([...meanings, ...all.flatMap(({ questions }) => questions)])).toEqual([]);
  });
});

test('functions and levels of roles are those of the language, each with a name in each language', () => {
  const words = (kind: string, attribute: string) =>
    attributesOf(kind)
      .get(attribute)!
      .types.flatMap(type => (type.type === 'word' ? type.words : []));
  expect(COMPANY_FUNCTIONS.map(({ word }) => word)).toEqual(words('team', 'function'));
  expect(SENIORITY.map(({ word }) => word)).toEqual(words('role', 'level'));
  expect(untranslated(SENIORITY.map(({ label }) => label))).toEqual([]);
  const named = COMPANY_FUNCTIONS.flatMap(({ label }) => Object.values(label));
  expect(named.filter(label => !/^\p{Lu}/u.test(label))).toEqual([]);
});

describe('a framework of a team', () => {
  const own = asked('Basics', OWN);

  test('has its levels by their own words, its practices outside of dimensions first, and asks of nothing that is retired', () => {
    expect(own.levels.map(({ label, meaning }) => [label.uk, meaning])).toEqual([
      ['Not yet', undefined],
      ['Some', undefined],
      ['All of it', undefined],
    ]);
    expect(own.title).toEqual({ en: 'Our basics', it: 'Le nostre basi', es: 'Our basics', uk: 'Our basics' });
    expect(own.sections.map(({ title, practices }) => [title?.en, practices.map(({ name }) => name)])).toEqual([
      [undefined, ['Greet']],
      ['Later', ['Thank']],
    ]);
  });

  test('is answered first by the functions of the declared teams', () => {
    expect(own.functions.map(({ word }) => word).slice(0, 2)).toEqual(['sales', 'marketing']);
    expect(own.functions).toHaveLength(COMPANY_FUNCTIONS.length);
  });
});

describe('the table', () => {
  test('has a row a practice with the columns of a response, and is no formula', () => {
    const csv = questionnaireCsv(asked('Basics', OWN), 'en');
    const [head, greet, thank] = [...csvRecords(csv, ',')].map(({ cells }) => cells.map(({ text }) => text));
    expect(csv).toMatch(/^\uFEFFrespondent,function,seniority,practice,/);
    expect(head).toEqual(expect.arrayContaining(['level', 'evidence', 'comment', 'question']));
    expect(greet?.slice(3, 8)).toEqual([
      'Greet',
      '',
      "'=SUM(A1)",
      'Do we greet?',
      'not-yet: Not yet\nsome: Some\nall-of-it: All of it',
    ]);
    expect(thank?.slice(3, 6)).toEqual(['Thank', 'Later', 'Thank']);
  });

  test('is divided as spreadsheets of the language expect it', () => {
    expect(questionnaireCsv(asked('six-laws'), 'it')).toContain('respondent;function;seniority;practice;');
    expect(questionnaireCsv(asked('six-laws'), 'it')).toContain('Ogni contatto suscita una reazione personale');
  });
});
