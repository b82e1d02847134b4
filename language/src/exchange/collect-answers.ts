/**
 * The answers of many people, each in a file of their own → the responses of one assessment.
 *
 * Of what two files say about one thing the first counts. Nothing is corrected but the spelling of words, nothing is made up,
 * and all that is left out is told.
 */
import { practicesOf } from '../engine/measures/response-frame.ts';
import { levelsOf, scoringOf } from '../model/framework.ts';
import type { CxModel, Element } from '../model/model.ts';
import { quote } from '../model/quote.ts';
import type { Response } from '../model/responses.ts';
import { type AnswerRow, readAnswerFile } from './answer-file.ts';
import type { Cause, CollectedNote } from './collected.ts';
import { COMPANY_FUNCTIONS, namedLevel, SENIORITY } from './questionnaire-words.ts';
import { type Spellings, spellingsByName, spellingsOf } from './spellings.ts';
import { UnknownWords } from './unknown-words.ts';

export interface CollectOptions {
  /** Comments are written in confidence more often than not, and stay behind unless somebody asks for them. */
  readonly comments: boolean;
  /** The pseudonyms that were handed out; absent where anybody might answer. */
  readonly invited?: readonly string[];
}

export interface Collected {
  /** By respondent as they came, then in the order of the questions. */
  readonly responses: readonly Response[];
  /** How many people have answered something. */
  readonly respondents: number;
  readonly notes: readonly CollectedNote[];
  /** How many comments were left behind. */
  readonly commentsLeft: number;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Answer extends Place {
  readonly level: string;
  readonly evidence: string;
  readonly comment: string;
}

interface Respondent {
  /** As it was first written. */
  readonly name: string;
  readonly first: Place;
  function: string;
  seniority: string;
  readonly answers: Map<string, Answer>;
}

/** What a row repeats word for word. */
interface Repeated {
  readonly row: AnswerRow;
  readonly before: Answer;
}

/** What became of a row. */
type Outcome = 'counts' | 'left-out' | 'contradicts' | Repeated;

export class AnswerCollection {
  readonly #practices: readonly Element[];
  readonly #practiceNames: Spellings<Element>;
  readonly #levels: Spellings<string>;
  readonly #unknown: UnknownWords;
  readonly #options: CollectOptions;
  readonly #invited: ReadonlySet<string> | undefined;
  readonly #respondents = new Map<string, Respondent>();
  readonly #notes: CollectedNote[] = [];
  /** What was said of a file before, for a thing that stands in each of its rows is said once. */
  #said = new Set<string>();
  #file = '';

  constructor(framework: Element, model: CxModel, options: CollectOptions) {
    const levels = levelsOf(framework);
    this.#practices = [...practicesOf(framework).values()];
    this.#practiceNames = spellingsByName(this.#practices);
    this.#levels = spellingsOf(levels.map(level => namedLevel(level, scoringOf(framework))));
    this.#unknown = new UnknownWords(framework, this.#practices, levels, model);
    this.#options = options;
    this.#invited = options.invited && new Set(options.invited.map(folded));
  }

  /** How many practices people are asked about. */
  get asked(): number {
    return this.#practices.length;
  }

  /** A file of which there is no text. */
  addUnreadable(file: string, message: string): void {
    this.#notes.push({ cause: 'unreadable', file, message });
  }

  add(file: string, text: string): void {
    this.#file = file;
    this.#said = new Set();
    const { rows, problems } = readAnswerFile(file, text);
    if (rows.length === 0) {
      const why = problems[0]?.message ?? 'No row stands below its first line.';
      this.#notes.push({ cause: 'no-answers', file, message: `These are no answers: ${why}` });
      return;
    }
    for (const { line, message } of problems) {
      this.#note('unreadable', line, message);
    }
    const written = rows.filter(({ level, evidence, comment }) => level + evidence + comment !== '');
    if (written.length === 0) {
      this.#notes.push({ cause: 'no-answers', file, message: 'Nothing is answered in it.' });
    }
    const outcomes: Outcome[] = written.map(row => this.#addRow(row));
    this.#noteRepeated(
      outcomes.filter(outcome => typeof outcome === 'object'),
      !outcomes.some(outcome => outcome === 'counts' || outcome === 'contradicts'),
    );
  }

  finish(): Collected {
    const responses: Response[] = [];
    let commentsLeft = 0;
    for (const { name, first, function: company, seniority, answers } of this.#respondents.values()) {
      if (answers.size < this.asked) {
        const message = `${quote(name)} answers ${answers.size} of ${this.asked} practices.`;
        this.#notes.push({ cause: 'half-filled', file: first.file, message });
      }
      for (const practice of this.#practices) {
        const answer = answers.get(practice.name);
        if (answer !== undefined) {
          const { level, evidence, comment } = answer;
          commentsLeft += comment !== '' && !this.#options.comments ? 1 : 0;
          responses.push({
            respondent: name,
            function: company,
            seniority,
            practice: practice.name,
            level,
            evidence,
            comment: this.#options.comments ? comment : '',
          });
        }
      }
    }
    return { responses, respondents: this.#respondents.size, notes: this.#notes, commentsLeft };
  }

  #addRow(row: AnswerRow): Outcome {
    const practice = this.#practiceOf(row);
    const level = practice && this.#levelOf(row);
    const respondent = level === undefined ? undefined : this.#respondentOf(row);
    if (practice === undefined || level === undefined || respondent === undefined) {
      return 'left-out';
    }
    const answer = { level, evidence: row.evidence, comment: row.comment, file: this.#file, line: row.line };
    const before = respondent.answers.get(practice.name);
    if (before === undefined) {
      respondent.answers.set(practice.name, answer);
      return 'counts';
    }
    if (isSame(before, answer)) {
      return { row, before };
    }
    this.#noteContradiction(respondent, practice, before, answer);
    return 'contradicts';
  }

  #practiceOf({ practice, line }: AnswerRow): Element | undefined {
    const found = this.#practiceNames.meaningOf(practice);
    if (found === undefined) {
      const message =
        practice === ''
          ? 'An answer stands here, and not what it is about: write the `practice`.'
          : this.#unknown.notAPractice(practice);
      this.#note(practice === '' ? 'incomplete' : 'unknown-practice', line, message);
    }
    return found;
  }

