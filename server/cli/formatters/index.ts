/** All output formats of a check, each loaded only when it is asked for. */
import type { Formatter } from './formatter.ts';

export const FORMATTERS: ReadonlyMap<string, () => Promise<Formatter>> = new Map<string, () => Promise<Formatter>>([
  ['text', async () => (await import('./text.ts')).text],
  ['compact', async () => (await import('./compact.ts')).compact],
  ['json', async () => (await import('./json.ts')).json],
  ['sarif', async () => (await import('./sarif.ts')).sarif],
  ['junit', async () => (await import('./junit.ts')).junit],
  ['github', async () => (await import('./github.ts')).github],
  ['gitlab', async () => (await import('./gitlab.ts')).gitlab],
  ['rdjson', async () => (await import('./rdjson.ts')).rdjson],
  ['markdown', async () => (await import('./markdown.ts')).markdown],
]);
