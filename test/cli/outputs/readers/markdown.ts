/** Reads Markdown as a host does, in its most generous dialect, and then looks for references in what it has rendered. */
import MarkdownIt from 'markdown-it';

const reader = new MarkdownIt({ html: true, linkify: true });
// No host takes `a.cx` for an address, though there is such a country; what begins with `www.` is looked for below.
reader.linkify.set({ fuzzyLink: false, urlAuth: true });

/** What tables of plain text are made of. */
const PLAIN = new Set([
  'text',
  'text_special',
  'inline',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'paragraph',
  'h3',
]);

/** Mentions, issues, merge requests, labels, milestones, snippets, short names, addresses. */
const REFERENCE =
  /@[\w"]|[#!~%$&][\p{L}\p{N}_"]|\bGH-\d|:\w+:|\b(?:https?|ftp|file|javascript|data|mailto):[^\s\u2060]|\bwww\.\w|\w@\w/iu;

export interface ReadMarkdown {
  /** Whatever is there beside tables, headings and paragraphs of plain text. */
  readonly faults: readonly string[];
  /** Of each table, the texts of its rows, the heading first. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

export function readMarkdown(document: string): ReadMarkdown {
  const faults: string[] = [];
  const tables: string[][][] = [];
  for (const token of reader.parse(document, {})) {
    const kind = token.type.replace(/_(?:open|close)$/, '');
    const tag = kind === 'heading' ? token.tag : kind;
    if (!PLAIN.has(tag)) {
      faults.push(`${token.type}: ${token.content}`);
    }
    if (token.type === 'table_open') {
      tables.push([]);
    }
    if (token.type === 'tr_open') {
      tables.at(-1)!.push([]);
    }
    if (token.type !== 'inline') {
      continue;
    }
    const text = (token.children ?? []).map(({ content }) => content).join('');
    if (token.level >= 4) {
      tables.at(-1)?.at(-1)?.push(text);
    }
    for (const child of token.children ?? []) {
      if (!PLAIN.has(child.type)) {
        faults.push(`${child.type}: ${text}`);
      }
    }
    if (REFERENCE.test(text) || reader.linkify.test(text)) {
      faults.push(`reference: ${text}`);
    }
  }
  return { faults, tables };
}
