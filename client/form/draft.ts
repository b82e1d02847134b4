/** What somebody has filled in so far, and how it is kept until the page is opened again. */
import type { FormData } from '../../language/src/exchange/index.ts';

export interface Answer {
  /** The word of the level; empty where none is chosen. */
  readonly level: string;
  readonly evidence: string;
  readonly comment: string;
}

/** What stands for a function or a seniority that somebody would rather not tell; one who has not chosen yet has none. */
export const UNSAID = '-';

export interface Draft {
  readonly respondent: string;
  readonly function: string;
  readonly seniority: string;
  /** By the name of the practice. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export const NO_ANSWER: Answer = { level: '', evidence: '', comment: '' };

export function newDraft(): Draft {
  return { respondent: newPseudonym(), function: '', seniority: '', answers: {} };
}

/** How many practices of the form have a level. */
export function answeredIn(names: readonly string[], { answers }: Draft): number {
  return names.filter(name => (answers[name] ?? NO_ANSWER).level !== '').length;
}

const CONSONANTS = 'bcdfghjkmnpqrstvwxyz';
const SIGNS = `${CONSONANTS}23456789`;

/** Says nothing about anybody, is said aloud easily, and is no number or date to any spreadsheet: `mxkq-7t2d`. */
function newPseudonym(): string {
  const random = crypto.getRandomValues(new Uint32Array(8));
  const signs = [...random].map((number, index) => pick(index < 4 ? CONSONANTS : SIGNS, number));
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

function pick(signs: string, number: number): string {
  return signs[number % signs.length]!;
}

/** The draft of one form in this browser. Some browsers keep nothing for a file, and then nothing is kept. */
export class DraftStore {
  readonly #key: string;

  /** Two forms in one browser have a draft each. */
  constructor({ framework, programme, until }: FormData) {
    this.#key = `cx-form:${JSON.stringify([framework, programme, until])}`;
  }

  read(): Draft | undefined {
    try {
      return draftIn(JSON.parse(localStorage.getItem(this.#key) ?? 'null'));
    } catch {
      return undefined;
    }
  }

  /** Whether it is kept. */
  write(draft: Draft): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept.
    }
  }
}

/** Pages of a browser may share what it keeps for files, so whatever stands there is looked at first. */
function draftIn(kept: unknown): Draft | undefined {
  if (typeof kept !== 'object' || kept === null) {
    return undefined;
  }
  const draft = kept as Partial<Record<keyof Draft, unknown>>;
  const answers = typeof draft.answers === 'object' && draft.answers !== null ? draft.answers : {};
  return {
    respondent: textOf(draft.respondent),
    function: textOf(draft.function),
    seniority: textOf(draft.seniority),
    answers: Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answerIn(answer)])),
  };
}

function answerIn(kept: unknown): Answer {
  const answer = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<keyof Answer, unknown>>;
  return { level: textOf(answer.level), evidence: textOf(answer.evidence), comment: textOf(answer.comment) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
