/** What stays in sight: how much is answered, the language, and the way out. */
import type { FormLanguage } from '../../language/src/exchange/index.ts';
import { LANGUAGES, WORDS } from './words.ts';

export interface BarProps {
  readonly language: FormLanguage;
  readonly onLanguage: (language: FormLanguage) => void;
  readonly answered: number;
  readonly asked: number;
  readonly onNext: () => void;
  readonly onSave: () => void;
}

export function Bar({ language, onLanguage, answered, asked, onNext, onSave }: BarProps) {
  const words = WORDS[language];
  return (
    <div class="bar">
      <div class="bar-inner">
        <div class="progress">
          <label for="progress">{words.answered(answered, asked)}</label>
          <progress id="progress" max={asked} value={answered} />
        </div>
        {answered < asked ? (
          <button type="button" class="plain" onClick={onNext}>
            {words.next}
          </button>
        ) : null}
        <button type="button" class="save" onClick={onSave}>
          {words.save}
        </button>
        <label class="languages">
          <span class="for-readers">{words.switchLanguage}</span>
          <select value={language} onChange={event => onLanguage(event.currentTarget.value as FormLanguage)}>
            {LANGUAGES.map(each => (
              <option key={each} value={each}>
                {WORDS[each].language}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
