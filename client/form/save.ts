/** A draft → the file that goes back to those who asked. */
import type { FormData } from '../../language/src/exchange/index.ts';
import { BYTE_ORDER_MARK, responsesCsv } from '../../language/src/exchange/responses-csv.ts';
import { type Draft, NO_ANSWER, UNSAID } from './draft.ts';

/** A row for each practice that something was written about, in the order of the form. */
export function answersCsv({ sections }: FormData, draft: Draft): string {
  const written = sections
    .flatMap(({ practices }) => practices)
    .map(({ name }) => ({ practice: name, ...(draft.answers[name] ?? NO_ANSWER) }))
    .filter(({ level, evidence, comment }) => level + evidence.trim() + comment.trim() !== '');
  const person = {
    respondent: draft.respondent,
    function: said(draft.function),
    seniority: said(draft.seniority),
  };
  return BYTE_ORDER_MARK + responsesCsv(written.map(row => ({ ...person, ...row })));
}

function said(word: string): string {
  return word === UNSAID ? '' : word;
}

export function fileNameOf({ framework }: FormData, { respondent }: Draft): string {
  const [name, person] = [framework.split('.').at(-1)!, respondent].map(text =>
    text.replace(/[^\p{L}\p{N}_-]+/gu, '-'),
  );
  return `${name}-answers-${person!.slice(0, 60)}.csv`;
}

export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it while the click is handled, or soon after.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
