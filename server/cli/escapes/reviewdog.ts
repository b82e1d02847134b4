/**
 * The one way for untrusted text into a diagnostic of reviewdog, which prints it in a log and puts it into Markdown
 * comments, as it is. It has to read well as plain text and to do nothing as Markdown, so nothing visible is added.
 */
import { escapeForTerminal, oneLine } from '../escape.ts';
import { inert, WORD_JOINER } from './inert.ts';

/** Begins of tags and entities, and the middle of links and images. */
const BEGINS = /<(?=[a-z/!?])|&(?=#)|\](?=[([:])/gi;

export function escapeForReviewdog(text: string): string {
  const line = escapeForTerminal(oneLine(text)).replace(/\s+/g, ' ').trim();
  const parted = inert(line).replace(BEGINS, sign => sign + WORD_JOINER);
  // A heading, list, quote or fence can only begin with the line.
  return /^\p{L}/u.test(parted) ? parted : WORD_JOINER + parted;
}
