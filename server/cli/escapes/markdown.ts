/**
 * The one way for untrusted text into a Markdown document of ours, where it stands in a cell of a table: one line that
 * shows exactly these signs, and does nothing.
 */
import { escapeForTerminal, oneLine } from '../escape.ts';
import { inert } from './inert.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function escapeMarkdown(text: string): string {
  const line = escapeForTerminal(oneLine(text)).replace(/\s+/g, ' ').trim();
  return inert(line).replace(/[!-/:-@[-`{-~]/g, sign => ENTITIES[sign] ?? `\\${sign}`);
}
