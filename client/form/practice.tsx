/** One practice: what is asked about it, its levels, and what could be looked at. */
import type { AskedPractice, FormLanguage, NamedLevel } from '../../language/src/exchange/index.ts';
import { Choices } from './choices.tsx';
import type { Answer } from './draft.ts';
import { WORDS } from './words.ts';

export interface PracticeProps {
  readonly practice: AskedPractice;
  /** Its place among all. */
  readonly ordinal: number;
  readonly levels: readonly NamedLevel[];
  readonly language: FormLanguage;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

export function Practice({ practice, ordinal, levels, language, answer, onAnswer }: PracticeProps) {
  const { name, title, questions } = practice;
  const words = WORDS[language];
  const isAnswered = answer.level !== '';
  const id = `practice-${ordinal}`;
  return (
    <article class="practice" id={id} aria-labelledby={`${id}-title`} data-practice={name} data-answered={isAnswered}>
      <h3 id={`${id}-title`}>
        <span class="ordinal">{ordinal}</span>
        <bdi>{title[language]}</bdi>
      </h3>
      {questions.length === 0 ? null : (
        <ul class="questions" id={`${id}-questions`}>
          {questions.map((question, index) => (
            <li key={index} dir="auto">
              {question[language]}
            </li>
          ))}
        </ul>
      )}
      <Choices
        name={name}
        describedBy={questions.length === 0 ? undefined : `${id}-questions`}
        legend={
          <>
            {words.answer}
            <span class="for-readers">: {title[language]}</span>
          </>
        }
        choices={levels.map(({ word, label, meaning }) => ({
          word,
          label: label[language],
          hint: meaning?.[language],
        }))}
        chosen={answer.level}
        onChoose={level => onAnswer({ ...answer, level })}
      />
      {isAnswered ? (
        <button type="button" class="clear" onClick={() => onAnswer({ ...answer, level: '' })}>
          {words.clear}
          <span class="for-readers">: {title[language]}</span>
        </button>
      ) : null}
      <div class="texts">
        <Remark
          label={words.evidence}
          hint={words.evidenceHint}
          about={title[language]}
          name="evidence"
          text={answer.evidence}
          onText={evidence => onAnswer({ ...answer, evidence })}
        />
        <Remark
          label={words.comment}
          hint={words.commentHint}
          about={title[language]}
          name="comment"
          text={answer.comment}
          onText={comment => onAnswer({ ...answer, comment })}
        />
      </div>
    </article>
  );
}

interface RemarkProps {
  readonly label: string;
  readonly hint: string;
  /** What it is a remark on, for whoever hears the page. */
  readonly about: string;
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** No remark needs more, and a book in one cell helps nobody. */
const LONGEST = 4000;

function Remark({ label, hint, about, name, text, onText }: RemarkProps) {
  return (
    <label class={`remark ${name}`}>
      <span>
        {label}
        <span class="for-readers">: {about}</span>
      </span>
      <textarea
        rows={2}
        maxLength={LONGEST}
        placeholder={hint}
        dir="auto"
        value={text}
        onInput={event => onText(event.currentTarget.value)}
      />
    </label>
  );
}
