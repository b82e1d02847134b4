/** Titles in other languages, as `titles: it "…"` gives them. */
import type { Element } from './model.ts';
import { titleOf, valuesOf } from './read.ts';
import { firstPart, textIn, wordIn } from './values.ts';

/** The language of titles, questions and comments that name none. */
export const OWN_LANGUAGE = 'en';

/** What people call it in a language; where nobody translated it, what it is called. */
export function titleIn(element: Element, language: string): string {
  const translated = valuesOf(element, 'titles').find(value => languageOf(value) === language);
  return textIn(translated) ?? titleOf(element);
}

/** The languages that anything in these elements has a title in, the own one first. */
export function languagesIn(elements: Iterable<Element>): readonly string[] {
  const languages = new Set<string>();
  for (const element of elements) {
    for (const value of valuesOf(element, 'titles')) {
      const language = languageOf(value);
      if (language !== undefined) {
        languages.add(language);
      }
    }
  }
  return [OWN_LANGUAGE, ...[...languages].filter(language => language !== OWN_LANGUAGE).sort()];
}

function languageOf(value: Parameters<typeof firstPart>[0]): string | undefined {
  return wordIn(firstPart(value, 'language'));
}
