import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program, or what to do where there is none. */
    readonly chromium: { readonly path: string } | { readonly problem: string };
  }
}

/** The program of the browser that tests look at pages in; a failure that says how to get one where there is none. */
export function givenChromium(): string {
  const chromium = inject('chromium');
  if ('problem' in chromium) {
    throw new Error(chromium.problem);
  }
  return chromium.path;
}
