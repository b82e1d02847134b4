/**
 * A page in one file that needs nothing else: a script and a style sheet, and the data that they draw beside them.
 *
 * The page's policy admits these two texts and nothing else, by their hashes: whatever a title may hold, it is never run.
 */
import { createHash } from 'node:crypto';
import { TOOL } from '../../version.ts';
import type { PageFiles } from './page-files.ts';

export interface LonePage {
  readonly title: string;
  readonly language: string;
  /** By which the style sheet knows what it draws. */
  readonly bodyClass: string;
  readonly data: { readonly id: string; readonly value: unknown };
  /** Whether images travel in the data. */
  readonly hasImages: boolean;
  /** For whom no script runs: a sentence of our own. */
  readonly withoutScript: string;
}

export function lonePage(page: LonePage, { script, style }: PageFiles): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    // An element for images runs nothing that stands in one.
    ...(page.hasImages ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>${inMarkup(page.title)}</title>
<style>${style}</style>
</head>
<body class="${page.bodyClass}">
<div id="root"></div>
<noscript>${page.withoutScript}</noscript>
<script type="application/json" id="${page.data.id}">${inScript(page.data.value)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '#': '&#35;',
};

function inMarkup(text: string): string {
  return text.replace(/[&<>"']|#(?=#\w*\[)/g, character => MARKUP[character]!);
}

/**
 * Without `<` nothing can end the element or begin another; the two separators end a line in some readers of scripts; and
 * where the page is printed, `##[…]` is a command for whoever runs a workflow.
 */
function inScript(data: unknown): string {
  return JSON.stringify(data).replace(/[<\u2028\u2029]|#(?=#\w*\[)/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
