/** Maturity: how a programme stands in a framework, by what its facts show, beside what people say and what is aimed at. */
import { useState } from 'preact/hooks';
import type { MaturityChoice, MaturityFramework } from '../../../language/src/protocol/index.ts';
import type { ViewProps } from '../view-props.ts';
import { FrameworkHead } from './head.tsx';
import { HeatMap } from './heat-map.tsx';
import './maturity.css';

export function Maturity({ view, choice, onChoice }: ViewProps<'maturity'>) {
  const chosen = choice.maturity;
  const choose = (more: Partial<MaturityChoice>) => onChoice({ ...choice, maturity: { ...chosen, ...more } });
  const [opened, setOpened] = useState<string | null>(null);
  if (view === null) {
    return <p class="empty-note">Nothing has been judged yet.</p>;
  }
  const { frameworks, rules, asOf } = view;
  // The one that was chosen may be gone.
  const framework = frameworks.find(({ id }) => id === chosen.framework) ?? frameworks[0];
  if (framework === undefined) {
    return <p class="empty-note">There is no framework to measure by.</p>;
  }
  const language = Math.max(0, framework.languages.indexOf(chosen.language ?? ''));
  return (
    <div class="maturity">
      <div class="maturity-choices">
        <label>
          <span class="quiet">Framework</span>
          <select value={framework.id} onChange={event => choose({ framework: event.currentTarget.value })}>
            {frameworks.map(each => (
              <option key={each.id} value={each.id} dir="auto">
                {each.titles[titleAt(each, chosen.language)]}
                {each.adopted ? ' ✓' : ''}
              </option>
            ))}
          </select>
        </label>
        {framework.languages.length < 2 ? null : (
          <label>
            <span class="quiet">Titles in</span>
            <select
              value={framework.languages[language]}
              onChange={event => choose({ language: event.currentTarget.value })}
            >
              {framework.languages.map(each => (
                <option key={each} value={each}>
                  {languageName(each)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <FrameworkHead framework={framework} language={language} onOpen={setOpened} />
      <HeatMap
        framework={framework}
        rules={rules}
        today={asOf}
        language={language}
        opened={opened}
        onOpen={setOpened}
      />
    </div>
  );
}

function titleAt({ languages }: MaturityFramework, language: string | null): number {
  return Math.max(0, languages.indexOf(language ?? ''));
}

/** As those call it who speak it; what is no language stays as it is written. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
