// The frame of the page: what it may load and run, which is its own script and its own style sheet and nothing else.
import { Uri, type Webview } from 'vscode';

/** The only folder that a page may load files from. */
export function pageRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

/** A new nonce each time: whoever guessed one could use it only in a page that is gone. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
  const root = pageRoot(extension);
  const script = webview.asWebviewUri(Uri.joinPath(root, 'webview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(root, 'webview.css'));
  const { cspSource } = webview;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `img-src ${cspSource}`,
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
