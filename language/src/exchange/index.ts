/** Programmes from other tools and for them, and what people answer. */

export { type AssessmentFacts, writeAssessment } from './assessment.ts';
export { exportCodeowners } from './codeowners.ts';
export { AnswerCollection, type Collected, type CollectOptions } from './collect-answers.ts';
export { CAUSES, type Cause, type CollectedNote, isLoss } from './collected.ts';
export { csvCell } from './csv-cell.ts';
export { exportCsv } from './csv-export.ts';
export { importCsv } from './csv-import.ts';
export type { FormData } from './form.ts';
export type { Imported, LostDetail } from './imported.ts';
export { invitedIn } from './invited.ts';
export { type ExportedJourney, exportMermaid } from './mermaid-export.ts';
export { importMermaid, type MermaidImportOptions } from './mermaid-import.ts';
export { nameOf } from './names.ts';
export { type AskedPractice, type Questionnaire, type QuestionnaireSection, questionnaireOf } from './questionnaire.ts';
export { questionnaireCsv } from './questionnaire-csv.ts';
export {
  COMPANY_FUNCTIONS,
  FORM_LANGUAGES,
  type FormLanguage,
  type Localized,
  type NamedLevel,
  type NamedWord,
  SENIORITY,
} from './questionnaire-words.ts';
export { BYTE_ORDER_MARK, responsesCsv } from './responses-csv.ts';
