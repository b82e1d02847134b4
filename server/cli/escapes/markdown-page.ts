/** A page of ours in Markdown that holds texts of a programme: each stands in one line, and code does nothing but stand there. */
import type { PageWriting } from '../../../language/src/docs/index.ts';
import { escapeForTerminal } from '../escape.ts';
import { escapeMarkdown } from './markdown.ts';

export const IN_MARKDOWN: PageWriting = {
  text: escapeMarkdown,
  code: text => text.split('\n').map(escapeForTerminal).join('\n'),
};
