/**
 * A report as one page that needs nothing else: the script and the style of the preview, and the data beside them.
 *
 * The page's policy admits these two texts and nothing else, by their hashes, and images that travel with it: whatever a
 * title or an image may hold, it is never run.
 */
import { createHash } from 'node:crypto';
import type { IllustratedReport } from '../../../language/src/views/index.ts';
import { TOOL } from '../../version.ts';
import type { PageFiles } from './page-files.ts';

export function reportPage(report: IllustratedReport, { script, style }: PageFiles): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    // Images travel in the page, and an element for images runs nothing that stands in one.
    ...(report.images.length > 0 ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = report.title ?? 'Customer experience programme';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>${inMarkup(title)}</title>
<style>${style}</style>
</head>
<body class="report">
<div id="root"></div>
<noscript>This report is drawn by a script inside of it; it asks no other machine for anything.</noscript>
<script type="application/json" id="report-data">${inScript(report)}</script>
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
