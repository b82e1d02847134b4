/** A questionnaire → CSV, for people who answer in a spreadsheet: one practice a row, with room for the answer. */
import { csvCell } from './csv-cell.ts';
import type { AskedPractice, Questionnaire } from './questionnaire.ts';
import type { FormLanguage } from './questionnaire-words.ts';
import { BYTE_ORDER_MARK } from './responses-csv.ts';

/** Columns that tell what is asked stand between those of a response; whoever reads the answers passes over them. */
const COLUMNS = [
  'respondent',
  'function',
  'seniority',
  'practice',
  'section',
  'title',
  'question',
  'choices',
  'level',
  'evidence',
  'comment',
] as const;

type Column = (typeof COLUMNS)[number];

/** What a spreadsheet expects between cells where decimals have a comma. */
const DELIMITERS: Readonly<Record<FormLanguage, ',' | ';'>> = { en: ',', it: ';', es: ';', uk: ';' };

export function questionnaireCsv({ levels, sections }: Questionnaire, language: FormLanguage): string {
  const choices = levels
    .map(({ word, label, meaning }) => `${word}: ${meaning?.[language] ?? label[language]}`)
    .join('\n');
  const rows = sections.flatMap(({ title, practices }) =>
    practices.map(practice => row(practice, title?.[language] ?? '', choices, language)),
  );
  const lines = [COLUMNS.join(DELIMITERS[language]), ...rows];
  return BYTE_ORDER_MARK + lines.map(line => `${line}\r\n`).join('');
}

function row({ name, title, questions }: AskedPractice, section: string, choices: string, language: FormLanguage) {
  const asked: Partial<Record<Column, string>> = {
    practice: name,
    section,
    title: title[language],
    question: questions.map(question => question[language]).join('\n'),
    choices,
  };
  return COLUMNS.map(column => csvCell(asked[column] ?? '')).join(DELIMITERS[language]);
}
