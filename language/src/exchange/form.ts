/** What the form of a questionnaire is made of: all that its page shows and does not know by itself. */
import type { Questionnaire } from './questionnaire.ts';
import type { FormLanguage } from './questionnaire-words.ts';

export interface FormData extends Questionnaire {
  /** The language to begin with; null for that of the reader. */
  readonly language: FormLanguage | null;
  /** The title of the programme. */
  readonly programme: string | null;
  /** Who asks. */
  readonly askedBy: string | null;
  /** The last day for answers, as an ISO date. */
  readonly until: string | null;
}
