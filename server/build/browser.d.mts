/** How the bundler is called for the language server in a web worker. */
export const serverForBrowsers: {
  readonly entryPoints: string[];
  readonly outfile: string;
  readonly bundle: true;
  readonly platform: 'browser';
  readonly format: 'iife';
  readonly target: string;
};
