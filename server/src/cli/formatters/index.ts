/** All output formats of a check, each loaded only when it is asked for. */
import type { Formatter } from './formatter.ts';

export const FORMATTERS: ReadonlyMap<string, () => Promise<Formatter>> = new Map<string, () => Promise<Formatter>>([
  ['text', async () => (await import('./text.ts')).text],
  ['compact', async () => (await import('./compact.ts')).compact],
  ['json', async () => (await import('./json.ts')).json],
]);
