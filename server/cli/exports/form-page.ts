/** A questionnaire as one page that needs nothing else, and sends nothing: what was answered leaves it as a file. */
import type { FormData } from '../../../language/src/exchange/index.ts';
import { lonePage } from './lone-page.ts';
import type { PageFiles } from './page-files.ts';

export function formPage(form: FormData, files: PageFiles): string {
  const language = form.language ?? 'en';
  const page = {
    title: form.title[language],
    language,
    bodyClass: 'form',
    data: { id: 'form-data', value: form },
    hasImages: false,
    withoutScript:
      'This form needs its own script to run. It asks no other machine for anything: open the file in a browser on a computer or a phone.',
  };
  return lonePage(page, files);
}
