/** What stands above the questions: what this is, who asks, what the answers mean, and who answers. */
import type { FormData, FormLanguage, NamedLevel, NamedWord } from '../../language/src/exchange/index.ts';
import { Choices } from './choices.tsx';
import { type Draft, UNSAID } from './draft.ts';
import { WORDS } from './words.ts';

export function Intro({ data, language, keeps }: { data: FormData; language: FormLanguage; keeps: boolean }) {
  const words = WORDS[language];
  const { title, programme, askedBy, until } = data;
  return (
    <header class="intro">
      <p class="kind">{programme === null ? words.questionnaire : <bdi>{programme}</bdi>}</p>
      <h1>
        <bdi>{title[language]}</bdi>
      </h1>
      <p class="lead">{words.about}</p>
      {askedBy === null && until === null ? null : (
        <dl class="who">
          {askedBy === null ? null : <Fact term={words.askedBy} text={askedBy} />}
          {until === null ? null : <Fact term={words.until} text={dayIn(language, until)} />}
        </dl>
      )}
      <p>{words.honest}</p>
      <p class="on-screen">
        {words.local} {keeps ? words.kept : words.notKept}
      </p>
      <p class="on-paper">{words.paper}</p>
    </header>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  );
}

/**
 * An ISO date is a day and no moment, so it is told as it stands wherever the reader is; in the order that is usual in the
 * reader's own country, where the language is spoken there.
 */
function dayIn(language: FormLanguage, day: string): string {
  const own = navigator.languages.find(tag => tag.toLowerCase().split('-', 1)[0] === language);
  return new Intl.DateTimeFormat(own ?? language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Where each choice stands with its meaning on the screen, on paper they stand here, once. */
export function Meanings({ levels, language }: { levels: readonly NamedLevel[]; language: FormLanguage }) {
  const told = levels.filter(({ meaning }) => meaning !== undefined);
  if (told.length === 0) {
    return null;
  }
  return (
    <section class="meanings">
      <h2>{WORDS[language].levels}</h2>
      <dl>
        {told.map(({ word, label, meaning }) => (
          <div key={word}>
            <dt>{label[language]}</dt>
            <dd>{meaning?.[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export interface PersonProps {
  readonly data: FormData;
  readonly language: FormLanguage;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Whether somebody wanted to save without a pseudonym. */
  readonly isNameMissing: boolean;
}

export function Person({ data, language, draft, onDraft, isNameMissing }: PersonProps) {
  const words = WORDS[language];
  return (
    <section class="person">
      <h2>{words.you}</h2>
      <label class="pseudonym">
        <span>{words.pseudonym}</span>
        <input
          id="respondent"
          type="text"
          value={draft.respondent}
          maxLength={60}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-describedby="respondent-hint"
          aria-invalid={isNameMissing}
          onInput={event => onDraft({ ...draft, respondent: event.currentTarget.value })}
        />
      </label>
      <p id="respondent-hint" class={isNameMissing ? 'hint wrong' : 'hint'}>
        {isNameMissing ? words.pseudonymMissing : words.pseudonymHint}
      </p>
      <Choices
        name="function"
        legend={words.function}
        choices={withSilence(data.functions, language)}
        chosen={draft.function}
        onChoose={word => onDraft({ ...draft, function: word })}
        inLine
      />
      <Choices
        name="seniority"
        legend={words.seniority}
        choices={withSilence(data.seniorities, language)}
        chosen={draft.seniority}
        onChoose={word => onDraft({ ...draft, seniority: word })}
        inLine
      />
    </section>
  );
}

/** In a small company, both together may tell who somebody is. */
function withSilence(words: readonly NamedWord[], language: FormLanguage) {
  const named = words.map(({ word, label }) => ({ word, label: label[language] }));
  return [...named, { word: UNSAID, label: WORDS[language].notStated }];
}
