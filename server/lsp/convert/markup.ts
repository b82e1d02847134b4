/**
 * What a hover says → what an editor shows. Names and texts come from a workspace that nobody vouches for: in Markdown
 * every sign that could mean something there is escaped, so that no text can become a link, a picture or a command.
 */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Hover } from '../../../language/src/ide/hover.ts';

/** Longer texts are cut: a hover is glanced at. */
const LONGEST = 2000;

export function markupOf(hover: Hover, kinds: readonly MarkupKind[] = []): MarkupContent {
  const [first] = kinds;
  return first === MarkupKind.Markdown
    ? { kind: MarkupKind.Markdown, value: markdown(hover) }
    : { kind: MarkupKind.PlainText, value: plain(hover) };
}

function plain({ kind, name, title, doc, facts }: Hover): string {
  const head = `${kind === undefined ? '' : `${kind} `}${name}${title === undefined ? '' : ` — ${title}`}`;
  const body = facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
  return [head, doc, body]
    .filter(part => part !== undefined && part !== '')
    .map(part => shortened(part!))
    .join('\n\n');
}

function markdown({ kind, name, title, doc, facts }: Hover): string {
  const before = kind === undefined ? '' : `${escaped(kind)} `;
  const head = `${before}**${escaped(name)}**${title === undefined ? '' : ` — ${escaped(title)}`}`;
  const body = facts.map(({ label, text }) => `- ${escaped(label)}: ${escaped(text)}`).join('\n');
  const paragraphs = (doc ?? '').split(/\n\s*\n/).map(escaped);
  return [head, ...paragraphs, body].filter(part => part !== '').join('\n\n');
}

/** One line in which every sign of punctuation stands for itself. */
function escaped(text: string): string {
  return shortened(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
