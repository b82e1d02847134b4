/** How the language server is bundled for a web worker: one classic script, and nothing of Node, in whose place nothing stands. */
export const serverForBrowsers = {
  entryPoints: ['server/lsp/browser.ts'],
  outfile: 'dist/server.browser.js',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  // Whichever browser somebody has, and not the Chromium of an editor of ours.
  target: 'es2024',
};