  #levelOf({ practice, level, line }: AnswerRow): string | undefined {
    const found = this.#levels.meaningOf(level);
    if (level === '') {
      this.#note('incomplete', line, `Something is written about ${quote(practice)}, and no \`level\`.`);
    } else if (found === undefined) {
      this.#note('unknown-level', line, this.#unknown.notALevel(level));
    }
    return found;
  }

  /** The one of the row, with what it says about itself; nothing where nobody knows who it is. */
  #respondentOf({ respondent, line, ...row }: AnswerRow): Respondent | undefined {
    if (respondent === '') {
      this.#noteOnce(
        'incomplete',
        line,
        'The first answer here says not whose it is: write a pseudonym as `respondent`.',
      );
      return undefined;
    }
    const key = folded(respondent);
    if (this.#invited?.has(key) === false) {
      this.#noteOnce('stranger', line, `${quote(respondent)} is not on the list of those who were invited.`);
      return undefined;
    }
    let known = this.#respondents.get(key);
    if (known === undefined) {
      const first = { file: this.#file, line };
      known = { name: respondent, first, function: '', seniority: '', answers: new Map() };
      this.#respondents.set(key, known);
    }
    known.function = this.#own(known, 'function', this.#wordOf('function', row.function, line), line);
    known.seniority = this.#own(known, 'seniority', this.#wordOf('seniority', row.seniority, line), line);
    return known;
  }

  /** What a respondent first said counts. */
  #own(respondent: Respondent, what: 'function' | 'seniority', said: string, line: number): string {
    const before = respondent[what];
    if (before !== '' && said !== '' && said !== before) {
      const message = `${quote(respondent.name)} gives \`${said}\` as \`${what}\`, and \`${before}\` before: the first counts. Are they two people?`;
      this.#noteOnce('two-people', line, message);
    }
    return before === '' ? said : before;
  }

  #wordOf(what: 'function' | 'seniority', text: string, line: number): string {
    const { spellings, words } = PERSON[what];
    const found = text === '' ? '' : spellings.meaningOf(text);
    if (found === undefined) {
      const known = words.map(({ word }) => `\`${word}\``).join(', ');
      const message = `${quote(text)} is no \`${what}\`, and counts as none: it is one of ${known}.`;
      this.#noteOnce(`unknown-${what}`, line, message);
    }
    return found ?? '';
  }

  #noteContradiction(respondent: Respondent, practice: Element, before: Answer, answer: Answer): void {
    const what =
      before.level === answer.level
        ? 'with other words'
        : `with \`${answer.level}\`, and with \`${before.level}\` before`;
    const message = `${quote(respondent.name)} answers \`${practice.name}\` again, ${what}: that at ${placeOf(before)} counts.`;
    this.#note('contradiction', answer.line, message);
  }

  #noteRepeated(repeated: readonly Repeated[], isCopy: boolean): void {
    const files = new Set(repeated.map(({ before }) => before.file));
    const [first] = files;
    if (isCopy && first !== undefined && files.size === 1 && first !== this.#file) {
      const message = `It says what ${first} says, word for word, and counts once.`;
      this.#notes.push({ cause: 'copy', file: this.#file, message });
      return;
    }
    for (const { row, before } of repeated) {
      const who = `${quote(row.respondent)} answers \`${row.practice}\` as at ${placeOf(before)}`;
      this.#note('repetition', row.line, `${who}: it counts once.`);
    }
  }

  #note(cause: Cause, line: number, message: string): void {
    this.#notes.push({ cause, file: this.#file, line, message });
  }

  #noteOnce(cause: Cause, line: number, message: string): void {
    if (!this.#said.has(message)) {
      this.#said.add(message);
      this.#note(cause, line, message);
    }
  }
}

/** What people say of themselves. */
const PERSON = {
  function: { words: COMPANY_FUNCTIONS, spellings: spellingsOf(COMPANY_FUNCTIONS) },
  seniority: { words: SENIORITY, spellings: spellingsOf(SENIORITY) },
};

/** Whoever writes a pseudonym with other capitals is the same. */
function folded(text: string): string {
  return text.trim().toLowerCase();
}

function isSame(one: Answer, other: Answer): boolean {
  return one.level === other.level && one.evidence === other.evidence && one.comment === other.comment;
}

function placeOf({ file, line }: Place): string {
  return `${file}:${line}`;
}
