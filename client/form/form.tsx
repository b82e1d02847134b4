/** The whole form: what is filled in is kept with every stroke, and saved as a file when somebody asks for it. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FormData, FormLanguage } from '../../language/src/exchange/index.ts';
import { Bar } from './bar.tsx';
import { type Answer, answeredIn, type Draft, DraftStore, NO_ANSWER, newDraft } from './draft.ts';
import { Intro, Meanings, Person } from './intro.tsx';
import { Practice } from './practice.tsx';
import { answersCsv, download, fileNameOf } from './save.ts';
import { languageOf, WORDS } from './words.ts';

/** What came of the last wish to save; none where nobody had it, or something was changed since. */
type Saving = 'saved' | 'nothing' | 'name-missing' | undefined;

export function Form({ data }: { data: FormData }) {
  const store = useMemo(() => new DraftStore(data), [data]);
  const [draft, setDraft] = useState<Draft>(() => store.read() ?? newDraft());
  const [keeps, setKeeps] = useState(() => store.write(draft));
  const [saving, setSaving] = useState<Saving>();
  const [language, setLanguage] = useState<FormLanguage>(() => data.language ?? languageOf(navigator.languages));
  const names = useMemo(() => data.sections.flatMap(({ practices }) => practices.map(({ name }) => name)), [data]);
  const answered = answeredIn(names, draft);
  useTitle(data, language);
  useWarning(!keeps && answered > 0 && saving !== 'saved');

  const change = (next: Draft) => {
    setDraft(next);
    setKeeps(store.write(next));
    setSaving(undefined);
  };
  const answer = (name: string, given: Answer) => change({ ...draft, answers: { ...draft.answers, [name]: given } });
  const save = () => {
    const saved = { ...draft, respondent: draft.respondent.trim() };
    if (saved.respondent === '') {
      setSaving('name-missing');
      document.getElementById('respondent')?.focus();
    } else if (answered === 0) {
      setSaving('nothing');
    } else {
      download(fileNameOf(data, saved), answersCsv(data, saved));
      setSaving('saved');
    }
  };
  const startOver = () => {
    if (confirm(WORDS[language].startOverSure)) {
      store.clear();
      change(newDraft());
      scrollTo(0, 0);
    }
  };

  let ordinal = 0;
  return (
    <>
      <Bar
        language={language}
        onLanguage={setLanguage}
        answered={answered}
        asked={names.length}
        onNext={() => goToOpen(names, draft)}
        onSave={save}
      />
      <main class={answered === 0 ? 'blank' : undefined}>
        <Intro data={data} language={language} keeps={keeps} />
        <Person
          data={data}
          language={language}
          draft={draft}
          onDraft={change}
          isNameMissing={saving === 'name-missing'}
        />
        <Meanings levels={data.levels} language={language} />
        {data.sections.map(({ title, practices }, index) => (
          <section class="dimension" key={index}>
            {title === undefined ? null : (
              <h2>
                <bdi>{title[language]}</bdi>
                <span class="count">
                  {WORDS[language].answered(
                    answeredIn(
                      practices.map(({ name }) => name),
                      draft,
                    ),
                    practices.length,
                  )}
                </span>
              </h2>
            )}
            {practices.map(practice => (
              <Practice
                key={practice.name}
                practice={practice}
                ordinal={++ordinal}
                levels={data.levels}
                language={language}
                answer={draft.answers[practice.name] ?? NO_ANSWER}
                onAnswer={given => answer(practice.name, given)}
              />
            ))}
          </section>
        ))}
        <footer>
          <button type="button" class="save" onClick={save}>
            {WORDS[language].save}
          </button>
          <button type="button" class="plain" onClick={() => print()}>
            {WORDS[language].print}
          </button>
          <button type="button" class="plain" onClick={startOver}>
            {WORDS[language].startOver}
          </button>
        </footer>
      </main>
      <Outcome saving={saving} open={names.length - answered} file={fileNameOf(data, draft)} language={language} />
    </>
  );
}

interface OutcomeProps {
  readonly saving: Saving;
  readonly open: number;
  readonly file: string;
  readonly language: FormLanguage;
}

/** The place is always there, so that whoever hears the page hears when something comes to stand in it. */
function Outcome({ saving, open, file, language }: OutcomeProps) {
  const words = WORDS[language];
  return (
    <div class="outcome" role="status">
      {saving === 'nothing' ? <p>{words.nothing}</p> : null}
      {saving === 'name-missing' ? <p>{words.pseudonymMissing}</p> : null}
      {saving === 'saved' ? (
        <p>
          {words.saved(file)} {open > 0 ? words.stillOpen(open) : null}
        </p>
      ) : null}
    </div>
  );
}

/** The first practice without an answer, below what is in sight or else from the top. */
function goToOpen(names: readonly string[], { answers }: Draft): void {
  const open = names.flatMap((name, index) =>
    (answers[name] ?? NO_ANSWER).level === '' ? (document.getElementById(`practice-${index + 1}`) ?? []) : [],
  );
  const below = open.find(element => element.getBoundingClientRect().top > innerHeight / 2);
  const next = below ?? open[0];
  next?.scrollIntoView({ block: 'start' });
  next?.querySelector('input')?.focus({ preventScroll: true });
}

function useTitle({ title }: FormData, language: FormLanguage): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = title[language];
  }, [title, language]);
}

/** Where the browser keeps nothing, whoever leaves loses what is not saved. */
function useWarning(isLosing: boolean): void {
  useEffect(() => {
    if (!isLosing) {
      return;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isLosing]);
}
